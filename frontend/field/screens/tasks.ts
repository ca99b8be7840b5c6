import { html, nothing, type TemplateResult } from 'lit';
import { londonDay } from '../../forms/london';
import { wear } from '../../forms/ui/worn-styles';
import type { AuditTask, Reference } from '../../outbox/contract';
import type { Draft, EntryView } from '../../outbox/records';
import type { Fix } from '../../platform/geolocation';
import { findPublished } from '../../report-types/index';
import reportStyles from '../../styles/reports.css?inline';
import { wardName } from '../boundaries';
import type { Phone, Session } from '../phone';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import { inOrder, kilometres } from '../task-order';
import { stateInWords } from '../state-words';
import { day } from '../words';
import { mapAddress } from './map-address';

const UPDATE = 'audit-task-update';

/** What audits found and nobody has done yet, as the phone last heard it; each can be worked on without a signal. */
export class TasksScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    reference: { state: true },
    drafts: { state: true },
    entries: { state: true },
    here: { state: true },
    looking: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare reference: Reference | null | undefined;
  declare drafts: Draft[];
  declare entries: EntryView[];
  /** Where the phone is, once the person asked for the nearest first. */
  declare here: Fix | undefined;
  declare looking: 'no' | 'yes' | 'failed';

  constructor() {
    super();
    this.drafts = [];
    this.entries = [];
    this.looking = 'no';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
    document.title = 'Audit tasks – Wardbook';
    this.whileShown(this.session.outbox.subscribe(() => void this.#load()));
    void this.#load();
  }

  protected override render(): TemplateResult {
    const tasks = this.reference?.auditTasks ?? [];
    return html`<h1>Audit tasks</h1>
      <p>What audits found and nobody has done yet. You can work on them without a signal.</p>
      ${
        tasks.length === 0
          ? html`<p class="lead">${this.reference === undefined ? nothing : 'There is nothing to do.'}</p>`
          : html`${this.#sorting()}
              <ul class="apart">
                ${inOrder(tasks, this.here).map((task) => this.#task(task))}
              </ul>`
      }`;
  }

  #sorting(): TemplateResult {
    return html`<p class="actions">
        ${
          this.here
            ? html`<button class="second" type="button" @click=${() => (this.here = undefined)}>
                First due first
              </button>`
            : html`<button
                class="second"
                type="button"
                ?disabled=${this.looking === 'yes'}
                @click=${() => this.#find()}
              >
                Nearest first
              </button>`
        }
      </p>
      <p class="small" role="status">
        ${
          this.looking === 'yes'
            ? 'Looking for your position…'
            : this.looking === 'failed'
              ? 'Your position was not found. What is due first comes first.'
              : this.here
                ? 'The nearest comes first.'
                : 'What is overdue or due first comes first.'
        }
      </p>`;
  }

  #task(task: AuditTask): TemplateResult {
    const today = this.#today();
    const overdue = task.due < today;
    const ward = wardName(this.reference, task.ward);
    const away = this.here && kilometres(task, this.here);
    return html`<li class="card stack">
      <h2>${task.what}</h2>
      ${task.action === task.what ? nothing : html`<p>${task.action}</p>`}
      <p>
        <span class="state ${overdue ? 'bad' : ''}">
          <span aria-hidden="true">${overdue ? '!' : '◔'}</span> ${overdue ? 'Overdue, was due' : 'Due'}
          ${day(task.due)}
        </span>
      </p>
      <p class="small">
        ${[
          task.number,
          ward,
          task.owner ?? 'No agency yet',
          task.status,
          away === undefined ? undefined : `${away} km away`
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      ${this.#told(task)}
      <p class="actions">
        <button type="button" @click=${() => void this.#start(task)}>
          Say what became of it<span class="unseen">: ${task.number}, ${task.what}</span>
        </button>
        ${this.#map(task)}
      </p>
    </li>`;
  }

  /** The phone's own map programme or website: it alone knows the way there. */
  #map({ lat, lon, number, exact }: AuditTask): unknown {
    return lat === null || lon === null
      ? nothing
      : html`<a class="button second" target="_blank" rel="noreferrer" href=${mapAddress(lat, lon)}
          >${exact ? 'On the map' : 'Where the audit began'}<span class="unseen"> (${number}, another page)</span></a
        >`;
  }

  /** What this phone has said of the task already. */
  #told(task: AuditTask): unknown {
    const draft = this.drafts.find(({ answers, type }) => type === UPDATE && answers.task === task.id);
    if (draft) {
      return html`<p class="notice">
        You began to write about it. <a href=${hrefOf({ screen: 'draft', id: draft.id })}>Go on</a>
      </p>`;
    }
    const entry = this.entries.find(({ content }) => content.type === UPDATE && content.answers.task === task.id);
    return entry
      ? html`<p class="notice">
          You said what became of it: ${stateInWords(entry).text}.
          <a href=${hrefOf({ screen: 'report', id: entry.id })}>See it</a>
        </p>`
      : nothing;
  }

  async #start(task: AuditTask): Promise<void> {
    const published = findPublished(UPDATE);
    if (!published) {
      return;
    }
    const known = this.drafts.find(({ answers, type }) => type === UPDATE && answers.task === task.id);
    const draft = known ?? (await this.#begin(task, published.version));
    goTo(hrefOf({ screen: 'draft', id: draft.id }));
  }

  /** All that is known of the task is given with it: who only looks and leaves leaves no draft behind. */
  async #begin(task: AuditTask, version: number): Promise<Draft> {
    const { drafts } = this.session.outbox;
    const { lat, lon } = task;
    const { draft, kept } = drafts.begin(UPDATE, version, {
      answers: { task: task.id },
      location: lat === null || lon === null ? null : { lat, lon, source: 'map' },
      ward: task.ward,
      headline: `${task.number}, ${task.what}`
    });
    await kept;
    // What the form says of the task, also when it is no longer on the list.
    await drafts.happened(draft.id, [task]);
    return draft;
  }

  #find(): void {
    this.looking = 'yes';
    const stop = this.phone.geolocation.watch(
      (fix) => {
        this.here = fix;
        this.looking = 'no';
        stop?.();
      },
      () => (this.looking = 'failed')
    );
    this.whileShown(() => stop?.());
  }

  #today(): string {
    return londonDay(new Date(this.phone.clock.now()).toISOString());
  }

  async #load(): Promise<void> {
    const { outbox } = this.session;
    [this.reference, this.drafts, this.entries] = await Promise.all([
      outbox.reference(),
      outbox.drafts.all(),
      outbox.entries()
    ]);
  }
}

customElements.define('tasks-screen', TasksScreen);
