import { html, nothing, type TemplateResult } from 'lit';
import { wear } from '../../forms/ui/worn-styles';
import type { MeasureState, Reference } from '../../outbox/contract';
import type { PlanRecord } from '../../outbox/records';
import reportStyles from '../../styles/reports.css?inline';
import { PlanNews } from '../plan/plan-news';
import { asOf, comingInWords, statuses, statusMark, targetInWords } from '../plan/plan-parts';
import styles from '../plan/plan.css?inline';
import { trendLine } from '../plan/trend-line';
import type { Session } from '../phone';
import { hrefOf } from '../router';
import { Screen } from '../screen';

type Action = Reference['actions'][number];

/** A chapter stays open while one looks into its measures and comes back. */
const opened = new Set<string>();

/** Where every action of the year's plan stands, as the phone last heard it. */
export class PlanScreen extends Screen {
  static override properties = { session: { attribute: false }, news: { state: true } };

  declare session: Session;
  /** Undefined until it is read from the phone. */
  declare news: PlanNews | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
    this.whileShown(wear(styles));
    document.title = 'The plan – Wardbook';
    this.whileShown(this.session.outbox.subscribe(() => void this.#load()));
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { news } = this;
    if (!news?.reference) {
      return html`<h1>The plan</h1>
        <p class="lead">${news ? 'The plan comes with the first connection to the CSU.' : nothing}</p>`;
    }
    const { actions, planYear } = news.reference;
    return html`<h1>The plan ${planYear?.label}</h1>
      ${news.plan ? html`${head(news.plan)} ${tally(news.plan.body.measures)}` : notFetched()}
      <div class="chapters">
        ${chapters(actions).map(([chapter, own]) =>
          this.#chapter(
            chapter,
            own.flatMap(({ number }) => news.measuresOf(number)),
            own.map((action) => this.#action(action, news))
          )
        )}
        ${this.#success(news)}
      </div>
      ${news.plan ? rules() : nothing}`;
  }

  #success(news: PlanNews): unknown {
    const headings = [...new Set(news.plan?.body.measures.map(({ of }) => of))].filter(
      (of) => !news.reference?.actions.some(({ number }) => number === of)
    );
    return headings.length === 0
      ? nothing
      : this.#chapter(
          'Success measures',
          headings.flatMap((heading) => news.measuresOf(heading)),
          headings.map(
            (heading) =>
              html`<section class="card action">
                <h2>${heading}</h2>
                ${measures(news.measuresOf(heading), news)}
              </section>`
          )
        );
  }

  #chapter(title: string, states: readonly MeasureState[], content: readonly TemplateResult[]): TemplateResult {
    return html`<details
      ?open=${opened.has(title)}
      @toggle=${({ target }: { target: HTMLDetailsElement }) => (target.open ? opened.add(title) : opened.delete(title))}
    >
      <summary>
        <span class="chapter">
          <span>${title}</span>
          <span class="marks">${marks(states)}</span>
        </span>
      </summary>
      ${content}
    </details>`;
  }

  #action(action: Action, news: PlanNews): TemplateResult {
    const states = news.measuresOf(action.number);
    const movedBy = news.movedBy(action.measures);
    return html`<section class="card action">
      <h2><span class="number">${action.number}</span> ${action.text}</h2>
      ${
        states.length > 0
          ? measures(states, news)
          : html`<ul class="small">
              ${action.measures.map(({ label }) => html`<li>• ${label}</li>`)}
            </ul>`
      }
      <p class="small">
        ${action.lead.length > 0 ? `Led by ${action.lead.join(', ')}.` : nothing}
        ${movedBy.length > 0 ? `Moved by your reports: ${movedBy.join(', ')}.` : nothing}
      </p>
    </section>`;
  }

  async #load(): Promise<void> {
    this.news = await PlanNews.read(this.session.outbox);
  }
}

function head(plan: PlanRecord): TemplateResult {
  return html`<p class="small">
    ${asOf(plan)}
    ${plan.body.planYear.rolledForwardFrom === null ? nothing : 'Rolled forward from the printed plan, not adopted.'}
  </p>`;
}

function notFetched(): TemplateResult {
  return html`<p class="banner">
    How the actions stand was not fetched on this phone yet. It comes with the next connection to the CSU, while you are
    signed in.
  </p>`;
}

function tally(all: readonly MeasureState[]): TemplateResult {
  return html`<ul class="tally" role="list" aria-label="How the ${all.length} measures stand">
    ${statuses.flatMap((status) => {
      const same = all.filter((measure) => measure.status === status);
      return same.length === 0
        ? []
        : [html`<li>${statusMark(status, `${same.length} ${same[0]?.statusLabel.toLowerCase()}`)}</li>`];
    })}
  </ul>`;
}

/** Of a chapter, in short: each state with how many measures are in it. */
function marks(states: readonly MeasureState[]): unknown {
  return statuses.flatMap((status) => {
    const same = states.filter((measure) => measure.status === status);
    return same.length === 0
      ? []
      : [
          html`${statusMark(status, String(same.length))}<span class="unseen"
              >${same[0]?.statusLabel.toLowerCase()},
            </span>`
        ];
  });
}

function measures(states: readonly MeasureState[], news: PlanNews): TemplateResult {
  return html`<ul role="list">
    ${states.map((state) => html`<li>${measureLink(state, news)}</li>`)}
  </ul>`;
}

function measureLink(state: MeasureState, news: PlanNews): TemplateResult {
  const coming = comingInWords(news.coming(state));
  return html`<a class="measure" href=${hrefOf({ screen: 'measure', id: state.id })}>
    <span class="label">${state.label}</span>
    <span class="figure"><strong>${state.shown}</strong> <span class="small">${targetInWords(state)}</span></span>
    <span class="standing">
      ${statusMark(state.status, state.statusLabel)} ${trendLine(state.trend, state.target, state.unit)}
    </span>
    ${coming ? html`<span class="coming">${coming}</span>` : nothing}
  </a>`;
}

/** The rules that are the same for all; the one of a measure is printed with it (practice §7). */
function rules(): TemplateResult {
  return html`<section class="small stack rules">
    <h2>How the states are decided</h2>
    <p>
      <strong>Met:</strong> the target is reached. <strong>On track:</strong> not yet, but at least the share of the
      target that fits the share of the time gone by. <strong>Behind:</strong> at least 80% of that, or a percentage up
      to 5 points below its target. <strong>Well behind:</strong> further below. <strong>Late:</strong> its date has
      passed. Without a target or figures nothing is judged.
    </p>
    <p>
      Only reports that the CSU accepted count. Figures are compared unrounded. Each measure’s page prints its own rule.
    </p>
  </section>`;
}

function chapters(actions: readonly Action[]): [string, Action[]][] {
  const byChapter = new Map<string, Action[]>();
  actions.forEach((action) => {
    const title = `${action.number.replace(/\..*/, '')} ${action.chapter}`;
    byChapter.set(title, [...(byChapter.get(title) ?? []), action]);
  });
  return [...byChapter];
}

customElements.define('plan-screen', PlanScreen);
