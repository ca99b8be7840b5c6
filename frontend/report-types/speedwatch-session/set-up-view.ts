import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, FieldDefinition, RegisterEntry } from '../../forms/definition';
import { isValidOn } from '../../forms/registers';
import { countingQuestion } from './counting-question';
import { both, type Session } from './session';
import { asText, cautions, directionsOf, fewest, type Member, most, sitesOnOffer, teamOf } from './set-up';
import { limitOf } from './thresholds';

/** Before the session, once: what the last one left is filled in. */
export function setUpView(session: Session): TemplateResult {
  const { answers } = session;
  const begun = session.tally.startedAt !== undefined;
  const missing = session.whyNotStart();
  return html`<div class="sw">
    <h1 tabindex="-1">${begun ? 'Site, team and device' : 'Set up the session'}</h1>
    ${siteQuestion(session)} ${session.site ? [limitQuestion(session), directionQuestion(session)] : nothing}
    ${teamQuestion(session)}
    <fieldset class="question">
      <legend class="asked">Device</legend>
      ${choice(session, 'device', 'Device')}
      <label for="f-deviceSerial">Serial number <span class="optional">(optional)</span></label>
      <input
        id="f-deviceSerial"
        type="text"
        maxlength="40"
        autocomplete="off"
        .value=${asText(answers.deviceSerial)}
        @input=${({ target }: InputEvent) =>
          session.answer('deviceSerial', (target as HTMLInputElement).value || undefined)}
      />
    </fieldset>
    ${checkQuestion(session)} ${begun ? nothing : countingQuestion(session)}
    <fieldset class="question">
      <legend class="asked">Conditions</legend>
      <div class="sw-three">
        ${choice(session, 'weather', 'Weather')} ${choice(session, 'road', 'Road')} ${choice(session, 'light', 'Light')}
      </div>
      ${cautions(answers).map((text) => html`<p class="warning"><span aria-hidden="true">⚠ </span>${text}</p>`)}
    </fieldset>
    <div class="sw-start">
      ${
        missing.length > 0
          ? html`<div class="notice" role="status">
              <h2>${begun ? 'To be put right' : 'Before you can start'}</h2>
              <ul class="sw-missing">
                ${missing.map((text) => html`<li>${text}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${
        begun
          ? html`<button class="big" type="button" @click=${() => session.goTo({})}>Back to the session</button>`
          : html`<button class="big" type="button" ?disabled=${missing.length > 0} @click=${() => void session.start()}>
              Start the session
            </button>`
      }
    </div>
  </div>`;
}

function siteQuestion(session: Session): TemplateResult {
  const { answers, context, day, here } = session;
  const sites = sitesOnOffer(context.form.registers, day, here);
  const known = context.form.registers?.['speedwatch-site'] ?? [];
  const closed = known.filter((entry) => !isValidOn(entry, day));
  return html`<div class="question">
    <label class="asked" for="f-site">Approved site</label>
    <select id="f-site" @change=${({ target }: Event) => session.chooseSite((target as HTMLSelectElement).value)}>
      <option value="" ?selected=${answers.site === undefined}>Choose…</option>
      ${sites.map(
        ({ away, entry }) =>
          html`<option value=${entry.id} ?selected=${answers.site === entry.id}>
            ${entry.name}${away === undefined ? '' : `, ${distance(away)}`}
          </option>`
      )}
      ${closed.map((entry) => html`<option disabled>${entry.name}: ${whyClosed(entry, day)}</option>`)}
    </select>
  </div>`;
}

function whyClosed({ until }: RegisterEntry, day: string): string {
  return until !== null && day > until ? 'approval has expired' : 'not approved yet';
}

function distance(metres: number): string {
  return metres < 1000 ? `${10 * Math.round(metres / 10)} m` : `${(metres / 1000).toFixed(1)} km`;
}

function limitQuestion(session: Session): TemplateResult {
  const approved = session.site?.values.limit;
  if (approved !== undefined) {
    return limitOf(asText(approved)) === undefined
      ? html`<p class="error" role="alert">
          The limit there is ${asText(approved)} mph. Speedwatch works on roads of 20, 30 and 40 mph only.
        </p>`
      : html`<p class="sw-limit">Speed limit <strong>${asText(approved)} mph</strong></p>`;
  }
  return html`<fieldset class="question">
    <legend class="asked">Speed limit</legend>
    <div class="sw-three">${['20', '30', '40'].map((limit) => radio('limit', limit, `${limit}`, session))}</div>
  </fieldset>`;
}

function directionQuestion(session: Session): TemplateResult {
  const directions = directionsOf(session.site);
  return directions.length === 0
    ? html`<div class="question">
        <label class="asked" for="f-direction">Direction watched</label>
        <input
          id="f-direction"
          type="text"
          maxlength="80"
          placeholder="towards …"
          .value=${asText(session.answers.direction)}
          @input=${({ target }: InputEvent) =>
            session.answer('direction', (target as HTMLInputElement).value || undefined)}
        />
      </div>`
    : html`<fieldset class="question">
        <legend class="asked">Direction watched</legend>
        ${[...directions, both].map((direction) => radio('direction', direction, direction, session))}
      </fieldset>`;
}

function radio(key: string, value: string, label: string, session: Session): TemplateResult {
  const id = `f-${key}-${value.replace(/\W+/g, '-')}`;
  return html`<div class="option">
    <input
      type="radio"
      name="f-${key}"
      id=${id}
      .checked=${session.answers[key] === value}
      @change=${() => session.answer(key, value)}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

function teamQuestion(session: Session): TemplateResult {
  const { answers } = session;
  const given = teamOf(answers);
  const team: readonly Member[] = Array.from({ length: Math.max(fewest, given.length) }, (_, at) => given[at] ?? {});
  const keep = (members: readonly Member[]) => session.answer('team', members as unknown as readonly Answers[]);
  return html`<fieldset class="question">
    <legend class="asked">Team of ${fewest} to ${most} trained people</legend>
    ${team.map((member, at) => memberRow(session, member, at, (changed) => keep(team.with(at, changed))))}
    <div class="actions">
      ${
        team.length < most
          ? html`<button class="second" type="button" @click=${() => keep([...team, {}])}>Add a person</button>`
          : nothing
      }
      ${
        team.length > fewest
          ? html`<button class="second" type="button" @click=${() => keep(team.slice(0, -1))}>
              Take the last out
            </button>`
          : nothing
      }
    </div>
    <p class="hint">Only people on the CSU’s list may work at the roadside. Others may watch.</p>
  </fieldset>`;
}

function memberRow(session: Session, member: Member, at: number, change: (member: Member) => void): TemplateResult {
  const { context, day } = session;
  const people = [...(context.form.registers?.['trained-person'] ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  const roles = optionsOf(session, 'team', 'role');
  return html`<div class="sw-member">
    <div>
      <label for="f-team-${at}-person" class="unseen">Person ${at + 1}</label>
      <select
        id="f-team-${at}-person"
        @change=${({ target }: Event) => {
          const person = (target as HTMLSelectElement).value || undefined;
          change({ role: member.role ?? roles[at]?.value, ...member, person });
        }}
      >
        <option value="" ?selected=${!member.person}>Person ${at + 1}…</option>
        ${people.map((entry) =>
          isValidOn(entry, day)
            ? html`<option value=${entry.id} ?selected=${member.person === entry.id}>${entry.name}</option>`
            : html`<option disabled>
                ${entry.name}: ${entry.until !== null && day > entry.until ? 'training has expired' : 'not trained yet'}
              </option>`
        )}
      </select>
    </div>
    <div>
      <label for="f-team-${at}-role" class="unseen">What person ${at + 1} does</label>
      <select
        id="f-team-${at}-role"
        @change=${({ target }: Event) => change({ ...member, role: (target as HTMLSelectElement).value || undefined })}
      >
        <option value="" ?selected=${!member.role}>does…</option>
        ${roles.map(
          ({ label, value }) => html`<option value=${value} ?selected=${member.role === value}>${label}</option>`
        )}
      </select>
    </div>
  </div>`;
}

function checkQuestion(session: Session): TemplateResult {
  const checked = session.answers.deviceChecked;
  return html`<fieldset class="question">
    <legend class="asked">Device checked here, and it passed?</legend>
    <div class="pair">
      ${[true, false].map(
        (yes) =>
          html`<div class="option">
            <input
              type="radio"
              name="f-deviceChecked"
              id="f-deviceChecked-${yes}"
              .checked=${checked === yes}
              @change=${() => session.answer('deviceChecked', yes)}
            />
            <label for="f-deviceChecked-${yes}">${yes ? 'Yes' : 'No'}</label>
          </div>`
      )}
    </div>
  </fieldset>`;
}

function choice(session: Session, key: string, label: string): TemplateResult {
  const options = optionsOf(session, key);
  return html`<div>
    <label for="f-${key}" class=${key === 'device' ? 'unseen' : ''}>${label}</label>
    <select
      id="f-${key}"
      @change=${({ target }: Event) => session.answer(key, (target as HTMLSelectElement).value || undefined)}
    >
      <option value="" ?selected=${session.answers[key] === undefined}>Choose…</option>
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${session.answers[key] === option.value}>
            ${option.label}
          </option>`
      )}
    </select>
  </div>`;
}

function optionsOf({ context }: Session, key: string, inner?: string): NonNullable<FieldDefinition['options']> {
  const field = context.definition.fields.find((one) => one.key === key);
  return (inner ? field?.fields?.find((one) => one.key === inner) : field)?.options ?? [];
}
