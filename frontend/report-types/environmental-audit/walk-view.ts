import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../forms/definition';
import { fieldOf } from './questions';
import { ELEMENTS, type Element, scores } from './score';
import { lacksOf, photosOf, textIn, type Walk } from './walk';

/** The screen in the hand: what was found so far, and what to do next. */
export function walkView(walk: Walk): TemplateResult {
  const { findings, stretches } = walk;
  return html`<h1 tabindex="-1">The walk</h1>
    <p class="small">
      <button class="plain" type="button" @click=${() => walk.goTo({ at: 'set-up' })}>Who, where and which way</button>
    </p>
    <button class="big" type="button" @click=${() => walk.goTo({ at: 'category' })}>Add a finding</button>
    <section>
      <h2>${findings.length === 1 ? '1 finding' : `${findings.length} findings`}</h2>
      ${findings.length === 0 ? html`<p class="hint">Each becomes a task of the audit’s action plan.</p>` : nothing}
      <ol class="ev-list">
        ${findings.map((finding, row) => findingLine(walk, finding, row))}
      </ol>
    </section>
    <section>
      <h2>Grades</h2>
      <p class="hint">Grade a stretch of 50 metres for litter, detritus, graffiti and fly-posting.</p>
      <ol class="ev-list">
        ${stretches.map(
          (stretch, row) =>
            html`<li>
              <button class="second ev-line" type="button" @click=${() => walk.goTo({ at: 'stretch', row })}>
                <span>${row + 1}. ${textIn(stretch, 'place') || 'A stretch without a name'}</span>
              </button>
            </li>`
        )}
      </ol>
      ${scoreLines(walk)}
      <p class="actions">
        <button class="second" type="button" @click=${() => walk.addStretch()}>Grade a stretch</button>
      </p>
    </section>
    <div class="save-bar">
      <button class="wide" type="button" @click=${() => walk.finish()}>Finish the audit</button>
      <p class=${walk.context.keeping.failed ? 'small failed' : 'unseen'} role="status">${walk.context.keeping.text}</p>
    </div>`;
}

function findingLine(walk: Walk, finding: Answers, row: number): TemplateResult {
  const [photo] = photosOf(finding);
  const lacks = lacksOf(finding);
  return html`<li>
    <button class="second ev-line" type="button" @click=${() => walk.goTo({ at: 'finding', row })}>
      ${photo ? walk.context.photos.thumbnail(photo, 'Photo') : nothing}
      <span>
        ${row + 1}. ${categoryOf(walk, finding)}${finding.urgent === true ? ', urgent' : ''}
        ${finding.description ? html`<span class="hint">${textIn(finding, 'description')}</span>` : nothing}
        ${lacks.length > 0 ? html`<span class="error">Say ${lacks.join(' and ')}</span>` : nothing}
      </span>
    </button>
  </li>`;
}

/** "Graffiti", or "Offensive graffiti". */
export function categoryOf(walk: Walk, { category, offensive }: Answers): string {
  const label = fieldOf(walk, 'category', 'findings').options?.find(({ value }) => value === category)?.label ?? '';
  return category === 'graffiti' && offensive === true ? `Offensive ${label.toLowerCase()}` : label;
}

/** How the graded stretches stand so far; nothing while there are none. */
export function scoreLines(walk: Walk): unknown {
  if (walk.stretches.length === 0) {
    return nothing;
  }
  const all = scores(walk.stretches);
  return html`<dl class="facts ev-scores">
      ${ELEMENTS.map(
        (element) =>
          html`<dt>${fieldOf(walk, element, 'transects').label}</dt>
            <dd>${inWords(all[element])}</dd>`
      )}
    </dl>
    <p class="hint">Indicative: the share of stretches below grade B. Lower is better.</p>`;
}

function inWords({ graded, percent }: ReturnType<typeof scores>[Element]): string {
  return percent === null ? 'Not graded' : `${percent} % of ${graded === 1 ? '1 stretch' : `${graded} stretches`}`;
}
