import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition } from '../../forms/definition';
import { normalisedRegistration } from '../../forms/registration';
import { commonColours, commonMakes, swatches } from './looks';
import { digits } from './number-keys';
import { countInstead, enter, keepVehicle, leaveEntry, withKey } from './roadside-work';
import { both, type Session } from './session';
import { asText, directionsOf } from './set-up';
import type { VehicleEntry } from './vehicle-entry';
import { onPlate, spaced, verdictOn, whyNotRecorded } from './verdict';

/** One vehicle: speed and plate, then what it looks like, then the second person. */
export function vehicleView(session: Session): TemplateResult {
  const { entry } = session;
  switch (entry?.step) {
    case 'looks':
      return looksView(session, entry);
    case 'second-person':
      return secondPersonView(session, entry);
    case 'speed':
      return speedView(session, entry);
    default:
      return html`<button type="button" @click=${() => session.goTo({})}>Back to the session</button>`;
  }
}

function heading(session: Session, title: string, back: Partial<VehicleEntry> | null): TemplateResult {
  return html`<div class="sw-head">
    <h1 tabindex="-1">${title}</h1>
    <button class="plain" type="button" @click=${() => (back ? enter(session, back) : leaveEntry(session))}>
      ${back ? 'Back' : 'Cancel'}
    </button>
  </div>`;
}

function speedView(session: Session, entry: VehicleEntry): TemplateResult {
  const { limit, threshold } = session;
  const verdict = verdictOn(entry.speed, limit, threshold);
  const ready = verdict === 'recorded' || verdict === 'no-threshold';
  const press = (key: string) => enter(session, { speed: withKey(entry.speed, key) });
  return html`<div class="sw sw-speed">
    ${heading(session, entry.corrects ? 'Put right' : 'Vehicle', null)}
    <div class="sw-read">
      <div>
        <label for="sw-plate">Plate</label>
        <input
          id="sw-plate"
          class="sw-plate"
          type="text"
          autocapitalize="characters"
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="done"
          maxlength="12"
          aria-describedby="sw-plate-says"
          .value=${entry.plate}
          @input=${({ target }: InputEvent) => enter(session, { plate: (target as HTMLInputElement).value })}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') {
              (event.target as HTMLInputElement).blur();
            }
          }}
        />
      </div>
      <div>
        <span id="sw-speed-label">Speed</span>
        <output class="sw-mph" aria-labelledby="sw-speed-label">${entry.speed || '–'}<small> mph</small></output>
      </div>
    </div>
    <div id="sw-plate-says" class="sw-told" role="status">${said(session, entry)}</div>
    <div class="sw-keys">
      ${digits(press)}
      ${
        verdict === 'below' || verdict === 'not-over'
          ? html`<button class="sw-next" type="button" @click=${() => void countInstead(session, entry.speed)}>
              ${session.counting === 'speeds' ? 'Note it' : 'Count it'}
            </button>`
          : html`<button
              class="sw-next"
              type="button"
              ?disabled=${!ready}
              @click=${() => enter(session, { step: 'looks' })}
            >
              Next
            </button>`
      }
    </div>
  </div>`;
}

/** What the speed means comes first: of a vehicle that is not recorded nobody needs the plate. */
function said(session: Session, entry: VehicleEntry): TemplateResult {
  const { limit, threshold } = session;
  const why = whyNotRecorded(
    entry.speed,
    limit,
    threshold,
    session.counting === 'speeds' ? 'Only its speed is kept.' : undefined
  );
  if (why) {
    return html`<p class="sw-warn">${why}</p>`;
  }
  const { swap, text, warns } = onPlate(entry.plate, session.day);
  return html`<p class=${warns ? 'sw-warn' : ''}>
      ${warns ? '⚠ ' : ''}${text}${
        verdictOn(entry.speed, limit, threshold) === 'no-threshold'
          ? html`<br /><span class="sw-warn"
                >⚠ No threshold for ${limit} mph on this phone: it is logged all the same</span
              >`
          : nothing
      }
    </p>
    ${
      swap
        ? html`<button class="second sw-swap" type="button" @click=${() => enter(session, { plate: swap })}>
            Use ${spaced(swap)}
          </button>`
        : nothing
    }`;
}

