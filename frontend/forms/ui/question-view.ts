import { html, nothing, type TemplateResult } from 'lit';
import { listedQuestion } from './listed-question';
import {
  type Answer,
  type Answers,
  type FieldDefinition,
  type FieldKind,
  type FormDefinition,
  isVisible
} from '../definition';
import { choiceQuestion, choicesQuestion, yesNoQuestion } from './choice-questions';
import { dateQuestion, dateTimeQuestion, timeQuestion } from './date-questions';
import type { FormView, Question } from './form-view';
import { grouped } from './frame';
import { decimalQuestion, integerQuestion, longTextQuestion, moneyQuestion, textQuestion } from './text-questions';

/**
 * How each kind of question is drawn. The table pairs a kind with the answer that definition.ts gives it, which the
 * compiler can't know of a stored draft; the narrowing functions below make sure of it.
 */
const views: Record<FieldKind, (question: Question) => TemplateResult> = {
  text: textQuestion,
  'long-text': (question) => longTextQuestion(of(question, isText)),
  integer: integerQuestion,
  decimal: decimalQuestion,
  money: moneyQuestion,
  'yes-no': (question) => yesNoQuestion(of(question, isBoolean)),
  choice: (question) => choiceQuestion(of(question, isText)),
  choices: (question) => choicesQuestion(of(question, isTexts)),
  date: (question) => dateQuestion(of(question, isText)),
  time: (question) => timeQuestion(of(question, isText)),
  'date-time': (question) => dateTimeQuestion(of(question, isText)),
  listed: (question) => listedQuestion(of(question, isText)),
  // Set by the screens that are made for them.
  id: () => html``,
  pin: () => html``,
  photos: () => html``,
  group: (question) => groupQuestion(of(question, isRows))
};

/**
 * The form's sections with the questions that are asked, given the answers so far; `first` opens the first one. A section
 * of which nothing is asked has no heading.
 */
export function sections(definition: FormDefinition, form: FormView, first: unknown = nothing): unknown[] {
  const byKey = new Map(definition.fields.map((field) => [field.key, field]));
  return definition.sections.map(({ title, fields }, index) => {
    const asked = fields.flatMap((key) => byKey.get(key) ?? []).filter((field) => isVisible(field, form.answers));
    return asked.length === 0 && index > 0
      ? nothing
      : html`<section>
          <h2>${title}</h2>
          ${index === 0 ? first : nothing}
          ${asked.map((field) =>
            askedQuestion(field, field.key, form.answers, form, (answer) => form.change(field.key, answer))
          )}
        </section>`;
  });
}

function askedQuestion(
  field: FieldDefinition,
  path: string,
  answers: Answers,
  form: FormView,
  change: (answer: Answer | undefined) => void
): TemplateResult | typeof nothing {
  if (!isVisible(field, answers)) {
    return nothing;
  }
  return views[field.kind]({ field, path, value: answers[field.key], form, change });
}

function groupQuestion(question: Question<readonly Answers[]>): TemplateResult {
  const { field, form, path, change } = question;
  const rows = question.value ?? Array.from({ length: field.repeat?.min ?? 0 }, (): Answers => ({}));
  const most = field.repeat?.max ?? Infinity;
  const changeRow = (index: number, row: Answers) => change(rows.map((old, at) => (at === index ? row : old)));
  return grouped(question, [
    ...rows.map(
      (row, index) =>
        html`<fieldset class="row">
          <legend>${index + 1} of ${rows.length}</legend>
          ${field.fields?.map((inner) =>
            askedQuestion(inner, `${path}[${index}].${inner.key}`, row, form, (answer) =>
              changeRow(index, { ...row, [inner.key]: answer })
            )
          )}
          <button class="plain" type="button" @click=${() => change(rows.filter((_, at) => at !== index))}>
            Remove ${index + 1}
          </button>
        </fieldset>`
    ),
    rows.length < most
      ? html`<button class="second" type="button" @click=${() => change([...rows, {}])}>Add another</button>`
      : nothing
  ]);
}

function of<Kind extends Answer>(question: Question, is: (value: unknown) => value is Kind): Question<Kind> {
  return { ...question, value: is(question.value) ? question.value : undefined };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isRows = (value: unknown): value is readonly Answers[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
