import { html, type TemplateResult } from 'lit';
import type { RescueFile } from '../outbox/rescue';

export const NOT_MADE = 'The file could not be made: this phone’s storage or memory does not answer. Try again.';

/** A file that was made without a seal is not given out before the person said so. */
export function notSealed(file: RescueFile, give: (file: RescueFile) => void): TemplateResult {
  return html`<div class="warning">
    <p>
      <strong>This file is not sealed.</strong> This phone has not heard the CSU’s key yet, which comes with the next
      connection. Anybody who gets the file can read it, number plates too.
    </p>
    <button class="second" type="button" @click=${() => give(file)}>Save it all the same</button>
  </div>`;
}
