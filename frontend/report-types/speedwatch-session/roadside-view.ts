import { html, nothing, type TemplateResult } from 'lit';
import { sessionFigures, tenths } from './figures';
import { beginVehicle, undo } from './roadside-work';
import type { Session } from './session';
import { spaced } from './verdict';

/** The screen of the roadside: figures on top, the key that is tapped most under the thumb. */
export function roadsideView(session: Session): TemplateResult {
  const { message, pending, site, threshold, trouble } = session;
  return html`<div class="sw sw-road">
    <h1 class="unseen" tabindex="-1">Speedwatch session at ${site?.name ?? 'the roadside'}</h1>
    ${figures(session)}
    <div class="sw-say" role="status">
      ${trouble ? html`<p class="error">${trouble}</p>` : message ? html`<p>${message}</p>` : hint(session, threshold)}
    </div>
    <div class="sw-row">
      ${undoKey(session)}
      <button class="second" type="button" @click=${() => session.goTo({ screen: 'vehicles' })}>
        Vehicles<span class="unseen"> that were recorded</span>
      </button>
      <button class="second" type="button" @click=${() => void session.end()}>Finish</button>
    </div>
    <button class="second sw-log" type="button" @click=${() => beginVehicle(session)}>Log a vehicle</button>
    <button
      class="sw-pass"
      type="button"
      @click=${() => {
        navigator.vibrate?.(20);
        void session.count();
      }}
    >
      <span>Vehicle passed</span>
      <strong>${session.tally.passed}${pending > 0 ? html`<span class="sw-pending"> …</span>` : nothing}</strong>
    </button>
  </div>`;
}

function hint({ limit }: Session, threshold: number | undefined): TemplateResult {
  return threshold === undefined
    ? html`<p class="sw-warn">
        ⚠ This phone has no threshold for ${limit} mph. Log what is too fast; the CSU will look at it.
      </p>`
    : html`<p>Limit ${limit}: log from ${threshold} mph</p>`;
}

function undoKey(session: Session): TemplateResult {
  const { undoable } = session.tally;
  const what =
    undoable === undefined
      ? ''
      : undoable === 'count'
        ? ' the last count'
        : ` the record of ${undoable.registration ? spaced(undoable.registration) : `${undoable.speed} mph`}`;
  return html`<button
    class="second"
    type="button"
    ?disabled=${undoable === undefined}
    @click=${() => void undo(session)}
  >
    Undo<span class="unseen">${what}</span>
  </button>`;
}

function figures(session: Session): TemplateResult {
  const { context, tally, threshold } = session;
  const until = new Date(context.clock.now()).toISOString();
  const { atOrAbove, fastest, meanTenths, minutes, share } = sessionFigures(
    { ...session.answers, ...tally.answers(), countedAll: true, endedAt: until },
    threshold
  );
  const shown: [label: string, value: string | number][] = [
    ['Time', hoursAndMinutes(minutes ?? 0)],
    ['Passed', tally.passed],
    [threshold === undefined ? 'Recorded' : `From ${threshold}`, atOrAbove],
    ['Of passed', share],
    ['Mean', meanTenths === null ? '—' : tenths(meanTenths)],
    ['Fastest', fastest ?? '—']
  ];
  return html`<dl class="sw-figures">
    ${shown.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`
    )}
  </dl>`;
}

/** "0:42", as a watch shows it. */
function hoursAndMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
