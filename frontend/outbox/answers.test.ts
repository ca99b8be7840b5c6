import { describe, expect, it } from 'vitest';
import { answerOn, giveAnswer } from './answers';
import { asked } from './fakes/in-the-field';
import { savedFlyTip } from './fakes/phone';

describe('an answer to the CSU’s question', () => {
  it('is on the phone before it is sent, and received once the server names it', async () => {
    const { server, outbox, loop, own } = await asked();

    await giveAnswer(outbox, own, ' The left one ');
    expect(await answerOn(outbox, own)).toMatchObject({ text: 'The left one', receivedAt: null });
    await loop.sendNow();

    expect(await answerOn(outbox, own)).toMatchObject({
      refusal: null,
      receivedAt: expect.stringMatching(/Z$/) as string
    });
    expect([...server.answers.values()]).toMatchObject([{ text: 'The left one' }]);
  });

  it('is sent again and kept once, when the server’s word was lost', async () => {
    const { server, outbox, loop, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');
    server.faultFor = (request) => (request.includes('/answers/') ? 'lostAnswer' : undefined);
    await loop.sendNow();
    expect((await answerOn(outbox, own))?.receivedAt).toBeNull();

    server.faultFor = () => undefined;
    await loop.sendNow();

    expect((await answerOn(outbox, own))?.receivedAt).not.toBeNull();
    expect(server.answers.size).toBe(1);
    expect(server.requests(/answers/)).toHaveLength(2);
  });

  it('waits without a signal, and does not go twice', async () => {
    const { server, outbox, loop, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');
    server.faultFor = () => 'noConnection';
    await loop.sendNow();
    server.faultFor = () => undefined;
    await loop.sendNow();
    await loop.sendNow();

    expect(server.requests(/answers/)).toHaveLength(1);
  });

  it('is not taken for received, when a public network answers in the server’s place', async () => {
    const { server, outbox, loop, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');
    server.faultFor = (request) => (request.includes('/answers/') ? 'captivePortal' : undefined);
    await loop.sendNow();

    expect((await answerOn(outbox, own))?.receivedAt).toBeNull();
  });

  it('is kept with the reason, when the server refuses it', async () => {
    const { outbox, loop, own } = await asked();
    await giveAnswer(outbox, { ...own, id: '00000000-0000-4000-8000-000000000000' }, 'The left one');
    await loop.sendNow();

    const given = await answerOn(outbox, { ...own, id: '00000000-0000-4000-8000-000000000000' });
    expect(given?.refusal).not.toBeNull();
    expect(given?.text).toBe('The left one');
  });

  it('waits for its report, when a restored server has yet to get that again', async () => {
    const { phone, server, outbox, loop, own } = await asked();
    server.reports.clear();
    phone.clock.advance(60_000);
    await loop.sendNow();
    await giveAnswer(outbox, own, 'The left one');
    server.faultFor = (request) => (/^PUT .reports.[^/]+$/.test(request) ? 'serverError' : undefined);
    await loop.sendNow();
    expect(await answerOn(outbox, own)).toMatchObject({ receivedAt: null, refusal: null });

    server.faultFor = () => undefined;
    await loop.sendNow();

    expect([...server.answers.values()]).toMatchObject([{ text: 'The left one' }]);
    expect((await answerOn(outbox, own))?.receivedAt).not.toBeNull();
  });

  it('holds up no other, while it waits for its report', async () => {
    const { phone, server, outbox, loop, own } = await asked();
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    server.reports.delete(own.id);
    phone.clock.advance(60_000);
    await loop.sendNow();
    await giveAnswer(outbox, own, 'The left one');
    await giveAnswer(outbox, { ...own, id }, 'The right one');
    server.faultFor = (request) => (/^PUT .reports.[^/]+$/.test(request) ? 'serverError' : undefined);
    await loop.sendNow();

    expect([...server.answers.values()]).toMatchObject([{ text: 'The right one' }]);
  });

  it('takes the place of one that was refused, and goes', async () => {
    const { server, outbox, loop, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');
    server.faultFor = (request) => (request.includes('/answers/') ? 'forbidden' : undefined);
    await loop.sendNow();
    expect((await answerOn(outbox, own))?.refusal).not.toBeNull();

    server.faultFor = () => undefined;
    await giveAnswer(outbox, own, 'The one by the gate');
    await loop.sendNow();

    expect(await answerOn(outbox, own)).toMatchObject({ text: 'The one by the gate', refusal: null });
    expect([...server.answers.values()]).toMatchObject([{ text: 'The one by the gate' }]);
  });

  it('is given once, by a double tap', async () => {
    const { server, outbox, loop, own } = await asked();
    await Promise.all([giveAnswer(outbox, own, 'The left one'), giveAnswer(outbox, own, 'The left one')]);
    await loop.sendNow();

    expect(server.answers.size).toBe(1);
  });

  it.each([
    ['received', undefined],
    ['refused', 'forbidden' as const]
  ])('is kept for 30 days, when it was %s', async (_what, fault) => {
    const { phone, server, outbox, loop, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');
    server.faultFor = (request) => (request.includes('/answers/') ? fault : undefined);
    await loop.sendNow();
    const later = { ...own, askedAt: '2026-12-23T10:00:00.000Z' };

    phone.clock.advance(30 * 86_400_000 - 1);
    await giveAnswer(outbox, later, 'Yes');
    expect(await answerOn(outbox, own)).toBeDefined();
    phone.clock.advance(1);
    await giveAnswer(outbox, { ...own, askedAt: '2026-12-24T10:00:00.000Z' }, 'No');

    expect(await answerOn(outbox, own)).toBeUndefined();
    expect(await answerOn(outbox, later)).toMatchObject({ text: 'Yes' });
  });

  it('is none to a question that the CSU asks later', async () => {
    const { outbox, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');

    expect(await answerOn(outbox, { ...own, askedAt: '2026-11-24T10:00:00.000Z' })).toBeUndefined();
  });
});
