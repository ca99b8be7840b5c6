import { html, nothing, type TemplateResult } from 'lit';
import { ask, askAttendees } from './questions';
import type { Walk } from './walk';

/** What is said once, before anybody walks. */
export function setUpView(walk: Walk): TemplateResult {
  const { context } = walk;
  const lacks = walk.lacksOfHeader;
  const begun = walk.findings.length > 0 || walk.stretches.length > 0;
  return html`<h1 tabindex="-1">${context.draft.corrects ? 'Correct this audit' : 'Environmental visual audit'}</h1>
    <p>Say this once. Then add findings as you walk. It may be paused, and goes on the next day too.</p>
    ${context.placeAndTime()} ${ask(walk, 'lead')} ${askAttendees(walk)} ${ask(walk, 'light')} ${ask(walk, 'weather')}
    ${ask(walk, 'route')}
    ${
      lacks.length > 0
        ? html`<p class="notice">Still to say: ${lacks.map(({ label }) => label.replace('?', '')).join(', ')}</p>`
        : nothing
    }
    <div class="save-bar">
      <button class="wide" type="button" @click=${() => walk.goTo({ at: 'walk' })}>
        ${begun ? 'Go on walking' : 'Begin the walk'}
      </button>
    </div>`;
}
