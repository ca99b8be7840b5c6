import { html, type TemplateResult } from 'lit';
import type { Session } from './session';
import type { Counting } from './session-events';
import { bandInWords, hasBand } from './thresholds';

/** Said before the start: what is counted from the middle on tells nothing of the session. */
export function countingQuestion(session: Session): TemplateResult {
  const { counting, limit, site, threshold } = session;
  const band = site ? bandInWords(limit, threshold) : 'over the limit, too slow to be recorded';
  const offered: [Counting, string, string][] = [
    ['passed', 'How many pass', 'One tap a vehicle'],
    ['band', `Those at ${band} too`.replace('at Over', 'over'), 'One tap each, on a key of their own'],
    ['speeds', 'The speed of every vehicle', 'Two digits each. Only then is there an 85th percentile']
  ];
  return html`<fieldset class="question">
    <legend class="asked">What do you count, beside the vehicles that you record?</legend>
    ${offered
      .filter(([value]) => value !== 'band' || value === counting || !site || hasBand(limit, threshold))
      .map(
        ([value, label, hint]) =>
          html`<div class="option">
            <input
              type="radio"
              name="sw-counting"
              id="sw-counting-${value}"
              aria-describedby="sw-counting-${value}-hint"
              .checked=${counting === value}
              @change=${() => session.chooseCounting(value)}
            />
            <label for="sw-counting-${value}"
              >${label}<span class="hint sw-option-hint" id="sw-counting-${value}-hint">${hint}</span></label
            >
          </div>`
      )}
  </fieldset>`;
}
