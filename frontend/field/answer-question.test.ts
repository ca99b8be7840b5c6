// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOn, giveAnswer } from '../outbox/answers';
import type { OwnReport } from '../outbox/contract';
import { FakeServer } from '../outbox/fakes/fake-server';
import { FakePhone, savedFlyTip } from '../outbox/fakes/phone';
import { AnswerQuestion } from './answer-question';

async function shown() {
  const phone = new FakePhone();
  const server = new FakeServer();
  const outbox = phone.outboxOf('warden');
  const loop = phone.loopOf(outbox, server.fetch);
  const { id } = await savedFlyTip(outbox);
  await loop.sendNow();
  const own = { id, question: 'Which side?', askedAt: '2026-11-23T10:00:00.000Z' } as OwnReport;
  const element = new AnswerQuestion();
  Object.assign(element, { outbox, own, hint: '' });
  document.body.append(element);
  await element.updateComplete;
  return { server, outbox, loop, own, element };
}

describe('the CSU’s question', () => {
  afterEach(() => document.body.replaceChildren());

  it('can be answered again, when the server refused the answer', async () => {
    const { server, outbox, loop, own, element } = await shown();
    await giveAnswer(outbox, own, 'The left one');
    await vi.waitFor(() => expect(element.querySelector('textarea')).toBeNull());
    server.faultFor = (request) => (request.includes('/answers/') ? 'forbidden' : undefined);
    await loop.sendNow();

    await vi.waitFor(() => expect(element.querySelector('textarea')).not.toBeNull());
    expect(element.textContent).toContain('did not take it');
  });

  it('takes no second tap, while the answer is saved', async () => {
    const { outbox, own, element } = await shown();
    const [field, button] = [element.querySelector('textarea'), element.querySelector('button')];
    if (field) field.value = 'The left one';
    button?.click();
    await element.updateComplete;
    expect(button?.disabled).toBe(true);

    await vi.waitFor(() => expect(element.textContent).toContain('You answered: “The left one”'));
    expect(await answerOn(outbox, own)).toMatchObject({ text: 'The left one' });
  });
});
