import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition, Problem } from '../definition';
import { blockOf, controlId, descriptionOf, type FormView, type Question, warningsOf } from './form-view';

/** A question with one control: label, hint and error above it, warnings below, as GOV.UK's pages do. */
export function labelled(question: Question, control: TemplateResult): TemplateResult {
  const { field, form, path } = question;
  return html`<div class="question ${blockOf(form, path) ? 'wrong' : ''}">
    <label class="asked" for=${controlId(path)}>${asked(field)}</label>
    ${notes(form, path, field.hint)} ${control} ${warningsAt(form, path)}
  </div>`;
}

/** A question with several controls, such as a list of options or the parts of a date. */
export function grouped(question: Question, controls: unknown, ...described: string[]): TemplateResult {
  const { field, form, path } = question;
  return html`<fieldset
    class="question ${blockOf(form, path) ? 'wrong' : ''}"
    aria-describedby=${descriptionOf(question, ...described) ?? nothing}
  >
    <legend class="asked">${asked(field)}</legend>
    ${notes(form, path, field.hint)} ${controls} ${warningsAt(form, path)}
  </fieldset>`;
}

/** Hint and error of anything that problems can name, whether a field or a part such as `photos`. */
export function notes(form: FormView, path: string, hint?: string): unknown {
  const id = controlId(path);
  const problem = blockOf(form, path);
  return [
    hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing,
    problem
      ? html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>${form.textOf(problem)}</p>`
      : nothing
  ];
}

export function warningsAt(form: FormView, path: string): TemplateResult[] {
  return warningsOf(form, path).map((problem) => warning(form, problem));
}

/** Text that keeps someone safe; announced at once when it appears. */
export function safety(text: string): TemplateResult {
  return html`<p class="safety" role="alert"><strong>Stay safe.</strong> ${text}</p>`;
}

function asked({ label, required }: FieldDefinition): unknown {
  return required ? label : [label, html` <span class="optional">(optional)</span>`];
}

function warning(form: FormView, problem: Problem): TemplateResult {
  const id = `${controlId(problem.field)}-why-${problem.code}`;
  return html`<div class="warning">
    <p id="${id}-text"><span aria-hidden="true">⚠ </span><strong>Please check.</strong> ${form.textOf(problem)}</p>
    <label for=${id}>If it is right as it is, say why</label>
    <textarea
      id=${id}
      rows="2"
      maxlength="500"
      aria-describedby="${id}-text"
      .value=${form.reasons[problem.code] ?? ''}
      @input=${(event: InputEvent) => form.explain(problem.code, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}
