import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Answers, FieldDefinition } from '../../forms/definition';
import { choiceQuestion, yesNoQuestion } from '../../forms/ui/choice-questions';
import { dateTimeQuestion } from '../../forms/ui/date-questions';
import { controlId, type Question } from '../../forms/ui/form-view';
import { grouped } from '../../forms/ui/frame';
import { longTextQuestion, textQuestion } from '../../forms/ui/text-questions';
import { rowsOf, textIn, type Walk } from './walk';

/** The field of the form, or of a row of one of its groups. */
export function fieldOf(walk: Walk, key: string, group?: string): FieldDefinition {
  const { fields } = walk.context.definition;
  const among = group ? fields.find((field) => field.key === group)?.fields : fields;
  const field = among?.find((other) => other.key === key);
  if (!field) {
    throw new Error(`There is no question ${key}`);
  }
  return field;
}

/** A question of the header or the end. */
export function ask(walk: Walk, key: string): TemplateResult {
  const { form } = walk.context;
  return draw({
    field: fieldOf(walk, key),
    path: key,
    value: form.answers[key],
    form,
    change: (answer) => form.change(key, answer)
  });
}

/** A question of a finding or of a stretch. */
export function askInRow(
  walk: Walk,
  group: 'findings' | 'transects',
  row: number,
  key: string,
  change: (answer: Answer | undefined) => void
): TemplateResult {
  const { form } = walk.context;
  const rows = group === 'findings' ? walk.findings : walk.stretches;
  const value = rows[row]?.[key];
  return draw({ field: fieldOf(walk, key, group), path: `${group}[${row}].${key}`, value, form, change });
}

function draw(question: Question): TemplateResult {
  const { value } = question;
  switch (question.field.kind) {
    case 'choice':
      return choiceQuestion({ ...question, value: typeof value === 'string' ? value : undefined });
    case 'yes-no':
      return yesNoQuestion({ ...question, value: typeof value === 'boolean' ? value : undefined });
    case 'date-time':
      return dateTimeQuestion({ ...question, value: typeof value === 'string' ? value : undefined });
    case 'long-text':
      return longTextQuestion({ ...question, value: typeof value === 'string' ? value : undefined });
    default:
      return textQuestion(question);
  }
}

/** How many of each kind walk along: a tap a person, so that nobody has to type while walking. */
export function askAttendees(walk: Walk): TemplateResult {
  const { form } = walk.context;
  const field = fieldOf(walk, 'attendees');
  const types = fieldOf(walk, 'type', 'attendees').options ?? [];
  const rows = rowsOf(form.answers.attendees);
  const countOf = (type: string) => Number(rows.find((row) => row.type === type)?.count ?? 0);
  const set = (type: string, count: number) => {
    const others = rows.filter((row) => row.type !== type && countOf(textIn(row, 'type')) > 0);
    const all: Answers[] = count > 0 ? [...others, { type, count }] : others;
    // In the order of the form, whoever was counted first.
    const order = (row: Answers) => types.findIndex(({ value }) => value === row.type);
    form.change('attendees', all.length > 0 ? all.sort((a, b) => order(a) - order(b)) : undefined);
  };
  return grouped(
    { field, path: 'attendees', value: rows, form, change: () => undefined },
    html`<ul class="ev-people">
      ${types.map(({ value, label }, index) => {
        const count = countOf(value);
        return html`<li>
          <span>${label}</span>
          <button
            type="button"
            class="second"
            id=${index === 0 ? controlId('attendees') : nothing}
            aria-label="One less: ${label}"
            ?disabled=${count === 0}
            @click=${() => set(value, count - 1)}
          >
            −
          </button>
          <output aria-label="${label}: ${count}">${count}</output>
          <button type="button" class="second" aria-label="One more: ${label}" @click=${() => set(value, count + 1)}>
            +
          </button>
        </li>`;
      })}
    </ul>`
  );
}
