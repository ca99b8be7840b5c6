import { html, nothing, type TemplateResult } from 'lit';
import { wear } from '../../forms/ui/worn-styles';
import type { MeasureState } from '../../outbox/contract';
import reportStyles from '../../styles/reports.css?inline';
import { PlanNews } from '../plan/plan-news';
import { asOf, comingInWords, statusMark, targetInWords } from '../plan/plan-parts';
import styles from '../plan/plan.css?inline';
import { trendLine, trendTable } from '../plan/trend-line';
import type { Session } from '../phone';
import { hrefOf } from '../router';
import { Screen } from '../screen';
import { agencySays, datesOf, overrideOf, partsOf } from '../plan/measure-parts';

/** So many reports are listed at once; the rest on demand, since a year has hundreds. */
const LISTED = 12;

/** One measure of the plan: the reports that counted, and every other one with the reason. */
export class MeasureScreen extends Screen {
  static override properties = { session: { attribute: false }, measureId: {}, news: { state: true } };

  declare session: Session;
  declare measureId: string;
  declare news: PlanNews | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
    this.whileShown(wear(styles));
    this.whileShown(this.session.outbox.subscribe(() => void this.#load()));
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { news } = this;
    if (!news) {
      return html`<p role="status">Opening…</p>`;
    }
    const measure = news.measure(this.measureId);
    return html`<nav aria-label="Back"><a class="back" href=${hrefOf({ screen: 'plan' })}>‹ The plan</a></nav>
      ${measure ? this.#measure(measure, news) : unknown(news)}`;
  }

  #measure(measure: MeasureState, news: PlanNews): TemplateResult {
    const action = news.reference?.actions.find(({ number }) => number === measure.of);
    const waits = measure.notCounted.filter(({ waiting }) => waiting);
    const not = measure.notCounted.filter(({ waiting }) => !waiting);
    return html`<h1>${measure.label}</h1>
      <p class="small">${measure.of}${action ? `: ${action.text}` : nothing}</p>
      <div class="card stack now">
        <p>${statusMark(measure.status, measure.statusLabel)}</p>
        <p class="shown"><strong>${measure.shown}</strong> <span class="small">${targetInWords(measure)}</span></p>
        ${overrideOf(measure)}
        <p>${measure.explanation}</p>
        ${this.#trend(measure)} ${this.#coming(measure, news)}
        <p class="small"><strong>Rule:</strong> ${measure.rule}</p>
        <p class="small">${news.plan ? asOf(news.plan) : nothing}</p>
      </div>
      ${agencySays(measure)} ${datesOf(measure)} ${partsOf(measure)}
      ${
        measure.counted.length + measure.notCounted.length === 0
          ? nothing
          : html`${this.#reports(
              'Counted',
              measure.counted.map(({ how, met, ...report }) => ({ ...report, why: how, sign: met ? '✔' : '✖', met })),
              measure.countedInAll
            )}
            ${waits.length > 0 ? this.#reports('Waits for review', waits.map(notCounted), measure.waiting) : nothing}
            ${this.#reports('Not counted', not.map(notCounted), measure.notCountedInAll && measure.notCountedInAll - measure.waiting)}`
      }`;
  }

  #trend({ target, trend, unit }: MeasureState): unknown {
    const line = trendLine(trend, target, unit);
    return line === nothing
      ? nothing
      : html`<div class="large">${line}</div>
          <details>
            <summary>The figures over the year</summary>
            ${trendTable(trend, unit)}
          </details>`;
  }

  #coming(measure: MeasureState, news: PlanNews): unknown {
    const coming = comingInWords(news.coming(measure));
    return coming ? html`<p class="coming">Still to come: ${coming}</p>` : nothing;
  }

  /** `inAll` is told where there are more than the server sends at once. */
  #reports(title: string, lines: readonly Line[], inAll = lines.length): TemplateResult {
    const item = (line: Line) => this.#report(line);
    return html`<section>
      <h2>${title} (${inAll.toLocaleString('en-GB')})</h2>
      ${inAll > lines.length ? html`<p class="small">The first ${lines.length} are listed here.</p>` : nothing}
      ${
        lines.length === 0
          ? html`<p class="small">None.</p>`
          : html`<ul class="reports" role="list">
              ${lines.slice(0, LISTED).map(item)}
            </ul>`
      }
      ${
        lines.length > LISTED
          ? html`<details>
              <summary>${lines.length - LISTED} more</summary>
              <ul class="reports" role="list">
                ${lines.slice(LISTED).map(item)}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  /** A link only where there is something to open: reports of others are with the CSU. */
  #report({ met, reference, reportId, sign, why }: Line): TemplateResult {
    const own = this.news?.own.has(reportId) === true;
    return html`<li>
      <span class="sign" aria-hidden="true">${sign}</span>
      <span>
        ${
          own
            ? html`<a class="to-question" href=${hrefOf({ screen: 'report', id: reportId })}>${reference}</a>`
            : html`<strong>${reference}</strong>`
        }${met === false ? html` <strong>(misses the target)</strong>` : nothing}<br />${why}
      </span>
    </li>`;
  }

  async #load(): Promise<void> {
    const news = await PlanNews.read(this.session.outbox);
    this.news = news;
    document.title = `${news.measure(this.measureId)?.label ?? 'Measure'} – Wardbook`;
  }
}

interface Line {
  reportId: string;
  reference: string;
  why: string;
  sign: string;
  met?: boolean;
}

function notCounted({ because, reference, reportId }: MeasureState['notCounted'][number]): Line {
  return { reference, reportId, sign: '–', why: because };
}

function unknown({ plan }: PlanNews): TemplateResult {
  return plan
    ? html`<h1>The plan has no such measure</h1>`
    : html`<h1>Not on this phone yet</h1>
        <p class="lead">How the actions stand comes with the next connection to the CSU, while you are signed in.</p>`;
}

customElements.define('measure-screen', MeasureScreen);
