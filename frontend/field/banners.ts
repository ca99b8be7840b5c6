import { html, nothing, type TemplateResult } from 'lit';
import { hrefOf, type Route } from './router';

export function signInBanner(): TemplateResult {
  return html`<div class="banner">
    <p>
      You need to <a href=${hrefOf({ screen: 'sign-in' })}>sign in again</a> before reports can be sent. You can go on
      writing and saving.
    </p>
  </div>`;
}

/** The session has ended, and the phone's own token goes on sending: it opens nothing but what sending needs. */
export function planBanner(isClosed: boolean | undefined, { screen }: Route): TemplateResult | typeof nothing {
  return isClosed && ['home', 'plan', 'measure'].includes(screen)
    ? html`<div class="banner" role="status">
        <p>
          <a href=${hrefOf({ screen: 'sign-in' })}>Sign in again</a> to see how the plan stands now. Your reports are
          sent all the same.
        </p>
      </div>`
    : nothing;
}

export function readyBanner(): TemplateResult {
  return html`<div class="banner" role="status">
    <p><strong>Ready to work offline.</strong> Wardbook now opens on this phone without a connection.</p>
  </div>`;
}

export function outdatedBanner(): TemplateResult {
  return html`<div class="banner" role="alert">
    <p>
      <strong>Wardbook could not renew its storage on this phone.</strong> What is saved is still here and is sent. Make
      a rescue file under <a href=${hrefOf({ screen: 'about' })}>About</a>, then restart the phone.
    </p>
  </div>`;
}

/** Only iPhones and iPads say whether a page was started from the Home Screen. */
export function isInAppleTab(device: object): boolean {
  return 'standalone' in device && device.standalone === false;
}

export function installBanner(later: () => void): TemplateResult {
  return html`<div class="banner" role="status">
    <p>
      <strong>Add Wardbook to the Home Screen.</strong> In a browser tab, this device deletes what waits when Wardbook
      was not opened for seven days. Tap Share, then “Add to Home Screen”, and open Wardbook from there. What you saved
      in this tab does not move: let it be sent first.
    </p>
    <button class="second" type="button" @click=${later}>Not now</button>
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
