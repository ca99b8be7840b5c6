// @vitest-environment jsdom
import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WidgetContext } from '../forms/ui/widget';
import { FakePhone } from '../outbox/fakes/phone';
import type { Outbox } from '../outbox/outbox';
import { FakeGeolocation } from '../platform/fakes/fake-geolocation';
import { FakeWakeLock } from '../platform/fakes/fake-wake-lock';
import { loadReportType } from '../report-types/index';
import { DraftEditor } from './draft-editor';
import { eventually } from './fakes/eventually';
import type { Phone } from './phone';
import { WidgetForm } from './widget-form';

describe('the screen that a type brings', () => {
  let device: FakePhone;
  let outbox: Outbox;
  let screen: WidgetForm;
  let context: WidgetContext;
  let editor: DraftEditor;

  beforeEach(async () => {
    device = new FakePhone();
    outbox = device.outboxOf('warden');
    const draft = await outbox.drafts.start('fly-tip', 1);
    const type = await loadReportType('fly-tip', 1);
    if (!type) {
      throw new Error('There is no such type');
    }
    const { clock } = device;
    const changed = () => (screen.form = editor.view());
    editor = new DraftEditor({ draft, type, reference: null, outbox, clock, changed });
    screen = new WidgetForm();
    Object.assign(screen, {
      phone: {
        clock,
        geolocation: new FakeGeolocation(),
        locks: device.locks,
        wakeLock: new FakeWakeLock()
      } as unknown as Phone,
      session: { me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' }, outbox },
      reference: null,
      editor,
      form: editor.view(),
      save: () => editor.save(),
      widget: (given: WidgetContext) => {
        context = given;
        return html`<p class="drawn">${given.form.answers.place ?? 'Nowhere'}</p>`;
      }
    });
    document.body.append(screen);
    await screen.updateComplete;
  });

  afterEach(() => {
    screen.remove();
  });

  it('draws what was answered, and keeps it on the phone', async () => {
    expect(screen.querySelector('.drawn')?.textContent).toBe('Nowhere');
    context.form.change('place', 'Behind the hall');
    await screen.updateComplete;

    expect(screen.querySelector('.drawn')?.textContent).toBe('Behind the hall');
    await eventually(async () =>
      expect((await outbox.drafts.find(editor.draft.id))?.answers).toEqual({ place: 'Behind the hall' })
    );
  });

  it('keeps time, place and what the first screen says', async () => {
    context.change({ ward: 'E05009965', location: { lat: 51.27, lon: 0.19, accuracyMetres: null, source: 'typed' } });
    context.headline('Under way since 10:02');

    await eventually(async () =>
      expect(await outbox.drafts.find(editor.draft.id)).toMatchObject({
        ward: 'E05009965',
        location: { source: 'typed' },
        headline: 'Under way since 10:02'
      })
    );
  });

  it('hears of every problem, and shows those that keep it from being saved', async () => {
    expect(context.problems()).toContainEqual({ field: 'size', code: 'required', severity: 'block' });
    expect(context.form.problems).toEqual([]);

    expect(await context.save()).toBe('problems');
    await screen.updateComplete;
    expect(context.form.problems).toContainEqual({ field: 'size', code: 'required', severity: 'block' });
    expect(context.summary()).toBeDefined();
  });

  it('logs what happens, and remembers what it is told to', async () => {
    await context.log.add('tap');
    await context.memory.keep({ site: 'a' });

    expect(await context.log.read()).toEqual(['tap']);
    expect(await context.memory.read()).toEqual({ site: 'a' });
  });
});
