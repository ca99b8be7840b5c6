import { html, type TemplateResult } from 'lit';
import { countKeys } from './count-keys';
import { minutesBetween, recordedFigures, shareOf, tenths } from './figures';
import { undo } from './roadside-work';
import type { Session } from './session';
import { spaced } from './verdict';

/** The screen of the roadside: figures on top, the key that is tapped most under the thumb. */
export function roadsideView(session: Session): TemplateResult {
  const { counting, message, site, threshold, trouble } = session;
  return html`<div class="sw sw-road ${counting === 'speeds' ? 'sw-every' : ''}">
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
    ${countKeys(session)}
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
  return html`<button
    class="second"
    type="button"
    ?disabled=${undoable === undefined}
    @click=${() => void undo(session)}
  >
    Undo<span class="unseen">${undoable === undefined ? '' : whatIsUndone(undoable)}</span>
  </button>`;
}

function whatIsUndone(undoable: NonNullable<Session['tally']['undoable']>): string {
  if (undoable === 'count') return ' the last count';
  if (typeof undoable === 'number') return ` the last speed, ${undoable} mph`;
  return ` the record of ${undoable.registration ? spaced(undoable.registration) : `${undoable.speed} mph`}`;
}

/** Of what runs along in the tally: drawn at every tap, so it goes through no list of vehicles. */
function figures({ context, counting, pending, tally, threshold }: Session): TemplateResult {
  const minutes = minutesBetween(tally.startedAt, new Date(context.clock.now()).toISOString());
  const { atOrAbove, fastest, meanTenths } = recordedFigures(tally.speeds, threshold);
  const shown: [label: string, value: string | number][] = [
    ['Time', hoursAndMinutes(minutes ?? 0)],
    // Where no key shows what is on its way to the disk, the figure does.
    ['Passed', counting === 'speeds' && pending > 0 ? `${tally.passed} …` : tally.passed],
    [threshold === undefined ? 'Recorded' : `From ${threshold}`, atOrAbove],
    ['Of passed', shareOf(atOrAbove, tally.passed)],
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
