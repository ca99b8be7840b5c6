import type { Answers, Condition, Feed, FormDefinition, Problem, ReportContent } from './definition';
import { eachOf, holdsAlone, isUnanswered, isVisible, neededBy } from './definition';
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
  const blocked = problems
    .filter(({ severity }) => severity === 'block')
    .map(({ field }) => ({ field, label: labelOf(field, definition) }));
  return definition.feeds.flatMap((feed) => {
    const action = actions.find(({ measures }) => measures.some(({ id }) => id === feed.measure));
    const lacking = action && lackingFor(feed, definition, answers);
    if (!lacking) return [];
    const missing = [...blocked.filter(({ field }) => lacking.every((other) => other.field !== field)), ...lacking];
    const text = action.measures.find(({ id }) => id === feed.measure)?.label ?? '';
    return [{ measure: feed.measure, actionNumber: action.number, text, missing }];
  });
}

/** What the answers still lack; undefined when they say that the report is none of the measure's kind. */
function lackingFor(feed: Feed, definition: FormDefinition, answers: Answers): Contribution['missing'] | undefined {
  const conditions = feed.when ? eachOf(feed.when) : [];
  const unmet = conditions.filter((condition) => !holdsAlone(condition, answers));
  // Of several choices more can be ticked; any other answer is final.
  if (unmet.some(({ field, atLeast }) => !isUnanswered(answers[field]) && atLeast === undefined)) return undefined;
  if (unmet.some((condition) => isUnanswered(answers[condition.field]) && decidesWhich(condition, definition))) {
    return undefined;
  }
  const wanted = new Map([
    ...neededBy(feed)
      .filter((key) => isUnanswered(answers[key]))
      .map((key) => [key, ''] as const),
    ...unmet.map((condition) => [condition.field, howMany(condition, definition)] as const)
  ]);
  const asked = [...wanted].filter(([key]) => definition.fields.some((f) => f.key === key && isVisible(f, answers)));
  if (wanted.size > 0 && asked.length === 0) return undefined;
  return asked.map(([field, more]) => ({ field, label: labelOf(field, definition) + more }));
}

/** Whether one measure takes this answer and another a different one: until it is given, nothing is promised. */
function decidesWhich({ field, is }: Condition, { feeds }: FormDefinition): boolean {
  const conditions = feeds.flatMap(({ when }) => (when ? eachOf(when) : []));
  return conditions.some((other) => other.field === field && !other.is.some((value) => is.includes(value)));
}

/** " At least 1 besides Police", where some of the choices don't help. */
function howMany({ field, is, atLeast }: Condition, definition: FormDefinition): string {
  if (atLeast === undefined) return '';
  const options = definition.fields.find(({ key }) => key === field)?.options ?? [];
  const others = options.filter(({ value }) => !is.includes(value)).map(({ label }) => label);
  return ` At least ${atLeast}${others.length > 0 ? ` besides ${others.join(', ')}` : ''}`;
}
