import { html, nothing, type TemplateResult } from 'lit';
import type { Contribution } from '../forms/counts-towards';
import { controlId } from '../forms/ui/form-view';
import { goToControl } from '../forms/ui/error-summary';
import type { Reference } from '../outbox/contract';
import { Screen } from './screen';

/** `<counts-card>`: which measures of the plan this report moves, and what it still takes. Needs no signal. */
export class CountsCard extends Screen {
  static override properties = { contributions: { attribute: false }, actions: { attribute: false } };

  declare contributions: readonly Contribution[];
  declare actions: Reference['actions'];

  protected override render(): unknown {
    const { actions, contributions } = this;
    if (contributions.length === 0) {
      return nothing;
    }
    const numbers = [...new Set(contributions.map(({ actionNumber }) => actionNumber))];
    return html`<section class="card">
      <h2>This counts towards ${numbers.join(' and ')}</h2>
      ${actions.filter(({ number }) => numbers.includes(number)).map(({ text }) => html`<p class="small">${text}</p>`)}
      <ul class="ticks" role="list">
        ${contributions.map((contribution) => line(contribution))}
      </ul>
    </section>`;
  }
}

function line({ text, missing }: Contribution): TemplateResult {
  const counts = missing.length === 0;
  return html`<li>
    <span aria-hidden="true">${counts ? '✓' : '○'}</span>
    <span>
      ${text}: <strong>${counts ? 'counts' : 'still needs'}</strong>
      ${missing.map(
        ({ field, label }, index) =>
          html`${index > 0 ? ', ' : ''}<a href="#" @click=${(event: Event) => goToControl(event, controlId(field))}
              >${label}</a
            >`
      )}
    </span>
  </li>`;
}

customElements.define('counts-card', CountsCard);
