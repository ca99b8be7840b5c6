// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Field, inTheField } from '../../outbox/fakes/in-the-field';
import { draftFlyTip, photo, savedFlyTip } from '../../outbox/fakes/phone';
import { Queue } from '../../outbox/queue';
import type { Phone, Session } from '../phone';
import { ReportScreen } from './report';

const handOver = vi.hoisted(() => vi.fn(() => Promise.resolve('saved')));
vi.mock('../hand-over', () => ({ handOver, handedOverInWords: () => 'Handed over' }));

const isReport = (request: string) => /^PUT .reports.[^/]+$/.test(request);

function show({ phone, outbox }: Pick<Field, 'outbox' | 'phone'>, id: string) {
  const screen = new ReportScreen();
  const session = { outbox } as unknown as Session;
  Object.assign(screen, { phone: { clock: phone.clock } as unknown as Phone, session, reportId: id });
  document.body.append(screen);
  const button = (words: string) => [...screen.querySelectorAll('button')].find((one) => one.textContent === words);
  const says = (words: string) => vi.waitFor(() => expect(screen.textContent.replace(/\s+/g, ' ')).toContain(words));
  return { screen, button, says };
}

async function refused() {
  const field = inTheField();
  field.server.faultFor = (request) => (isReport(request) ? 'forbidden' : undefined);
  const { id } = await savedFlyTip(field.outbox);
  await field.loop.sendNow();
  const shown = show(field, id);
  await vi.waitFor(() => expect(shown.button('Keep it as a file')).toBeDefined());
  return { ...field, ...shown, id };
}

/** With an answer that the server does not take. */
async function malformed() {
  const field = inTheField();
  const { id } = await draftFlyTip(field.outbox);
  await field.outbox.drafts.answer(id, 'refused', true);
  await field.outbox.save(id);
  await field.loop.sendNow();
  return { ...field, ...show(field, id), id };
}

afterEach(() => document.body.replaceChildren());

describe('a report that the server does not take', () => {
  it('says why in the server’s words, and goes when it is sent again: 403', async () => {
    const { server, outbox, loop, button, says, id } = await refused();
    await says('Needs attention');
    await says('The CSU’s server did not take this report Refused: not-allowed');
    await says('It is still on this phone, and holds up no other report.');
    server.faultFor = () => undefined;

    button('Send it again')?.click();
    await vi.waitFor(async () => expect((await outbox.entry(id))?.state).toBe('saved'));
    await loop.sendNow();

    expect((await outbox.entry(id))?.state).toBe('received');
    await says('Received by the CSU, FT-000001');
  });

  it('says which question it is about, and is put right in its form: 422', async () => {
    const { button, outbox, says, id } = await malformed();
    await says('Refused: unknown-type');
    await says('How much is there?');

    button('Put it right')?.click();

    await vi.waitFor(() => expect(location.hash).toBe(`#/draft/${id}`));
    expect(await outbox.drafts.find(id)).toMatchObject({ corrects: true, answers: { refused: true } });
  });

  it('is compared with the CSU’s version, and not sent over it: 409', async () => {
    const field = inTheField();
    const { server, outbox, loop } = field;
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    await server.correctAtDesk(id, { size: 'tipper-lorry-load' });
    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');
    await outbox.save(id);
    await loop.sendNow();
    const { screen, button, says } = show(field, id);

    await says('Compare the two versions');

    expect(screen.querySelector(`a[href="#/settle/${id}"]`)).not.toBeNull();
    expect(button('Send it again')).toBeUndefined();
    expect(button('Keep it as a file')).toBeDefined();
  });
});

describe('the photos of a report', () => {
  it('say one by one how far they have come', async () => {
    const field = inTheField();
    const { server, outbox, loop } = field;
    const { id } = await savedFlyTip(outbox, ['heap', 'close-up']);
    const { screen } = show(field, id);
    const words = () => [...screen.querySelectorAll('.photos .small')].map(({ textContent }) => textContent).sort();
    await vi.waitFor(() => expect(words()).toEqual(['Goes after the words', 'Goes after the words']));

    server.faultFor = (request) => (request.includes('/photos/') ? 'noConnection' : undefined);
    await loop.sendNow();
    await vi.waitFor(() => expect(words()).toEqual(['Still to send', 'Still to send']));

    const queue = new Queue(outbox.parts, outbox.changes);
    await queue.photoHeld(id, (await photo('heap')).sha256);
    await vi.waitFor(() => expect(words()).toEqual(['Still to send', 'With the CSU']));
    expect(screen.textContent).toContain('Received by the CSU, 1 photo still to send');

    await queue.photoHeld(id, (await photo('close-up')).sha256);
    await vi.waitFor(() => expect(words()).toEqual(['With the CSU', 'With the CSU']));
  });
});

describe('a refused report that is kept as a file', () => {
  it('is handed over without a seal only when the person says so', async () => {
    const { screen, button } = await refused();
    button('Keep it as a file')?.click();
    await vi.waitFor(() => expect(screen.textContent).toContain('This file is not sealed.'));
    expect(handOver).not.toHaveBeenCalled();

    button('Save it all the same')?.click();
    await vi.waitFor(() => expect(screen.textContent).toContain('Handed over'));
  });

  it('is said not to be made, when the phone’s storage does not answer', async () => {
    const { phone, screen, button } = await refused();
    vi.spyOn(phone.database, 'read').mockRejectedValue(new Error('no'));
    button('Keep it as a file')?.click();

    await vi.waitFor(() => expect(screen.textContent).toContain('The file could not be made'));
  });
});
