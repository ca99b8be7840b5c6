import { html, nothing, type TemplateResult } from 'lit';
import {
  type DatePart,
  type DateParts,
  joinDate,
  joinInstant,
  joinTime,
  splitDate,
  splitInstant,
  splitTime
} from './dates';
import { grouped } from './frame';
import { blockOf, controlId, type Question } from './form-view';

const DATE: readonly DatePart[] = ['day', 'month', 'year'];
const TIME: readonly DatePart[] = ['hour', 'minute'];

export function dateQuestion(question: Question<string>): TemplateResult {
  return grouped(question, parts(question, DATE, splitDate, joinDate));
}

export function timeQuestion(question: Question<string>): TemplateResult {
  return grouped(question, parts(question, TIME, splitTime, joinTime));
}

export function dateTimeQuestion(question: Question<string>): TemplateResult {
  return grouped(question, parts(question, [...DATE, ...TIME], splitInstant, joinInstant));
}

function parts(
  question: Question<string>,
  names: readonly DatePart[],
  split: (value: string) => DateParts,
  join: (parts: DateParts) => string | undefined
): TemplateResult {
  const { form, path, value } = question;
  const known = value === undefined ? {} : split(value);
  const wrong = blockOf(form, path) ? 'true' : nothing;
  return html`<div class="parts">
    ${names.map((name, index) => {
      const id = index === 0 ? controlId(path) : `${controlId(path)}-${name}`;
      // On `change`, not at each key: "1" of a "12" must not become "01" under the finger.
      return html`${name === 'hour' && index > 0 ? html`<span class="next-line"></span>` : nothing}<span
          class="part ${name}"
        >
          <label for=${id}>${name.charAt(0).toUpperCase() + name.slice(1)}</label>
          <input
            id=${id}
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength=${name === 'year' ? 4 : 2}
            aria-invalid=${wrong}
            .value=${known[name] ?? ''}
            @change=${(event: Event) =>
              question.change(join({ ...known, [name]: (event.target as HTMLInputElement).value.trim() }))}
          />
        </span>`;
    })}
  </div>`;
}
