import { isoInstant } from '../platform/clock';
import type { Api } from './api';
import type { OwnReport } from './contract';
import type { Outbox, OutboxParts } from './outbox';
import { textOfReason, type SignInNeeded, type Transient } from './outcome';
import type { AnswerInWords, AnswersRecord } from './records';

/*
 * Answers in words to what the CSU asked of a report. Each is on disk before the screen says so, has an id of its own
 * and is sent until the server names it: it is stored once however often it arrives.
 */

/** Answers that were sent are kept for the screen as long as a received report is. */
const KEPT_MS = 30 * 86_400_000;

/** The answer on this phone to the question that is open now. */
export async function answerOn(outbox: Outbox, { id, askedAt }: OwnReport): Promise<AnswerInWords | undefined> {
  const answers = await answersOf(outbox.parts);
  return answers.find((answer) => answer.reportId === id && answer.askedAt === (askedAt ?? null));
}

/** Resolves once the answer is on disk. It goes with the next pass. */
export async function giveAnswer(outbox: Outbox, { id, askedAt }: OwnReport, text: string): Promise<void> {
  const { clock, uuid } = outbox.parts;
  const answer: AnswerInWords = {
    id: uuid(),
    reportId: id,
    askedAt: askedAt ?? null,
    text: text.trim(),
    saidAt: isoInstant(clock),
    receivedAt: null,
    refusal: null
  };
  await change(outbox.parts, (answers) => [...answers, answer]);
  outbox.queued();
}

/** Sends what waits, oldest first. What the server refuses is kept with its reason and not sent again. */
export async function sendAnswers(parts: OutboxParts, api: Api): Promise<SignInNeeded | Transient | null> {
  for (const answer of await answersOf(parts)) {
    if (answer.receivedAt !== null || answer.refusal !== null) {
      continue;
    }
    const outcome = await api.putAnswer(answer);
    if (outcome.kind === 'transient' || outcome.kind === 'sign-in-needed') {
      return outcome;
    }
    const refusal = outcome.kind === 'refused' ? outcome.detail || textOfReason('unclear') : null;
    const receivedAt = refusal === null ? isoInstant(parts.clock) : null;
    await change(parts, (answers) =>
      answers.map((each) => (each.id === answer.id ? { ...each, receivedAt, refusal } : each))
    );
  }
  return null;
}

async function answersOf({ account, database }: OutboxParts): Promise<readonly AnswerInWords[]> {
  const record = await database.read(['reference'], (transaction) =>
    transaction.objectStore('reference').get([account, 'answers'])
  );
  return record?.name === 'answers' ? record.body : [];
}

async function change(
  { account, clock, database }: OutboxParts,
  to: (answers: readonly AnswerInWords[]) => AnswerInWords[]
): Promise<void> {
  await database.write(['reference'], async (transaction) => {
    const store = transaction.objectStore('reference');
    const record = await store.get([account, 'answers']);
    const before = record?.name === 'answers' ? record.body : [];
    const body = to(before).filter(
      ({ receivedAt }) => receivedAt === null || clock.now() - Date.parse(receivedAt) < KEPT_MS
    );
    const after: AnswersRecord = { account, name: 'answers', body };
    await store.put(after);
  });
}
