import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../forms/definition';
import { joinInstant, splitDate, splitTime } from '../../forms/ui/dates';
import { correct, goOn, recount, save, startAt } from './roadside-work';
import { clockOf, type Session } from './session';
import { asText, placeOf } from './set-up';
import { figuresOf } from './sheet-figures';
import { bandInWords } from './thresholds';

/** After the session: the last questions, the sheet, and "Save". */
export function sheetView(session: Session): TemplateResult {
  const { answers, context, tally } = session;
  const problems = context.problems();
  return html`<div class="sw">
    <h1 tabindex="-1">Session sheet</h1>
    ${session.context.draft.erased.length > 0 ? erasedNotice : nothing} ${blocks(session, problems)}
    <section>
      <h2>${session.site?.name ?? 'The session'}</h2>
      ${times(session)} ${counted(session)}
    </section>
    <section>
      <h2>Figures</h2>
      ${figuresOf(answers, context.draft.observedAt ?? '', context.form.registers)}
    </section>
    <section>
      <h2>Afterwards</h2>
      ${text(session, 'incidents')} ${text(session, 'notes')}
    </section>
    ${warnings(session, problems)}
    <section class="sw-stack">
      <button class="second wide" type="button" @click=${() => session.goTo({ screen: 'vehicles' })}>
        Recorded vehicles (${tally.recorded})
      </button>
      <button class="second wide" type="button" @click=${() => session.goTo({ screen: 'set-up' })}>
        Site, team and device
      </button>
      ${
        context.draft.corrects
          ? nothing
          : html`<button class="second wide" type="button" @click=${() => void goOn(session)}>Go on counting</button>`
      }
    </section>
    <div class="save-bar">
      <button class="wide" type="button" @click=${() => void save(session)}>Save</button>
      <p class="small ${context.keeping.failed ? 'error' : ''}" role="status">${context.keeping.text}</p>
    </div>
  </div>`;
}

const erasedNotice = html`<p class="notice">
  The number plates were removed from this phone when the CSU received them. The CSU keeps those that you leave empty.
</p>`;

function times(session: Session): TemplateResult {
  const { startedAt, endedAt, lastAt } = session.tally;
  const late = lastAt && endedAt && clockOf(lastAt) !== clockOf(endedAt);
  return html`<div class="sw-pair">
      ${time('sw-started', 'Started', startedAt, (at) => void startAt(session, at))}
      ${time('sw-ended', 'Ended', endedAt, (at) => {
        // A whole minute: the vehicles that were recorded in its seconds are in the session.
        const last = session.tally.vehicles.reduce(
          (latest, vehicle) => (vehicle.at > latest ? vehicle.at : latest),
          ''
        );
        void session.end(clockOf(last || at) === clockOf(at) && last > at ? last : at);
      })}
    </div>
    ${late ? html`<p class="small">The last vehicle was counted at ${clockOf(lastAt)}.</p>` : nothing}`;
}

function time(id: string, label: string, at: string | undefined, change: (at: string) => void): TemplateResult {
  return html`<div>
    <label class="asked" for=${id}>${label}</label>
    <input
      id=${id}
      type="time"
      .value=${at ? clockOf(at) : ''}
      @change=${({ target }: Event) => {
        const day = at?.slice(0, 10) ?? '';
        const instant = joinInstant({ ...splitDate(day), ...splitTime((target as HTMLInputElement).value) });
        if (instant?.endsWith('Z')) {
          change(instant);
        }
      }}
    />
  </div>`;
}

function counted(session: Session): TemplateResult {
  const { answers, tally } = session;
  const tooMany = answers.countedAll === true && tally.recorded > tally.passed;
  return html`<fieldset class="question">
      <legend class="asked">Did you count all the vehicles that passed?</legend>
      <div class="pair">
        ${[true, false].map(
          (yes) =>
            html`<div class="option">
              <input
                type="radio"
                name="sw-counted"
                id="sw-counted-${yes}"
                .checked=${answers.countedAll === yes}
                @change=${() => {
                  session.answer('countedAll', yes);
                  session.fold();
                }}
              />
              <label for="sw-counted-${yes}">${yes ? 'Yes' : 'No'}</label>
            </div>`
        )}
      </div>
    </fieldset>
    ${
      answers.countedAll === true
        ? html`<div class="question ${tooMany ? 'wrong' : ''}">
            <label class="asked" for="sw-passed">How many passed?</label>
            <p class="hint" id="sw-passed-hint">
              All of them, with the ${tally.recorded} that were recorded. By your taps: put it right if your clicker
              says more
            </p>
            ${
              tooMany
                ? html`<p class="error" id="sw-passed-error">
                    ${tally.recorded} were recorded, so at least ${tally.recorded} passed. Put the number right, or
                    delete a vehicle that is there twice.
                  </p>`
                : nothing
            }
            <input
              id="sw-passed"
              class="narrow"
              type="text"
              inputmode="numeric"
              maxlength="5"
              aria-invalid=${tooMany}
              aria-describedby="sw-passed-hint${tooMany ? ' sw-passed-error' : ''}"
              .value=${String(tally.passed)}
              @change=${({ target }: Event) => {
                const passed = (target as HTMLInputElement).value.trim();
                if (/^[0-9]+$/.test(passed)) {
                  void recount(session, Number(passed)).then(() => session.fold());
                } else {
                  session.say('');
                }
              }}
            />
          </div>`
        : nothing
    }
    ${tally.counting === 'band' ? over(session) : nothing} ${tally.counting === 'speeds' ? speeds(session) : nothing}`;
}

