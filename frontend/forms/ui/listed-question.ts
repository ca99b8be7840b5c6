import { html, nothing, type TemplateResult } from 'lit';
import type { RegisterEntry } from '../definition';
import { entryOf, validOn } from '../registers';
import { labelled } from './frame';
import { blockOf, controlId, descriptionOf, type FormView, type Question } from './form-view';

/** Offers the entries of a register that are valid on the day of the observation, in a native list. */
export function listedQuestion(question: Question<string>): TemplateResult {
  const { change, field, form, path, value = '' } = question;
  const { register = '' } = field;
  const offered = validOn(form.registers, register, form.observedOn);
  const chosen = entryOf(form.registers, register, value);
  // What was chosen stays to be seen, also when it is no longer offered: the problem beside it says so.
  const entries = chosen && !offered.includes(chosen) ? [...offered, chosen] : offered;
  return labelled(
    question,
    html`<select
        id=${controlId(path)}
        aria-describedby=${descriptionOf(question) ?? nothing}
        aria-invalid=${blockOf(form, path) ? 'true' : nothing}
        @change=${(event: Event) => change((event.target as HTMLSelectElement).value || undefined)}
      >
        <option value="" ?selected=${value === ''}>${entries.length > 0 ? 'Choose…' : 'Nothing to choose from'}</option>
        ${entries.map((entry) => html`<option value=${entry.id} ?selected=${entry.id === value}>${inWords(entry)}</option>`)}
      </select>
      ${entries.length === 0 ? html`<p class="hint">${nothingListed(form)}</p>` : nothing}`
  );
}

/** The name, with what was reported of it: "Unit 4, at Seal and Weald, since 5 October 2026". */
function inWords({ name, values: { remark } }: RegisterEntry): string {
  return typeof remark === 'string' ? `${name}, ${remark}` : name;
}

function nothingListed({ registers }: FormView): string {
  return registers
    ? 'The CSU has not set anything for this day yet.'
    : 'This phone has not fetched the CSU’s lists yet. It does so at the next connection.';
}