function looksView(session: Session, entry: VehicleEntry): TemplateResult {
  const colours = optionsOf(session, 'colour');
  const choose = (change: Partial<VehicleEntry>) => {
    const { colour, make } = { ...entry, ...change };
    // Both are the error check of the plate, so both are needed: then there is nothing left to do here.
    enter(session, { ...change, ...(make && colour ? { step: 'second-person' } : {}) });
  };
  const typed = entry.make !== '' && !commonMakes.includes(entry.make);
  return html`<div class="sw">
    ${heading(session, `${plateOf(entry)}${entry.speed} mph`, { step: 'speed' })}
    <div role="group" aria-labelledby="sw-colour">
      <h2 id="sw-colour">Colour</h2>
      <div class="sw-grid">
        ${colours
          .filter(({ value }) => commonColours.includes(value))
          .map(({ label, value }) => colourKey(label, value, entry, choose))}
      </div>
      <details ?open=${entry.colour !== '' && !commonColours.includes(entry.colour)}>
        <summary>Another colour</summary>
        <div class="sw-grid">
          ${colours
            .filter(({ value }) => !commonColours.includes(value))
            .map(({ label, value }) => colourKey(label, value, entry, choose))}
        </div>
      </details>
    </div>
    <div role="group" aria-labelledby="sw-make">
      <h2 id="sw-make">Make</h2>
      <div class="sw-grid">
        ${commonMakes.map(
          (make) =>
            html`<button
              class="second"
              type="button"
              aria-pressed=${entry.make === make}
              @click=${() => choose({ make })}
            >
              ${make}
            </button>`
        )}
      </div>
      <form
        class="sw-other"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const make = new FormData(event.target as HTMLFormElement).get('make');
          if (typeof make === 'string' && make.trim() !== '') {
            choose({ make: make.trim() });
          }
        }}
      >
        <label for="sw-other-make">Another make</label>
        <div class="line">
          <input
            id="sw-other-make"
            name="make"
            type="text"
            maxlength="40"
            autocapitalize="words"
            autocomplete="off"
            .value=${typed ? entry.make : ''}
          />
          <button class="second" type="submit">Use</button>
        </div>
      </form>
    </div>
  </div>`;
}

function colourKey(
  label: string,
  value: string,
  entry: VehicleEntry,
  choose: (change: Partial<VehicleEntry>) => void
): TemplateResult {
  return html`<button
    class="second"
    type="button"
    aria-pressed=${entry.colour === value}
    @click=${() => choose({ colour: value })}
  >
    <span class="sw-swatch" aria-hidden="true" style="background:${swatches[value] ?? 'none'}"></span>${label}
  </button>`;
}

function secondPersonView(session: Session, entry: VehicleEntry): TemplateResult {
  const { team } = session;
  const plate = normalisedRegistration(entry.plate);
  const others = team.filter(({ person }) => person !== entry.readBy);
  return html`<div class="sw sw-second">
    ${heading(session, 'Second person', { step: 'looks' })}
    <p class="sw-read-out">
      ${plate ? html`<span class="sw-plate">${spaced(plate)}</span>` : html`<span>No plate</span>`}
      <strong>${entry.speed} mph</strong><br />
      ${colourInWords(session, entry.colour)} ${entry.make}
    </p>
    ${
      plate
        ? html`<p>Who else read the same?</p>
            <div class="sw-stack">
              ${others.map(
                ({ person }) =>
                  html`<button type="button" @click=${() => void keepVehicle(session, person)}>
                    ${session.nameOf(person)} agrees
                  </button>`
              )}
              <button class="second" type="button" @click=${() => void keepVehicle(session, undefined)}>
                Not agreed: keep it without the plate
              </button>
            </div>`
        : html`<div class="sw-stack">
            <button type="button" @click=${() => void keepVehicle(session, undefined)}>Record it</button>
          </div>`
    }
    ${session.trouble ? html`<p class="error" role="alert">${session.trouble}</p>` : nothing}
    <div class="sw-more">
      ${select(
        'Read by',
        'sw-reader',
        entry.readBy,
        team.map(({ person = '' }) => [person, session.nameOf(person)]),
        (readBy) => enter(session, { readBy })
      )}
      ${select(
        'Going',
        'sw-direction',
        entry.direction,
        [['', 'Not said'], ...directions(session, entry).map((one): [string, string] => [one, one])],
        (direction) => enter(session, { direction })
      )}
      ${select(
        'Kind',
        'sw-type',
        entry.vehicleType,
        [
          ['', 'Not said'],
          ...optionsOf(session, 'vehicleType').map(({ label, value }): [string, string] => [value, label])
        ],
        (vehicleType) => enter(session, { vehicleType })
      )}
    </div>
  </div>`;
}

function select(
  label: string,
  id: string,
  chosen: string,
  options: [value: string, label: string][],
  change: (value: string) => void
): TemplateResult {
  return html`<div>
    <label for=${id}>${label}</label>
    <select id=${id} @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </div>`;
}

function directions({ answers, site }: Session, { direction }: VehicleEntry): string[] {
  const watched = asText(answers.direction);
  const all = [...directionsOf(site), watched, direction].filter((one) => one !== '' && one !== both);
  return [...new Set(all)];
}

function plateOf({ plate }: VehicleEntry): string {
  const registration = normalisedRegistration(plate);
  return registration === '' ? '' : `${spaced(registration)}, `;
}

/** "Several colours"; nothing while none is chosen. */
export function colourInWords(session: Session, colour: string): string {
  return optionsOf(session, 'colour').find(({ value }) => value === colour)?.label ?? '';
}

function optionsOf({ context }: Session, key: string): NonNullable<FieldDefinition['options']> {
  const vehicles = context.definition.fields.find((field) => field.key === 'vehicles');
  return vehicles?.fields?.find((field) => field.key === key)?.options ?? [];
}
