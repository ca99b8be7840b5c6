import type { Answers, NamedRule, Problem } from '../../forms/definition';
import { isUnanswered } from '../../forms/definition';

const LOCALS: readonly unknown[] = ['local-business', 'resident'];
/** As the common checks grant every time that a phone's clock gives. */
const FIVE_MINUTES = 5 * 60_000;

export const rules: Readonly<Record<string, NamedRule>> = {
  // "In conjunction with local businesses and residents", action 4.2: practice §3.
  'attended-by-locals': ({ answers: { attendees } }) => {
    const present = rowsOf(attendees);
    return present.length > 0 && !present.some(({ type }) => LOCALS.includes(type))
      ? [{ field: 'attendees', code: 'nobody-local', severity: 'warn' }]
      : [];
  },

  'attendee-once': ({ answers: { attendees } }) => repeated(rowsOf(attendees), 'attendees', 'type', 'attendee-twice'),

  // A paused audit goes on the next day, so that nothing is said about how long one takes.
  'ends-after-start': ({ observedAt, answers: { endedAt } }, { now }) => {
    if (typeof endedAt !== 'string') return [];
    const end = Date.parse(endedAt);
    if (end < Date.parse(observedAt)) return [{ field: 'endedAt', code: 'ended-before-start', severity: 'block' }];
    return end > Date.parse(now) + FIVE_MINUTES
      ? [{ field: 'endedAt', code: 'ended-in-future', severity: 'block' }]
      : [];
  },

  // Nobody can mend what nobody can find: a pin, or words that say where.
  'finding-has-place': ({ answers: { findings } }) =>
    rowsOf(findings).flatMap(({ pin, description }, row) =>
      isUnanswered(pin) && isUnanswered(description)
        ? [{ field: `findings[${row}].pin`, code: 'finding-without-place', severity: 'block' }]
        : []
    ),

  // The task of a finding is known by the finding's id.
  'finding-once': ({ answers: { findings } }) => repeated(rowsOf(findings), 'findings', 'id', 'finding-twice')
};

function rowsOf(group: unknown): readonly Answers[] {
  return (group ?? []) as readonly Answers[];
}

/** Blocks each row whose answer an earlier row has given already. */
function repeated(rows: readonly Answers[], group: string, key: string, code: string): Problem[] {
  const given = rows.map((row) => row[key]);
  return given.flatMap((answer, row) =>
    answer !== undefined && given.indexOf(answer) < row
      ? [{ field: `${group}[${row}].${key}`, code, severity: 'block' }]
      : []
  );
}
