import type { NamedRule } from '../../forms/definition';
import { isUnanswered } from '../../forms/definition';
import { londonDay } from '../../forms/london';

export const rules: Readonly<Record<string, NamedRule>> = {
  // Seen to be completed, so not later than the day of seeing, in London.
  'completed-by-now': ({ observedAt, answers: { completedOn } }) =>
    typeof completedOn === 'string' && completedOn > londonDay(observedAt)
      ? [{ field: 'completedOn', code: 'completed-in-future', severity: 'block' }]
      : [],

  // What can't be done stays among the tasks to complete, and the plan lists why: practice §3.
  'not-feasible-needs-note': ({ answers: { status, note } }) =>
    status === 'not-feasible' && isUnanswered(note)
      ? [{ field: 'note', code: 'not-feasible-needs-note', severity: 'block' }]
      : []
};
