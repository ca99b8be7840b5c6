import { html, nothing, type TemplateResult } from 'lit';
import { wear } from '../../forms/ui/worn-styles';
import type { OwnReport, Reference, Role } from '../../outbox/contract';
import type { Draft, EntryView } from '../../outbox/records';
import type { SyncStatus } from '../../outbox/sync-loop';
import {
  findPublished,
  hasWidget,
  loadReportType,
  loadWidget,
  newestTypes,
  type PublishedType
} from '../../report-types/index';
import reportStyles from '../../styles/reports.css?inline';
import { wardName } from '../boundaries';
import '../confirm-button';
import { whenIdle } from '../idle';
import type { Phone, Session } from '../phone';
import { hrefOf } from '../router';
import { Screen } from '../screen';
import { fetchForm } from './fetch-screen';
import { syncInWords } from '../sync-words';
import { standingInWords, type StateInWords, stateInWords } from '../state-words';
import { capitalised, moment, reports, startWords } from '../words';

/** Where a type stands among the others that does not say it. */
const LAST = 100;

/** So many reports are listed before the rest is asked for, and more only where more wait. */
const FIRST = 15;

/** What one line of the list of own reports says. */
interface Line {
  id: string;
  type: string;
  observedAt: string;
  ward: string | null;
  state: StateInWords;
  /** What the person should know at once: a question of the CSU, or why the report was not taken. */
  note: string | undefined;
  /** Whether it waits for the person (0), to be sent (1), or for nothing here: in this order they are listed. */
  rank: 0 | 1 | 2;
}

/**
 * The first screen: what can be reported, what was begun, and how each report stands.
 *
 * @fires signed-out - when the person confirmed it
 */
