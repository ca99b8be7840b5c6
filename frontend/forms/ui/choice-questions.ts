import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../definition';
import { grouped, safety } from './frame';
import { blockOf, controlId, type Question } from './form-view';

/** A list longer than this is folded while it is optional, or once it was answered: the form stays short to scroll. */
const LONG_LIST = 8;

export function yesNoQuestion(question: Question<boolean>): TemplateResult {
  const { field, value } = question;
  const answers = [
    { value: true, label: 'Yes' },
    { value: false, label: 'No' }
  ];
  return grouped(question, [
    html`<div class="options pair">
      ${answers.map((answer, index) =>
        row(question, index, {
          type: 'radio',
          option: { value: String(answer.value), label: answer.label },
          checked: value === answer.value,
          toggle: () => question.change(answer.value)
        })
      )}
    </div>`,
    takeBack(question),
    value === true && field.safety ? safety(field.safety) : nothing
  ]);
}

export function choiceQuestion(question: Question<string>): TemplateResult {
  const { field, value } = question;
  const rows = (field.options ?? []).map((option, index) =>
    row(question, index, {
      type: 'radio',
      option,
      checked: value === option.value,
      toggle: () => question.change(option.value)
    })
  );
  return grouped(question, [folded(question, rows, value ? [value] : []), takeBack(question)]);
}

export function choicesQuestion(question: Question<readonly string[]>): TemplateResult {
  const { field, value: ticked = [] } = question;
  const rows = (field.options ?? []).map((option, index) =>
    row(question, index, {
      type: 'checkbox',
      option,
      checked: ticked.includes(option.value),
      toggle: (on) => {
        const others = ticked.filter((value) => value !== option.value);
        question.change(on ? [...others, option.value] : others.length > 0 ? others : undefined);
      }
    })
  );
  return grouped(question, folded(question, rows, ticked));
}

interface Row {
  type: 'radio' | 'checkbox';
  option: Option;
  checked: boolean;
  toggle: (on: boolean) => void;
}

/** The whole row is the target, for a thumb in a glove. */
function row({ path }: Question, index: number, { type, option, checked, toggle }: Row): TemplateResult {
  const id = index === 0 ? controlId(path) : `${controlId(path)}-${index + 1}`;
  return html`<div class="option">
      <input
        id=${id}
        type=${type}
        name=${controlId(path)}
        value=${option.value}
        aria-describedby=${option.hint ? `${id}-hint` : nothing}
        .checked=${checked}
        @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)}
      />
      <label for=${id}>
        ${option.label}${option.hint ? html`<span class="hint" id="${id}-hint">${option.hint}</span>` : nothing}
      </label>
    </div>
    ${checked && option.safety ? safety(option.safety) : nothing}`;
}

/** A radio can't be unticked, so an optional question needs a way back to no answer. */
function takeBack({ field, value, change }: Question): unknown {
  return field.required || value === undefined
    ? nothing
    : html`<button class="plain" type="button" @click=${() => change(undefined)}>
        Clear this answer<span class="unseen">: ${field.label}</span>
      </button>`;
}

function folded({ field, form, path }: Question, rows: TemplateResult[], chosen: readonly string[]): TemplateResult {
  const list = html`<div class="options">${rows}</div>`;
  if (rows.length <= LONG_LIST) {
    return list;
  }
  const labels = field.options?.filter(({ value }) => chosen.includes(value)).map(({ label }) => label) ?? [];
  const open = field.required && (labels.length === 0 || Boolean(blockOf(form, path)));
  return html`<details ?open=${open} @click=${foldAfterTap}>
    <summary>
      ${
        labels.length > 0
          ? html`<span>${labels.join(', ')} <span class="change">Change</span></span>`
          : `Choose from ${rows.length}`
      }
    </summary>
    ${list}
  </details>`;
}

/** Only after a tap: with the arrow keys each step is a choice, and the list must stay to go on. */
function foldAfterTap(event: MouseEvent): void {
  const { target, currentTarget, detail } = event;
  const list = currentTarget as HTMLDetailsElement;
  if (detail > 0 && target instanceof HTMLInputElement && target.type === 'radio') {
    list.open = false;
    list.closest('.question')?.scrollIntoView({ block: 'nearest' });
  }
}
