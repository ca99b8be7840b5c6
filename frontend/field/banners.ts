import { html, nothing, type TemplateResult } from 'lit';
import { hrefOf } from './router';

export function signInBanner(): TemplateResult {
  return html`<div class="banner">
    <p>
      You need to <a href=${hrefOf({ screen: 'sign-in' })}>sign in again</a> before reports can be sent. You can go on
      writing and saving.
    </p>
  </div>`;
}

export function readyBanner(): TemplateResult {
  return html`<div class="banner" role="status">
    <p><strong>Ready to work offline.</strong> Wardbook now opens on this phone without a connection.</p>
  </div>`;
}

/** @param formIsOpen in another window, so that the newer version has to wait */
export function updateBanner(formIsOpen: boolean, update: () => void): TemplateResult {
  return html`<div class="banner" role="status">
    <p>
      A newer Wardbook is on this phone.
      ${formIsOpen ? 'A report is open in another window: save or close it first.' : nothing}
    </p>
    <button class="second" type="button" @click=${update}>Update now</button>
  </div>`;
}
