// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePhone } from '../../outbox/fakes/phone';
import type { Outbox } from '../../outbox/outbox';
import type { Draft } from '../../outbox/records';
import { FakeCamera } from '../../platform/fakes/fake-camera';
import { FakeGeolocation } from '../../platform/fakes/fake-geolocation';
import { eventually } from '../fakes/eventually';
import type { Phone } from '../phone';
import { FormScreen } from './form';

describe('the form', () => {
  const geolocation = new FakeGeolocation();
  let device: FakePhone;
  let outbox: Outbox;
  let screen: FormScreen;

  beforeEach(() => {
    device = new FakePhone();
    outbox = device.outboxOf('warden');
    Element.prototype.scrollIntoView = () => undefined;
    window.scrollTo = () => undefined;
    location.hash = '';
  });

  afterEach(() => {
    screen.remove();
  });

  async function open(draft?: Draft): Promise<string> {
    const { id } = draft ?? (await outbox.drafts.start('fly-tip', 1));
    screen = new FormScreen();
    screen.phone = {
      clock: device.clock,
      network: device.network,
      camera: new FakeCamera(),
      geolocation
    } as unknown as Phone;
    screen.session = { me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' }, outbox };
    screen.draftId = id;
    document.body.append(screen);
    await eventually(() => expect(screen.querySelector('counts-card')).not.toBeNull());
    return id;
  }

  it('says that the draft was saved in another window, and leads to the report', async () => {
    const id = await open();
    const elsewhere = device.outboxOf('warden');
    await elsewhere.save(id);
    find('#f-place').value = 'Behind the hall';
    find('#f-place').dispatchEvent(new InputEvent('input', { bubbles: true }));

    await eventually(() => expect(screen.textContent).toContain('This report was finished in another window'));
    expect(find('a.button').getAttribute('href')).toBe(`#/report/${id}`);
  });

  function find<Kind extends HTMLElement = HTMLInputElement>(selector: string): Kind {
    const found = screen.querySelector<Kind>(selector);
    if (!found) {
      throw new Error(`Nothing matches ${selector}`);
    }
    return found;
  }

  function choose(question: string, value: string): void {
    find(`input[name=f-${question}][value=${value}]`).click();
  }

  async function answerAll(): Promise<void> {
    choose('land', 'highway');
    await screen.updateComplete;
    choose('size', 'small-van');
    await screen.updateComplete;
    choose('primaryWaste', 'tyres');
    await screen.updateComplete;
    geolocation.find({ lat: 51.27266, lon: 0.1888, accuracyMetres: 8, ageSeconds: 0 });
    await screen.updateComplete;
  }

  async function tapSave(): Promise<void> {
    find<HTMLButtonElement>('.save-bar button').click();
    await eventually(() => expect(document.activeElement?.id).toBe('error-summary'));
  }

  it('keeps an answer on the phone, as soon as it is given', async () => {
    const id = await open();
    choose('size', 'car-boot');

    await eventually(async () => expect((await outbox.drafts.find(id))?.answers).toEqual({ size: 'car-boot' }));
  });

  it('failure 5: keeps where the person is before the camera covers the page, which Android may then end', async () => {
    const id = await open();
    choose('size', 'car-boot');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ top: 120, bottom: 300 } as DOMRect);
    screen.phone.camera = { photos: () => new Promise<never>(() => undefined) };

    find<HTMLButtonElement>('#f-photos').click();

    await eventually(async () => expect((await outbox.drafts.find(id))?.place).toMatch(/^f-photos\S* 120$/));
    expect((await device.outboxOf('warden').drafts.find(id))?.answers).toEqual({ size: 'car-boot' });
  });

  it('shows what was answered before, when a draft is opened again', async () => {
    const draft = await outbox.drafts.start('fly-tip', 1);
    await outbox.drafts.answer(draft.id, 'notes', 'Beside the gate');
    await open(draft);

    expect(find<HTMLTextAreaElement>('#f-notes').value).toBe('Beside the gate');
  });

  it('leaves nothing behind, when it is left untouched', async () => {
    const id = await open();
    screen.remove();

    await eventually(async () => expect(await outbox.drafts.find(id)).toBeUndefined());
  });

  it('stays a draft, when it is left after a change', async () => {
    const id = await open();
    choose('size', 'car-boot');
    screen.remove();

    await eventually(async () => expect((await outbox.drafts.find(id))?.answers.size).toBe('car-boot'));
  });

  it('names what is missing and moves the focus there, when it is saved too early', async () => {
    const id = await open();
    await tapSave();

    const links = [...screen.querySelectorAll('#error-summary a')].map(({ textContent }) => textContent);
    expect(links).toContain('Answer ‘What kind of land is it on?’');
    expect(links).toContain('Say where it is: use your position, put the pin on the map or type the place');
    expect(document.activeElement?.id).toBe('error-summary');
    expect(document.title).toMatch(/^Error: /);
    expect(await outbox.entry(id)).toBeUndefined();
  });

  it('forgets a problem, once its question is answered', async () => {
    await open();
    await tapSave();
    choose('land', 'highway');
    await screen.updateComplete;

    expect(screen.querySelector('#f-land-error')).toBeNull();
    expect(screen.querySelector('#f-size-error')).not.toBeNull();
  });

  it('asks for a reason, and saves with it, when only a warning is left', async () => {
    const id = await open();
    find<HTMLButtonElement>('#f-location').click();
    await answerAll();
    await tapSave();
    expect(find<HTMLElement>('#error-summary h2').textContent).toBe('Please check before you save');

    const reason = find<HTMLTextAreaElement>('#f-photos-why-no-photo');
    reason.value = 'The camera is broken';
    reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await screen.updateComplete;
    find<HTMLButtonElement>('.save-bar button').click();

    await eventually(async () => expect((await outbox.entry(id))?.state).toBe('saved'));
    const content = (await outbox.entry(id))?.content;
    expect(content?.reasons).toEqual({ 'no-photo': 'The camera is broken' });
    expect(content?.location).toEqual({ lat: 51.27266, lon: 0.1888, accuracyMetres: 8, source: 'gps' });
    await eventually(() => expect(location.hash).toBe(`#/report/${id}`));
  });

  it('leaves out an answer that is no longer asked, only when it is saved', async () => {
    const draft = await outbox.drafts.start('fly-tip', 1);
    await outbox.drafts.answer(draft.id, 'peopleSeen', false);
    await outbox.drafts.answer(draft.id, 'peopleCount', 2);
    await outbox.drafts.giveReason(draft.id, 'no-photo', 'Too dark');
    const id = await open(draft);
    expect((await outbox.drafts.find(id))?.answers.peopleCount).toBe(2);

    find<HTMLButtonElement>('#f-location').click();
    await answerAll();
    find<HTMLButtonElement>('.save-bar button').click();

    await eventually(async () => expect(await outbox.entry(id)).toBeDefined());
    expect((await outbox.entry(id))?.content.answers).toEqual({
      peopleSeen: false,
      land: 'highway',
      size: 'small-van',
      primaryWaste: 'tyres'
    });
  });

  it('says so, when the draft is not on this phone', async () => {
    await open();
    screen.remove();
    screen = new FormScreen();
    screen.phone = { clock: device.clock, network: device.network } as unknown as Phone;
    screen.session = { me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' }, outbox };
    screen.draftId = 'unknown';
    document.body.append(screen);

    await eventually(() => expect(screen.textContent).toContain('This draft is not on this phone'));
  });
});
