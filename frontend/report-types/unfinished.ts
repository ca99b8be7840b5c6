/// <reference types="vite/client" />
import type { Answers, Registers } from '../forms/definition';
import type { LogInAnswers } from '../forms/ui/widget';

/* Apart from `index.ts`: asked for only when something unfinished leaves the phone. */

const logs = import.meta.glob<LogInAnswers>('./*/unfinished.ts', { import: 'logInAnswers' });

/** The answers of a draft with what its type's screen has logged. */
export async function withLog(
  type: string,
  answers: Answers,
  events: readonly unknown[],
  registers: Registers | null
): Promise<Answers> {
  const logInAnswers = await logs[`./${type}/unfinished.ts`]?.();
  return logInAnswers ? logInAnswers(answers, events, registers) : answers;
}
