import type { FormDefinition, Problem, ReportType } from '../forms/definition';
import { textOf as textOfProblem } from '../forms/problem-texts';
import { validate } from '../forms/validate';
import { contentOf } from '../outbox/content';
import type { Reference } from '../outbox/contract';
import type { Draft } from '../outbox/records';
import { wardAtPin } from '../ward/ward-lookup';

/** What to tell a person about a problem; of the time of seeing, in the parts in which it was asked. */
export function textOf(problem: Problem, definition: FormDefinition): string {
  return problem.field === 'observedAt' && problem.code === 'wrong-format'
    ? 'Give the day, month, year, hour and minute at which you saw it'
    : textOfProblem(problem, definition);
}

/** Every problem that saving this draft now would have. */
export function problemsOf(
  draft: Draft,
  { definition, rules }: ReportType,
  reference: Reference | null,
  now: string
): Problem[] {
  const pin = draft.location && reference ? wardAtPin(reference.wardSet, draft.location.lat, draft.location.lon) : null;
  const content = contentOf({ ...draft, observedAt: draft.observedAt ?? '' }, now, null);
  return validate(definition, content, { now, pin, rules, registers: reference?.registers ?? null });
}
