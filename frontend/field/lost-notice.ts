import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition, FormDefinition } from '../forms/definition';
import type { EntryView } from '../outbox/records';
import { photos } from './words';

/** What became of a report that the server had acknowledged and then lost, and what can't be brought back. */
export function lostNotice(
  { complete, erased, lost, receipt }: EntryView,
  definition: FormDefinition | undefined
): TemplateResult | typeof nothing {
  if (!lost) {
    return nothing;
  }
  const { formerReference, photosGone, without } = lost;
  const questionsOf = (keys: readonly string[]) =>
    keys.map((key) => `‘${labelAt(key, definition?.fields ?? []) ?? key}’`).join(', ');
  const questions = questionsOf(without.filter((key) => !erased.includes(key)));
  // Of these the server holds something: what the version said to which it went back.
  const perhaps = questionsOf(without.filter((key) => erased.includes(key)));
  return html`<section class="notice stack">
    <h2>The CSU’s server had lost this report</h2>
    <p>
      It was restored from a backup.
      ${complete ? 'This phone had kept the report and sent it again' : 'This phone kept the report and sends it again'}.
      ${formerReference && formerReference !== receipt?.reference ? html`Its reference was ${formerReference} before.` : nothing}
    </p>
    ${
      questions
        ? html`<p>
            What you had entered at ${questions} is lost: this phone erased it when it was received the first time. If
            you still know it, correct the report below.
          </p>`
        : nothing
    }
    ${
      perhaps
        ? html`<p>
            What an earlier version of this report said at ${perhaps} is still with the CSU. If you had changed it
            since, that is lost: this phone erased it when it was received. Then correct the report below.
          </p>`
        : nothing
    }
    ${
      photosGone.length > 0
        ? html`<p>
            ${photos(photosGone.length)} can’t be brought back: the server lost them, and they were no longer on this
            phone.
          </p>`
        : nothing
    }
  </section>`;
}

/** At any depth: vehicles stand in a group. */
function labelAt(key: string, fields: readonly FieldDefinition[]): string | undefined {
  for (const field of fields) {
    const label = field.key === key ? field.label : labelAt(key, field.fields ?? []);
    if (label) {
      return label;
    }
  }
  return undefined;
}
