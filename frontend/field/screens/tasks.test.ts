// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditTask, Reference } from '../../outbox/contract';
import { FakePhone } from '../../outbox/fakes/phone';
import { KeptNews } from '../../outbox/kept-news';
import type { Outbox } from '../../outbox/outbox';
import { FakeGeolocation } from '../../platform/fakes/fake-geolocation';
import { FakeWakeLock } from '../../platform/fakes/fake-wake-lock';
import { eventually } from '../fakes/eventually';
import type { Phone } from '../phone';
import { FormScreen } from './form';
import { TasksScreen } from './tasks';

const TASK: AuditTask = {
  id: '6c1f0b52-4a0e-4d7c-9d57-3b0c5d5b7a41',
  number: 'EV-000001/1',
  what: 'Street lighting',
  action: 'Mend the lamp',
  due: '2026-12-01',
  status: 'Not started',
  owner: 'Kent Highways',
  ward: 'E05009965',
  lat: 51.27,
  lon: 0.19,
  exact: true
} as unknown as AuditTask;

describe('a task of an audit on the phone', () => {
  let device: FakePhone;
  let outbox: Outbox;
  let screen: FormScreen | undefined;
  let tasks: TasksScreen;

  beforeEach(async () => {
    device = new FakePhone();
    outbox = device.outboxOf('warden');
    window.scrollTo = () => undefined;
    location.hash = '';
    const reference = { registers: {}, wardSet: { wards: [] }, actions: [], openFlyTips: [], auditTasks: [TASK] };
    await new KeptNews(outbox.parts, outbox.changes).keepReference(reference as unknown as Reference, null);
    tasks = new TasksScreen();
    tasks.phone = phone();
    tasks.session = session();
    document.body.append(tasks);
    await eventually(() => expect(tasks.querySelector('li button')).not.toBeNull());
    tasks.querySelector<HTMLButtonElement>('li button')?.click();
    await eventually(() => expect(location.hash).toContain('draft'));
  });

  afterEach(() => {
    screen?.remove();
    tasks.remove();
  });

  function phone(): Phone {
    return {
      clock: device.clock,
      network: device.network,
      geolocation: new FakeGeolocation(),
      locks: device.locks,
      wakeLock: new FakeWakeLock()
    } as unknown as Phone;
  }

  function session(): FormScreen['session'] {
    return { me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' }, outbox };
  }

  async function open(): Promise<FormScreen> {
    const [draft] = await outbox.drafts.all();
    screen = new FormScreen();
    screen.phone = phone();
    screen.session = session();
    screen.draftId = draft.id;
    document.body.append(screen);
    await eventually(() => expect(screen?.textContent).toContain('Mend the lamp'));
    return screen;
  }

  it('is known to the draft, with its place', async () => {
    const [draft] = await outbox.drafts.all();

    expect(draft).toMatchObject({
      answers: { task: TASK.id },
      location: { lat: 51.27, lon: 0.19, source: 'map' },
      headline: 'EV-000001/1, Street lighting'
    });
  });

  it('leaves no draft behind, when nobody said anything of it', async () => {
    (await open()).remove();

    await eventually(async () => expect(await outbox.drafts.all()).toEqual([]));
  });

  it('keeps the draft, when something was said of it', async () => {
    const opened = await open();
    opened.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await eventually(async () => expect((await outbox.drafts.all())[0].answers.status).toBeDefined());
    opened.remove();

    expect(await outbox.drafts.all()).toHaveLength(1);
  });
});
