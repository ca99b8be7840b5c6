import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../definition';
import { validOn } from '../registers';
import { labelled } from './frame';
import { blockOf, controlId, descriptionOf, type Question } from './form-view';
import { readDecimal, readInteger, readMoney, writeMoney } from './numbers';

export function textQuestion(question: Question): TemplateResult {
  return labelled(question, oneLine(question, { read: (typed) => typed || undefined }));
}

export function integerQuestion(question: Question): TemplateResult {
  return labelled(question, oneLine(question, { read: readInteger, inputMode: 'numeric', narrow: true }));
}

export function decimalQuestion(question: Question): TemplateResult {
  return labelled(question, oneLine(question, { read: readDecimal, inputMode: 'decimal', narrow: true }));
}

export function moneyQuestion(question: Question): TemplateResult {
  const { value } = question;
  const written = typeof value === 'number' ? writeMoney(value) : value;
  // Written back as pounds only when the field is left: rewriting under the finger would move the cursor.
  const options = { read: readMoney, inputMode: 'decimal', narrow: true, prefix: '£', event: 'change' };
  return labelled(question, oneLine({ ...question, value: written }, options));
}

export function longTextQuestion(question: Question<string>): TemplateResult {
  const { field, form, path, value = '' } = question;
  const id = controlId(path);
  return labelled(
    question,
    html`<textarea
        id=${id}
        rows="4"
        aria-describedby=${descriptionOf(question, field.maxLength ? `${id}-count` : '') ?? nothing}
        aria-invalid=${blockOf(form, path) ? 'true' : nothing}
        .value=${value}
        @input=${(event: InputEvent) => question.change((event.target as HTMLTextAreaElement).value || undefined)}
      ></textarea>
      ${field.maxLength ? characterCount(`${id}-count`, value.length, field.maxLength) : nothing}`
  );
}

interface OneLine {
  read: (typed: string) => Answer | undefined;
  inputMode?: string;
  narrow?: boolean;
  prefix?: string;
  event?: string;
}

function oneLine(question: Question, { read, inputMode, narrow, prefix, event = 'input' }: OneLine): TemplateResult {
  const { field, form, path, value } = question;
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const suggested = field.register ? validOn(form.registers, field.register, form.observedOn) : [];
  const keep = (fired: Event) => {
    if (fired.type === event) {
      question.change(read((fired.target as HTMLInputElement).value));
    }
  };
  return html`<span class="line">
    ${prefix ? html`<span class="unit" aria-hidden="true">${prefix}</span>` : nothing}
    <input
      id=${controlId(path)}
      class=${narrow ? 'narrow' : ''}
      type="text"
      autocomplete="off"
      inputmode=${inputMode ?? nothing}
      list=${suggested.length > 0 ? `${controlId(path)}-list` : nothing}
      aria-describedby=${descriptionOf(question) ?? nothing}
      aria-invalid=${blockOf(form, path) ? 'true' : nothing}
      .value=${written}
      @input=${keep}
      @change=${keep}
    />
    ${field.unit ? html`<span class="unit">${field.unit}</span>` : nothing}
    ${
      suggested.length > 0
        ? html`<datalist id="${controlId(path)}-list">
            ${suggested.map(({ name }) => html`<option value=${name}></option>`)}
          </datalist>`
        : nothing
    }
  </span>`;
}

/** Counts in words, and aloud only near the end, so that a screen reader is not disturbed at each letter. */
export function characterCount(id: string, length: number, max: number): TemplateResult {
  const left = max - length;
  const near = left < max / 5;
  const text =
    left < 0
      ? `You have ${(-left).toLocaleString('en-GB')} characters too many`
      : near
        ? `You have ${left.toLocaleString('en-GB')} characters left`
        : `Up to ${max.toLocaleString('en-GB')} characters`;
  return html`<p class="count ${left < 0 ? 'error' : 'hint'}" id=${id} role=${near ? 'status' : nothing}>${text}</p>`;
}
