import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';

export interface MonthBar {
  name: string;
  number: number;
}

const STEP_MILLIS = 1_600;
const HEIGHT = 30;
const numbers = new Intl.NumberFormat('en-GB');

/**
 * `<month-play>`: the months of a plan year as bars, a slider that chooses one of them or the whole year, and
 * "Play", which goes through them and can be paused. For those who asked for less motion nothing plays by itself.
 *
 * @fires month-chosen - `{month}` from 1, or 0 for the whole year
 * @fires year-moved - `{years}` -1 or 1
 */
export class MonthPlay extends LitElement {
  static override properties = {
    year: {},
    months: { attribute: false },
    chosen: { type: Number },
    playing: { state: true }
  };

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: auto minmax(12rem, 1fr) auto;
      gap: 0 var(--space-3, 0.75rem);
      align-items: center;
      color: var(--ink, #14211f);
    }
    .bars {
      display: block;
      width: 100%;
      height: 30px;
    }
    rect {
      fill: var(--line, #76857f);
    }
    rect.chosen {
      fill: var(--brand, #0f5257);
    }
    input {
      display: block;
      width: 100%;
      height: 24px;
      margin: 0;
      accent-color: var(--brand, #0f5257);
    }
    output {
      display: block;
      min-width: 15rem;
      font-size: var(--text-small, 0.9375rem);
    }
    .keys {
      display: flex;
      gap: var(--space-2, 0.5rem);
    }
    button {
      min-height: 36px;
      min-width: 36px;
      padding: 0 0.75rem;
      border: 1px solid var(--line, #76857f);
      border-radius: 6px;
      background: var(--card, #fff);
      color: inherit;
      font: inherit;
      font-weight: 600;
    }
    button:focus-visible,
    input:focus-visible {
      outline: 3px solid var(--focus, #ffbf1f);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--focus-line, #14211f);
    }
    @media (width < 48rem) {
      :host {
        grid-template-columns: 1fr;
      }
    }
  `;

  declare year: string;
  declare months: readonly MonthBar[];
  /** From 1; 0 is the whole year, -1 another stretch of time. */
  declare chosen: number;
  declare playing: boolean;

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.year = '';
    this.months = [];
    this.chosen = -1;
    this.playing = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  protected override render(): TemplateResult {
    const words = this.#words();
    return html`
      <div class="keys">
        <button type="button" aria-label="The plan year before" @click=${() => this.#moveYear(-1)}>◀</button>
        ${
          stillPreferred()
            ? html`<button type="button" @click=${() => this.#step()}>Next month</button>`
            : html`<button type="button" @click=${() => (this.playing ? this.#pause() : this.#play())}>
                ${this.playing ? 'Pause' : 'Play'}
              </button>`
        }
        <button type="button" aria-label="The plan year after" @click=${() => this.#moveYear(1)}>▶</button>
      </div>
      <div>
        ${this.#bars()}
        <input
          type="range"
          min="0"
          max=${this.months.length}
          step="1"
          .value=${String(Math.max(0, this.chosen))}
          aria-label="Month of the plan year ${this.year}"
          aria-valuetext=${words}
          @change=${(event: Event) => this.#slid(event)}
        />
      </div>
      <output aria-live=${this.playing ? 'off' : 'polite'}>${words}</output>
    `;
  }

  #bars(): TemplateResult {
    const most = Math.max(1, ...this.months.map(({ number }) => number));
    // The whole year is the first stop of the slider, so that each bar stands above its own.
    const width = 100 / (this.months.length + 1);
    return html`<svg class="bars" viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${this.months.map(({ number }, index) => {
        const height = number === 0 ? 0 : Math.max(1.5, (number / most) * HEIGHT);
        const look = this.chosen === 0 || this.chosen === index + 1 ? 'chosen' : nothing;
        return svg`<rect class=${look} x=${(index + 1.15) * width} y=${HEIGHT - height} width=${0.7 * width} height=${height} />`;
      })}
    </svg>`;
  }

  #words(): string {
    const month = this.months.at(this.chosen - 1);
    const count = (number: number) => (number === 1 ? '1 report' : `${numbers.format(number)} reports`);
    if (this.chosen > 0 && month) {
      return `${month.name}: ${count(month.number)}`;
    }
    const all = this.months.reduce((sum, { number }) => sum + number, 0);
    return this.chosen === 0
      ? `The plan year ${this.year}: ${count(all)}`
      : `The plan year ${this.year} has ${count(all)}: play it, or slide to a month`;
  }

  #slid(event: Event): void {
    this.#pause();
    this.#choose(Number((event.target as HTMLInputElement).value));
  }

  #play(): void {
    this.playing = true;
    this.#step();
    this.#timer = setInterval(() => {
      if (this.chosen >= this.months.length) {
        this.#pause();
      } else {
        this.#step();
      }
    }, STEP_MILLIS);
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  #step(): void {
    this.#choose(this.chosen < 1 || this.chosen >= this.months.length ? 1 : this.chosen + 1);
  }

  #choose(month: number): void {
    this.chosen = month;
    this.dispatchEvent(new CustomEvent('month-chosen', { detail: { month } }));
  }

  #moveYear(years: number): void {
    this.#pause();
    this.dispatchEvent(new CustomEvent('year-moved', { detail: { years } }));
  }
}

function stillPreferred(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

customElements.define('month-play', MonthPlay);
