import { html, type TemplateResult } from 'lit';
import { askToDelete, correct, listAll, remove } from './roadside-work';
import { type Session, clockOf } from './session';
import type { Vehicle } from './session-events';
import { colourInWords } from './vehicle-view';
import { spaced } from './verdict';

/** What is drawn at once: who puts a vehicle right most often wants one of the last. */
const LATEST = 20;

/** The recorded vehicles, the latest first, to be put right or deleted. */
export function vehiclesView(session: Session): TemplateResult {
  const all = session.tally.vehicles;
  const vehicles = (session.listsAll ? all : all.slice(-LATEST)).toReversed();
  const earlier = all.length - vehicles.length;
  return html`<div class="sw">
    <div class="sw-head">
      <h1 tabindex="-1">Recorded vehicles</h1>
      <button class="plain" type="button" @click=${() => session.goTo({})}>Back</button>
    </div>
    <div role="status">${session.message ? html`<p>${session.message}</p>` : ''}</div>
    ${vehicles.length === 0 ? html`<p>None so far.</p>` : ''}
    <ul class="sw-list">
      ${vehicles.map((vehicle) => line(session, vehicle))}
    </ul>
    ${
      earlier > 0
        ? html`<button class="second wide sw-earlier" type="button" @click=${() => listAll(session)}>
            Show ${earlier} earlier ${earlier === 1 ? 'one' : 'ones'}
          </button>`
        : ''
    }
  </div>`;
}

function line(session: Session, vehicle: Vehicle): TemplateResult {
  const name = vehicle.registration ? spaced(vehicle.registration) : 'No plate';
  return html`<li class="card">
    <p>
      <strong>${name}</strong>, ${vehicle.speed} mph<br />
      <span class="small"
        >${vehicle.make}, ${colourInWords(session, vehicle.colour).toLowerCase()}, ${clockOf(vehicle.at)}</span
      >
    </p>
    <div class="actions">
      <button class="second" type="button" @click=${() => correct(session, vehicle)}>
        Put right<span class="unseen"> ${name}</span>
      </button>
      ${
        session.deleting === vehicle.id
          ? html`<button class="danger" type="button" @click=${() => void remove(session, vehicle.id)}>
              Really delete<span class="unseen"> ${name}</span>
            </button>`
          : html`<button class="second" type="button" @click=${() => askToDelete(session, vehicle.id)}>
              Delete<span class="unseen"> ${name}</span>
            </button>`
      }
    </div>
  </li>`;
}
