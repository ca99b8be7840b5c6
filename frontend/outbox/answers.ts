import { isoInstant } from '../platform/clock';
import type { Api } from './api';
import type { OwnReport } from './contract';
import type { Outbox, OutboxParts } from './outbox';
import { textOfReason, type SignInNeeded, type Transient } from './outcome';
import type { AnswerInWords, AnswersRecord, BegunAnswer, Withdrawal } from './records';

/*
 * Answers in words to what the CSU asked of a report. Each is on disk before the screen says so, has an id of its own
 * and is sent until the server names it: it is stored once however often it arrives.
 */

/** Answers that were sent or refused are kept for the screen as long as a received report is. */
const KEPT_MS = 30 * 86_400_000;

/** The answer on this phone to the question that is open now. */
export async function answerOn(outbox: Outbox, own: OwnReport): Promise<AnswerInWords | undefined> {
  const answers = await answersOf(outbox.parts);
  return answers.find((answer) => isTo(answer, own));
}

/** What was typed on this phone as an answer to the question that is open now and not given yet. */
export async function begunAnswer(outbox: Outbox, own: OwnReport): Promise<string> {
  const record = await recordOf(outbox.parts);
  return record?.begun?.find((begun) => isTo(begun, own))?.text ?? '';
}

/** Keeps what is typed, as a draft is kept: what was typed before for this report goes. Resolves once it is on disk. */
export async function keepBegun(outbox: Outbox, { id, askedAt }: OwnReport, text: string): Promise<void> {
  const begun = { reportId: id, askedAt: askedAt ?? null, text, changedAt: isoInstant(outbox.parts.clock) };
  await edit(outbox.parts, ({ begun: before = [], ...others }) => ({
    ...others,
    begun: [...before.filter((other) => other.reportId !== id), ...(text === '' ? [] : [begun])]
  }));
}

function isTo(answer: { reportId: string; askedAt: string | null }, { id, askedAt }: OwnReport): boolean {
  return answer.reportId === id && answer.askedAt === (askedAt ?? null);
}

/** Resolves once the answer is on disk: the first of a double tap, in place of one that was refused. It goes with the next pass. */
export async function giveAnswer(outbox: Outbox, own: OwnReport, text: string): Promise<void> {
  const { clock, uuid } = outbox.parts;
  const answer: AnswerInWords = {
    id: uuid(),
    reportId: own.id,
    askedAt: own.askedAt ?? null,
    text: text.trim(),
    saidAt: isoInstant(clock),
    receivedAt: null,
    refusal: null
  };
  await change(outbox.parts, (answers) =>
    answers.some((other) => isTo(other, own) && other.refusal === null)
      ? answers
      : [...answers.filter((other) => !isTo(other, own)), answer]
  );
  outbox.queued();
}

/** Sends what waits, oldest first. What the server refuses is kept with its reason and not sent again. */
export async function sendAnswers(parts: OutboxParts, api: Api): Promise<SignInNeeded | Transient | null> {
  for (const answer of await answersOf(parts)) {
    if (answer.receivedAt !== null || answer.refusal !== null) {
      continue;
    }
    const { id, reportId, text, saidAt } = answer;
    const outcome = await api.putOf(reportId, `answers/${id}`, { text, saidAt }, 'id', id);
    if (outcome.kind === 'transient' || outcome.kind === 'sign-in-needed') {
      return outcome;
    }
    if (outcome.kind === 'refused' && outcome.status === 404 && (await reportIsStillToGo(parts, reportId))) {
      continue;
    }
    const refusal = outcome.kind === 'refused' ? outcome.detail || textOfReason('unclear') : null;
    const receivedAt = refusal === null ? isoInstant(parts.clock) : null;
    await change(parts, (answers) =>
      answers.map((each) => (each.id === answer.id ? { ...each, receivedAt, refusal } : each))
    );
  }
  return sendWithdrawals(parts, api);
}

/** A restored server knows nothing of a report that waits here to go again: what was answered to it goes after it. */
function reportIsStillToGo({ account, database }: OutboxParts, reportId: string): Promise<boolean> {
  return database.read(['entries', 'receipts'], async (transaction) => {
    const [entry, receipt] = await Promise.all([
      transaction.objectStore('entries').getKey([account, reportId]),
      transaction.objectStore('receipts').getKey([account, reportId])
    ]);
    return entry !== undefined && receipt === undefined;
  });
}

/** What the server refuses was settled or never kept there: then there is nothing to withdraw. */
async function sendWithdrawals(parts: OutboxParts, api: Api): Promise<SignInNeeded | Transient | null> {
  const record = await recordOf(parts);
  for (const { reportId, contentHash } of record?.withdrawn ?? []) {
    const path = `corrections/${contentHash}/withdrawn`;
    const outcome = await api.putOf(reportId, path, {}, 'withdrawn', contentHash);
    if (outcome.kind === 'transient' || outcome.kind === 'sign-in-needed') {
      return outcome;
    }
    await edit(parts, ({ withdrawn = [], ...others }) => ({
      ...others,
      withdrawn: withdrawn.filter((one) => one.contentHash !== contentHash)
    }));
  }
  return null;
}

/** Within a transaction over `reference`: the server is told with the next pass. */
export async function noteWithdrawal(
  store: { get: (key: [string, 'answers']) => Promise<unknown>; put: (record: AnswersRecord) => Promise<unknown> },
  account: string,
  withdrawal: Withdrawal
): Promise<void> {
  const before = (await store.get([account, 'answers'])) as AnswersRecord | undefined;
  await store.put({ ...(before ?? empty(account)), withdrawn: [...(before?.withdrawn ?? []), withdrawal] });
}

function empty(account: string): AnswersRecord {
  return { account, name: 'answers', body: [] };
}

async function recordOf({ account, database }: OutboxParts): Promise<AnswersRecord | undefined> {
  const record = await database.read(['reference'], (transaction) =>
    transaction.objectStore('reference').get([account, 'answers'])
  );
  return record?.name === 'answers' ? record : undefined;
}

async function answersOf(parts: OutboxParts): Promise<readonly AnswerInWords[]> {
  return (await recordOf(parts))?.body ?? [];
}

/** Leaves what is over for long, and of what was begun what has been given. */
async function change(
  parts: OutboxParts,
  to: (answers: readonly AnswerInWords[]) => readonly AnswerInWords[]
): Promise<void> {
  const isKept = (since: string | null): boolean => since === null || parts.clock.now() - Date.parse(since) < KEPT_MS;
  await edit(parts, ({ body, begun = [], ...others }) => {
    const answers = to(body).filter(({ receivedAt, refusal, saidAt }) =>
      isKept(receivedAt ?? (refusal === null ? null : saidAt))
    );
    const isGiven = ({ reportId, askedAt }: BegunAnswer): boolean =>
      answers.some((one) => one.reportId === reportId && one.askedAt === askedAt && one.refusal === null);
    return { ...others, body: answers, begun: begun.filter((one) => !isGiven(one) && isKept(one.changedAt)) };
  });
}

async function edit({ account, database }: OutboxParts, to: (record: AnswersRecord) => AnswersRecord): Promise<void> {
  await database.write(['reference'], async (transaction) => {
    const store = transaction.objectStore('reference');
    const record = await store.get([account, 'answers']);
    await store.put(to(record?.name === 'answers' ? record : empty(account)));
  });
}
