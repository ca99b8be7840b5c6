import { html, nothing, type TemplateResult } from 'lit';
import type { FormDefinition } from '../../forms/definition';
import type { Reference } from '../../outbox/contract';
import { loadReportType, newestTypes } from '../../report-types/index';
import type { Session } from '../phone';
import { Screen } from '../screen';

type Action = Reference['actions'][number];

/** The year's plan as the phone last heard it, and which reports move which action. */
export class PlanScreen extends Screen {
  static override properties = { session: { attribute: false }, reference: { state: true }, types: { state: true } };

  declare session: Session;
  declare reference: Reference | null | undefined;

  /** What can be reported, in its newest form. */
  declare types: readonly FormDefinition[];

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'The plan – Wardbook';
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { reference } = this;
    if (!reference) {
      return html`<h1>The plan</h1>
        <p class="lead">${reference === null ? 'The plan comes with the first connection to the CSU.' : nothing}</p>`;
    }
    const fed = reference.actions.filter((action) => feeders(action, this.types).length > 0);
    return html`<h1>The plan ${reference.planYear?.label}</h1>
      <p class="lead">Each report moves an action of the yearly plan of the community safety partnership.</p>
      <section>
        <h2>What your reports count towards</h2>
        ${fed.map((action) => actionCard(action, this.types))}
      </section>
      ${chapters(reference.actions).map(
        ([chapter, actions]) =>
          html`<details class="apart">
            <summary>${chapter} (${actions.length})</summary>
            ${actions.map((action) => actionCard(action, this.types))}
          </details>`
      )}`;
  }

  async #load(): Promise<void> {
    const types = await Promise.all(newestTypes().map(({ key }) => loadReportType(key)));
    this.types = types.flatMap((type) => type?.definition ?? []);
    this.reference = await this.session.outbox.reference();
  }
}

function actionCard(action: Action, types: readonly FormDefinition[]): TemplateResult {
  const fedBy = feeders(action, types);
  return html`<div class="card">
    <h3>${action.number}</h3>
    <p>${action.text}</p>
    <p class="small">${action.lead.length > 0 ? `Led by ${action.lead.join(', ')}` : nothing}</p>
    ${fedBy.length > 0 ? html`<p><strong>Fed by:</strong> ${fedBy.join(', ')}</p>` : nothing}
    ${
      action.measures.length > 0
        ? html`<ul class="small">
            ${action.measures.map(({ label }) => html`<li>• ${label}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

/** The titles of the report types that feed any measure of an action. */
function feeders({ measures }: Action, types: readonly FormDefinition[]): string[] {
  return types
    .filter(({ feeds }) => feeds.some((feed) => measures.some(({ id }) => id === feed.measure)))
    .map(({ title }) => title);
}

function chapters(actions: readonly Action[]): [string, Action[]][] {
  const byChapter = new Map<string, Action[]>();
  actions.forEach((action) => byChapter.set(action.chapter, [...(byChapter.get(action.chapter) ?? []), action]));
  return [...byChapter];
}

customElements.define('plan-screen', PlanScreen);
