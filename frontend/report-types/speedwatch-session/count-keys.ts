import { html, nothing, type TemplateResult } from 'lit';
import { digits } from './number-keys';
import { beginVehicle, noteSpeed, typeSpeed } from './roadside-work';
import type { Session } from './session';
import { bandInWords } from './thresholds';
import { verdictOn } from './verdict';

/** The keys for what the team counts: under the thumb, the one that is tapped most at the bottom. */
export function countKeys(session: Session): TemplateResult {
  switch (session.counting) {
    case 'passed':
      return html`${logKey(session)} ${passKey(session)}`;
    case 'band':
      return html`<div class="sw-two">${logKey(session)} ${bandKey(session)}</div>
        ${passKey(session)}`;
    case 'speeds':
      return speedKeys(session);
  }
}

function logKey(session: Session): TemplateResult {
  return html`<button class="second sw-log" type="button" @click=${() => beginVehicle(session)}>Log a vehicle</button>`;
}

function bandKey(session: Session): TemplateResult {
  const { limit, tally, threshold } = session;
  return html`<button class="second sw-log" type="button" @click=${() => tapped(session, true)}>
    <span>${bandInWords(limit, threshold)}</span> <strong>${tally.over}</strong>
  </button>`;
}

function passKey(session: Session): TemplateResult {
  const { pending, tally } = session;
  return html`<button class="sw-pass" type="button" @click=${() => tapped(session)}>
    <span>Vehicle passed</span>
    <strong>${tally.passed}${pending > 0 ? html`<span class="sw-pending"> …</span>` : nothing}</strong>
  </button>`;
}

/** Every speed: two digits and a word. At the threshold the vehicle is logged, with the speed that is read already. */
function speedKeys(session: Session): TemplateResult {
  const { limit, threshold, typed } = session;
  const verdict = verdictOn(typed, limit, threshold);
  const logged = verdict === 'recorded' || verdict === 'no-threshold';
  return html`<div class="sw-clock">
      <output class="sw-mph" aria-label="Speed">${typed || '–'}<small> mph</small></output>
      <button class="second" type="button" @click=${() => tapped(session)}>Passed, not read</button>
    </div>
    <div class="sw-keys">
      ${digits((key) => typeSpeed(session, key))}
      ${
        logged
          ? html`<button class="sw-next" type="button" @click=${() => beginVehicle(session, typed)}>Log it</button>`
          : html`<button
              class="sw-next"
              type="button"
              ?disabled=${typed === '' || verdict === 'no-speed'}
              @click=${() => {
                navigator.vibrate?.(20);
                void noteSpeed(session, typed);
              }}
            >
              Note it
            </button>`
      }
    </div>`;
}

function tapped(session: Session, over = false): void {
  navigator.vibrate?.(20);
  void session.count(over);
}
