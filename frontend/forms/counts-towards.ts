import type { FormDefinition, Problem, ReportContent } from './definition';
import { holds, isUnanswered } from './definition';
import { labelOf } from './problem-texts';
import { askedAnswers } from './validate';

/** Of an action in the plan, as `GET /reference` gives it, what is needed here. */
export interface PlanAction {
  readonly number: string;
  readonly measures: readonly { readonly id: string; readonly label: string }[];
}

/** A measure of the plan that a report counts towards, once nothing is missing any more. */
export interface Contribution {
  readonly measure: string;
  readonly actionNumber: string;
  /** What the measure counts, in the plan's words. */
  readonly text: string;
  /** What to fill in or put right, in the order of the form; empty when the report counts as it stands. */
  readonly missing: readonly { readonly field: string; readonly label: string }[];
}

/**
 * What a report counts towards in this plan year, and what it still takes. A measure is left out when the plan does not
 * have it, or when an answer says that this report is none of its kind (a tip on private land, for the 7-day clock).
 */
export function countsTowards(
  definition: FormDefinition,
  content: Pick<ReportContent, 'answers'>,
  problems: readonly Problem[],
  actions: readonly PlanAction[]
): Contribution[] {
  const answers = askedAnswers(definition.fields, content.answers);
  const blocked = problems.filter(({ severity }) => severity === 'block').map(({ field }) => field);
  return definition.feeds.flatMap(({ measure, needs = [], when }) => {
    const action = actions.find(({ measures }) => measures.some(({ id }) => id === measure));
    const ofOtherKind = when && !isUnanswered(answers[when.field]) && !holds(when, answers);
    if (!action || ofOtherKind) return [];
    const asked = when ? [...needs, when.field] : needs;
    const unanswered = asked.filter((key) => isUnanswered(answers[key]));
    const missing = [...new Set([...blocked, ...unanswered])].map((field) => ({
      field,
      label: labelOf(field, definition)
    }));
    const text = action.measures.find(({ id }) => id === measure)?.label ?? '';
    return [{ measure, actionNumber: action.number, text, missing }];
  });
}
