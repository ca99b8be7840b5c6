import type { FormDefinition, Problem } from '../forms/definition';
import { textOf as textOfProblem } from '../forms/problem-texts';

/* What is said when something is wrong. Fetched by itself, since a form is filled and saved without it. */
export { errorSummary } from '../forms/ui/error-summary';

/** What to tell a person about a problem; of the time of seeing, in the parts in which it was asked. */
export function textOf(problem: Problem, definition: FormDefinition): string {
  return problem.field === 'observedAt' && problem.code === 'wrong-format'
    ? 'Give the day, month, year, hour and minute at which it was'
    : textOfProblem(problem, definition);
}