/** By the taps, or by a clicker of its own. */
function over(session: Session): TemplateResult {
  const { limit, tally, threshold } = session;
  return html`<div class="question">
    <label class="asked" for="f-underThreshold"
      >How many were over the limit, but not recorded (${bandInWords(limit, threshold)})?</label
    >
    <input
      id="f-underThreshold"
      class="narrow"
      type="text"
      inputmode="numeric"
      maxlength="5"
      .value=${String(tally.over)}
      @change=${({ target }: Event) => {
        const counted = (target as HTMLInputElement).value.trim();
        if (/^[0-9]+$/.test(counted)) {
          void recount(session, tally.passed, Number(counted)).then(() => session.fold());
        } else {
          session.say('');
        }
      }}
    />
  </div>`;
}

/** What the noted speeds are good for, and what they are not. */
function speeds({ tally }: Session): TemplateResult {
  const { withoutSpeed } = tally;
  const known = tally.recorded + tally.clocked.total;
  return withoutSpeed === 0
    ? html`<p>The speed of ${known === 1 ? 'the one vehicle' : `all ${known} vehicles`} was noted.</p>`
    : html`<p class="warning">
        <span aria-hidden="true">⚠ </span>${
          withoutSpeed > 0
            ? html`${withoutSpeed} of ${tally.passed} passed without their speed being noted. So not all speeds are
              known, and there is no 85th percentile: of those that were not recorded only their number is saved.`
            : html`${known} speeds were noted, so at least ${known} passed. Put the number right.`
        }
      </p>`;
}

function text(session: Session, key: 'incidents' | 'notes'): TemplateResult {
  const field = session.context.definition.fields.find((one) => one.key === key);
  return html`<div class="question">
    <label class="asked" for="f-${key}">${field?.label} <span class="optional">(optional)</span></label>
    <p class="hint" id="f-${key}-hint">${field?.hint}</p>
    <textarea
      id="f-${key}"
      rows="3"
      maxlength=${field?.maxLength ?? nothing}
      aria-describedby="f-${key}-hint"
      .value=${asText(session.answers[key])}
      @input=${({ target }: InputEvent) => session.answer(key, (target as HTMLTextAreaElement).value || undefined)}
    ></textarea>
  </div>`;
}

/** What keeps the report from being saved, with the way to put it right. */
function blocks(session: Session, problems: readonly Problem[]): TemplateResult | typeof nothing {
  const { context } = session;
  const found = session.triedToSave ? problems.filter(({ severity }) => severity === 'block') : [];
  const unexplained = session.triedToSave ? problems.filter((problem) => isUnexplained(session, problem)) : [];
  if (found.length + unexplained.length === 0) {
    return nothing;
  }
  return html`<div class="error-summary" role="alert" tabindex="-1" id="error-summary">
    <h2>${found.length > 0 ? 'There is a problem' : 'Please check before you save'}</h2>
    <ul>
      ${found.map((problem) => html`<li>${context.form.textOf(problem)} ${wayTo(session, problem)}</li>`)}
      ${[...new Set(unexplained.map(({ code }) => code))].map(
        (code) =>
          html`<li>
            ${context.form.textOf(unexplained.find((problem) => problem.code === code) as Problem)} Say why below.
          </li>`
      )}
    </ul>
  </div>`;
}

const onThisPage = [
  'startedAt',
  'endedAt',
  'countedAll',
  'passed',
  'underThreshold',
  'incidents',
  'notes',
  'observedAt'
];

function wayTo(session: Session, { field }: Problem): TemplateResult | typeof nothing {
  const row = /^vehicles\[([0-9]+)\]/.exec(field);
  const vehicle = row ? session.tally.vehicles[Number(row[1])] : undefined;
  if (vehicle) {
    return html`<button class="plain" type="button" @click=${() => correct(session, vehicle)}>Put it right</button>`;
  }
  if (field === 'location') {
    return session.site && placeOf(session.site)
      ? html`<button class="plain" type="button" @click=${() => session.chooseSite(session.site?.id ?? '')}>
          Use the site’s place
        </button>`
      : html`<span>Allow this phone to use its position.</span>`;
  }
  return onThisPage.includes(field) || field === 'vehicles'
    ? nothing
    : html`<button class="plain" type="button" @click=${() => session.goTo({ screen: 'set-up' })}>
        Put it right
      </button>`;
}

function isUnexplained({ context }: Session, { code, severity }: Problem): boolean {
  return severity === 'warn' && !context.form.reasons[code]?.trim();
}

/** What may stay with a reason, each kind once. */
function warnings({ context }: Session, problems: readonly Problem[]): TemplateResult | typeof nothing {
  const warned = problems.filter(({ severity }) => severity === 'warn');
  const codes = [...new Set(warned.map(({ code }) => code))];
  return codes.length === 0
    ? nothing
    : html`<section>
        <h2>Please check</h2>
        ${codes.map((code) => {
          const same = warned.filter((problem) => problem.code === code);
          return html`<div class="warning">
            <p id="sw-why-${code}-text">
              <span aria-hidden="true">⚠ </span>${context.form.textOf(same[0])}${
                same.length > 1 && same[0].field.startsWith('vehicles') ? ` (${same.length} vehicles)` : ''
              }
            </p>
            <label for="sw-why-${code}">If it is right as it is, say why</label>
            <textarea
              id="sw-why-${code}"
              rows="2"
              maxlength="500"
              aria-describedby="sw-why-${code}-text"
              .value=${context.form.reasons[code] ?? ''}
              @input=${({ target }: InputEvent) => context.form.explain(code, (target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>`;
        })}
      </section>`;
}
