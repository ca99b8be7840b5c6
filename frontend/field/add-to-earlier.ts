import { html, type TemplateResult } from 'lit';
import { type Answer, type Answers, isUnanswered, isVisible, type FormDefinition } from '../forms/definition';
import type { Outbox } from '../outbox/outbox';
import type { Draft } from '../outbox/records';
import { findPublished } from '../report-types/index';
import { answerInWords } from './answer-words';
import type { NearbyReport } from './where/nearby';

const ADDITION = 'fly-tip-addition';

/**
 * Makes of a draft an addition to a report that is known already. Place, time and photos stay; what was answered becomes
 * words, so that nothing of it is lost, and what is about people or vehicles stays apart.
 */
export async function addToEarlier(
  draft: Draft,
  definition: FormDefinition,
  { id, reference }: NearbyReport,
  outbox: Outbox
): Promise<void> {
  const version = findPublished(ADDITION)?.version ?? 1;
  const answers: Record<string, string> = { report: id, reference };
  const note = words(draft, definition, false);
  const aboutPeople = words(draft, definition, true);
  await outbox.turnInto(draft.id, {
    type: ADDITION,
    definitionVersion: version,
    answers: { ...answers, ...(note && { note }), ...(aboutPeople && { aboutPeople }) }
  });
}

export function addedNotice(reference: string): TemplateResult {
  return html`<p class="notice" role="status" tabindex="-1">
    This is now an addition to ${reference}, not another fly-tip. Place, time and photos are kept, and what you had
    answered is below in words. Look through it, then save.
  </p>`;
}

/** A line for each question that was answered, with the reasons for what was odd. */
function words(draft: Draft, { fields }: FormDefinition, restricted: boolean): string {
  const answers = draft.answers as Answers;
  const lines = fields
    .filter((field) => (field.restricted ?? false) === restricted && isVisible(field, answers))
    .filter(({ key }) => !isUnanswered(answers[key]))
    .map((field) => `${field.label} ${answerInWords(field, answers[field.key] as Answer)}`);
  const reasons = restricted ? [] : Object.values(draft.reasons).filter((reason) => reason.trim() !== '');
  return [...lines, ...reasons].join('\n');
}
