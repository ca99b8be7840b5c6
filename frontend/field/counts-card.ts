import { html, nothing, type TemplateResult } from 'lit';
import type { Contribution } from '../forms/counts-towards';
import { goToControl } from '../forms/ui/error-summary';
import { controlId } from '../forms/ui/form-view';
import { wear } from '../forms/ui/worn-styles';
import type { Reference } from '../outbox/contract';
import reportStyles from '../styles/reports.css?inline';
import { Screen } from './screen';

type Missing = Contribution['missing'];

/** `<counts-card>`: which measures of the plan this report moves, and what it still takes. Needs no signal. */
export class CountsCard extends Screen {
  static override properties = { contributions: { attribute: false }, actions: { attribute: false } };

  declare contributions: readonly Contribution[];
  declare actions: Reference['actions'];

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
  }

  protected override render(): unknown {
    const { actions, contributions } = this;
    if (contributions.length === 0) {
      return nothing;
    }
    const numbers = [...new Set(contributions.map(({ actionNumber }) => actionNumber))];
    const always = missingInAll(contributions);
    return html`<section class="card stack">
      <h2>This counts towards ${numbers.join(' and ')}</h2>
      ${actions.filter(({ number }) => numbers.includes(number)).map(({ text }) => html`<p class="small">${text}</p>`)}
      ${
        always.length > 0
          ? html`<div>
              <p><strong>Still missing for it to count:</strong></p>
              ${links(always)}
            </div>`
          : nothing
      }
      <ul class="ticks" role="list">
        ${contributions.map((contribution) => line(contribution, always))}
      </ul>
    </section>`;
  }
}

function line({ text, missing }: Contribution, always: Missing): TemplateResult {
  const own = missing.filter(({ field }) => !always.some((common) => common.field === field));
  return html`<li>
    <span aria-hidden="true">${missing.length === 0 ? '✓' : '○'}</span>
    <div>
      ${text}${missing.length === 0 ? html`: <strong>counts</strong>` : nothing}
      ${own.length > 0 ? html`<br />Needs an answer to ${links(own)}` : nothing}
    </div>
  </li>`;
}

function links(missing: Missing): TemplateResult {
  return html`<ul role="list">
    ${missing.map(
      ({ field, label }) =>
        html`<li>
          <a class="to-question" href="#" @click=${(event: Event) => goToControl(event, controlId(field))}>${label}</a>
        </li>`
    )}
  </ul>`;
}

/** What every measure misses is said once, in front. */
function missingInAll(contributions: readonly Contribution[]): Missing {
  const [first, ...others] = contributions;
  return first.missing.filter(({ field }) =>
    others.every(({ missing }) => missing.some((other) => other.field === field))
  );
}

customElements.define('counts-card', CountsCard);