export class HomeScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    status: { attribute: false },
    drafts: { state: true },
    entries: { state: true },
    own: { state: true },
    reference: { state: true },
    all: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare status: SyncStatus | undefined;
  declare drafts: Draft[];
  declare entries: EntryView[];
  declare own: OwnReport[];
  declare reference: Reference | null;
  /** All own reports are listed. */
  declare all: boolean;

  constructor() {
    super();
    this.all = false;
    this.drafts = [];
    this.entries = [];
    this.own = [];
    this.reference = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
    document.title = 'Wardbook';
    this.whileShown(this.session.outbox.subscribe(() => void this.#load()));
    void this.#load().then(fetchForms);
  }

  protected override render(): TemplateResult {
    const underWay = this.drafts.filter(({ headline }) => headline);
    const begun = this.drafts.filter((draft) => !underWay.includes(draft));
    return html`<h1 class="unseen">Wardbook</h1>
      ${
        underWay.length > 0
          ? html`<section class="under-way">
              <h2 class="unseen">Under way</h2>
              ${underWay.map((draft) => this.#draft(draft))}
            </section>`
          : nothing
      }
      <div class="stack">
        ${startableBy(this.session.me.role).map(
          (type) =>
            html`<a class="button big" href=${hrefOf({ screen: 'new', type: type.key })}>${startWords(type)}</a>`
        )}
      </div>
      ${
        begun.length > 0
          ? html`<section>
              <h2>Not finished</h2>
              ${begun.map((draft) => this.#draft(draft))}
            </section>`
          : nothing
      }
      ${this.#forYou()} ${this.#tasks()}
      <section>
        <h2>My reports</h2>
        ${this.#sending()} ${this.#listed()}
      </section>
      <section class="small stack">
        <p><a href=${hrefOf({ screen: 'plan' })}>What the reports count towards: this year’s plan</a></p>
        <p><a href=${hrefOf({ screen: 'about' })}>About Wardbook and this phone</a></p>
        <p>Signed in as <strong>${this.session.me.displayName}</strong></p>
        <confirm-button
          label="Sign out"
          yes="Sign out"
          no="Stay signed in"
          question=${this.#signOutQuestion()}
          @confirmed=${() => this.dispatchEvent(new CustomEvent('signed-out'))}
        ></confirm-button>
      </section>`;
  }

  #forYou(): unknown {
    return this.reference?.assigned?.length
      ? html`<for-you
          .reference=${this.reference}
          .now=${this.phone.clock.now()}
          .outbox=${this.session.outbox}
        ></for-you>`
      : nothing;
  }

  #tasks(): unknown {
    const count = this.reference?.auditTasks?.length ?? 0;
    return count === 0
      ? nothing
      : html`<p class="apart">
          <a class="button second wide" href=${hrefOf({ screen: 'tasks' })}
            >${count === 1 ? '1 audit task' : `${count} audit tasks`} to do</a
          >
        </p>`;
  }

  #sending(): TemplateResult {
    const { sync } = this.session;
    const waiting = this.#waiting();
    const { sending, contact } = syncInWords(this.status, waiting, this.phone.clock.now());
    if (waiting === 0) {
      return html`<p class="small" role="status">
        ${this.#lines().length > 0 ? 'Nothing waits to be sent.' : 'Reports that you save are listed here, with what becomes of them.'}
        ${contact}
      </p>`;
    }
    return html`<div class="card stack">
      <p role="status">
        <strong>${reports(waiting)} to send</strong>
        ${sending ? html`<br />${sending}` : nothing}
      </p>
      ${contact ? html`<p class="small">${contact}</p>` : nothing}
      <button class="second wide" type="button" @click=${() => void sync?.sendNow()}>Send now</button>
    </div>`;
  }

  #draft(draft: Draft): TemplateResult {
    const title = titleOf(draft.type, draft.definitionVersion);
    const ward = this.#wardName(draft.ward);
    return html`<div class="card">
      <p>
        <strong>${title}</strong>${ward ? html`, ${ward}` : nothing}<br />
        ${
          draft.headline
            ? html`<span class="state waiting">${draft.headline}</span>`
            : html`<span class="small"
                >${draft.corrects ? 'Correction begun' : 'Begun'}
                ${moment(draft.startedAt, this.phone.clock.now())}</span
              >`
        }
      </p>
      <p class="actions">
        <a class="button" href=${hrefOf({ screen: 'draft', id: draft.id })}
          >Go on<span class="unseen"> with ${title}</span></a
        >
      </p>
      <confirm-button
        label="Delete"
        yes="Delete it"
        question=${
          draft.corrects
            ? 'Delete this correction? The report itself stays as it was saved.'
            : 'Delete what you have written, with its photos? It can’t be brought back.'
        }
        @confirmed=${() => void this.session.outbox.drafts.discard(draft.id)}
      ></confirm-button>
    </div>`;
  }

  /** The plan and the sign-out below the list stay within reach. */
  #listed(): unknown {
    const lines = this.#lines();
    const first = Math.max(FIRST, lines.filter(({ rank }) => rank < 2).length);
    return html`${(this.all ? lines : lines.slice(0, first)).map((line) => this.#line(line))}${
      this.all || lines.length <= first
        ? nothing
        : html`<p class="actions">
            <button class="second" type="button" @click=${() => (this.all = true)}>
              Show all ${reports(lines.length)}
            </button>
          </p>`
    }`;
  }

  #line({ id, type, observedAt, ward, state, note }: Line): TemplateResult {
    const place = this.#wardName(ward);
    return html`<a class="card" href=${hrefOf({ screen: 'report', id })}>
      <strong>${titleOf(type)}</strong>${place ? html`, ${place}` : nothing}<br />
      <span class="small">${capitalised(moment(observedAt, this.phone.clock.now()))}</span><br />
      <span class="state ${state.tone}"><span aria-hidden="true">${state.sign}</span> ${state.text}</span>
      ${note ? html`<br /><span>${note}</span>` : nothing}
    </a>`;
  }

  /** Those of this phone, then those that the same person sent from another one. */
  #lines(): Line[] {
    const here = this.entries.map((entry) => ({
      id: entry.id,
      type: entry.content.type,
      observedAt: entry.content.observedAt,
      ward: entry.receipt?.ward ?? entry.content.ward,
      state: stateInWords(entry),
      note: entry.attention?.text ?? asked(entry.standing) ?? lostInShort(entry),
      rank: rankOf(entry)
    }));
    const elsewhere = this.own
      .filter(({ id }) => !here.some((line) => line.id === id))
      .map((report) => ({
        ...report,
        state: standingInWords(report),
        note: asked(report),
        rank: report.question ? (0 as const) : (2 as const)
      }));
    return [...here, ...elsewhere].sort((a, b) => a.rank - b.rank || b.observedAt.localeCompare(a.observedAt));
  }

  #waiting(): number {
    return this.entries.filter(({ complete, state }) => !complete && state !== 'attention').length;
  }

  #signOutQuestion(): string {
    const kept = this.entries.filter(({ complete }) => !complete).length + this.drafts.length;
    return kept > 0
      ? `${capitalised(reports(kept))} on this phone ${kept === 1 ? 'is' : 'are'} not with the CSU yet. They stay here until you sign in again. Sign out?`
      : 'Sign out? You need a connection to sign in again.';
  }

  #wardName(code: string | null): string | undefined {
    return wardName(this.reference, code);
  }

  async #load(): Promise<void> {
    const { outbox } = this.session;
    [this.drafts, this.entries, this.own, this.reference] = await Promise.all([
      outbox.drafts.all(),
      outbox.entries(),
      outbox.ownReports(),
      outbox.reference()
    ]);
    if (this.reference?.assigned?.length) {
      await import('./for-you');
    }
  }
}

/** What this person may start, the most usual first. */
function startableBy(role: Role): PublishedType[] {
  return newestTypes()
    .filter(({ startedElsewhere, staffOnly }) => !startedElsewhere && !(staffOnly && role === 'volunteer'))
    .sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST));
}

function rankOf({ attention, complete, standing }: EntryView): Line['rank'] {
  if (attention || standing?.question) {
    return 0;
  }
  return complete ? 2 : 1;
}

function asked(report: OwnReport | null): string | undefined {
  return report?.question && `The CSU asks: ${report.question}`;
}

function lostInShort({ lost }: EntryView): string | undefined {
  return lost && lost.without.length + lost.photosGone.length > 0
    ? 'The CSU’s server had lost this report. Look at what is still missing.'
    : undefined;
}

/** From the phone's own store, one by one and after all that is shown here: then a tap opens a form at once. */
async function fetchForms(): Promise<void> {
  await fetchForm(false);
  for (const { key, version } of newestTypes()) {
    await whenIdle();
    await Promise.all([loadReportType(key, version), loadWidget(key), hasWidget(key) && fetchForm(true)]);
  }
}

function titleOf(type: string, version?: number): string {
  return findPublished(type, version)?.title ?? type;
}

customElements.define('home-screen', HomeScreen);
