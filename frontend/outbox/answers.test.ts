import { describe, expect, it } from 'vitest';
import { answerOn, giveAnswer } from './answers';
import type { OwnReport } from './contract';
import { FakeServer } from './fakes/fake-server';
import { FakePhone, savedFlyTip } from './fakes/phone';

async function asked() {
  const phone = new FakePhone();
  const server = new FakeServer();
  const outbox = phone.outboxOf('warden');
  const loop = phone.loopOf(outbox, server.fetch);
  const { id } = await savedFlyTip(outbox);
  await loop.sendNow();
  const own = { id, question: 'Which side?', askedAt: '2026-11-23T10:00:00.000Z' } as OwnReport;
  return { server, outbox, loop, own };
}

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

  it('is none to a question that the CSU asks later', async () => {
    const { outbox, own } = await asked();
    await giveAnswer(outbox, own, 'The left one');

    expect(await answerOn(outbox, { ...own, askedAt: '2026-11-24T10:00:00.000Z' })).toBeUndefined();
  });
});
