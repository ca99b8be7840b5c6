// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOn, begunAnswer, giveAnswer } from '../outbox/answers';
import type { OwnReport } from '../outbox/contract';
import { StorageError } from '../outbox/database';
import { asked } from '../outbox/fakes/in-the-field';
import type { Outbox } from '../outbox/outbox';
import { AnswerQuestion } from './answer-question';

async function shown() {
  const field = await asked();
  return { ...field, element: await show(field.outbox, field.own) };
}

async function show(outbox: Outbox, own: OwnReport): Promise<AnswerQuestion> {
  const element = new AnswerQuestion();
  Object.assign(element, { outbox, own, hint: '' });
  document.body.replaceChildren(element);
  await vi.waitFor(() => expect(element.querySelector('textarea')).not.toBeNull());
  return element;
}

async function type(element: AnswerQuestion, text: string): Promise<void> {
  const field = element.querySelector('textarea');
  if (field) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await element.updateComplete;
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

  it('keeps what was typed through a reload, until it is given', async () => {
    const { outbox, own, element } = await shown();
    await type(element, 'The le');
    await type(element, 'The left o');
    await vi.waitFor(async () => expect(await begunAnswer(outbox, own)).toBe('The left o'));

    const again = await show(outbox, own);
    await vi.waitFor(() => expect(again.querySelector('textarea')?.value).toBe('The left o'));
    again.querySelector('button')?.click();
    await vi.waitFor(() => expect(again.textContent).toContain('You answered: “The left o”'));

    expect(await begunAnswer(outbox, own)).toBe('');
  });

  it('keeps nothing of what was typed for another question', async () => {
    const { outbox, own, element } = await shown();
    await type(element, 'The left one');
    await vi.waitFor(async () => expect(await begunAnswer(outbox, own)).toBe('The left one'));

    const next = await show(outbox, { ...own, question: 'Which day?', askedAt: '2026-11-24T10:00:00.000Z' });

    expect(next.querySelector('textarea')?.value).toBe('');
  });

  it('says so, when what was typed cannot be kept', async () => {
    const { phone, element } = await shown();
    vi.spyOn(phone.database, 'write').mockRejectedValueOnce(new StorageError('full'));
    await type(element, 'The left one');

    await vi.waitFor(() => expect(element.textContent).toContain('could not keep'));
    expect(element.querySelector('textarea')?.value).toBe('The left one');
    await type(element, 'The left one,');
    await vi.waitFor(() => expect(element.textContent).not.toContain('could not keep'));
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
