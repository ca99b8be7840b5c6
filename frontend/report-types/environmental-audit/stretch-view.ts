import { html, type TemplateResult } from 'lit';
import { ask, askInRow } from './questions';
import { ELEMENTS } from './score';
import type { Walk } from './walk';
import { scoreLines } from './walk-view';

/** The grades of one stretch, each in plain words. */
export function stretchView(walk: Walk, row: number): TemplateResult {
  return html`<h1 tabindex="-1">Stretch ${row + 1}</h1>
    <p>Look along 50 metres, both sides of the street. Each grade says what it looks like as a whole.</p>
    ${['place', ...ELEMENTS].map((key) =>
      askInRow(walk, 'transects', row, key, (answer) => walk.changeStretch(row, key, answer))
    )}
    <section>
      <h2>So far</h2>
      ${scoreLines(walk)}
    </section>
    <p class="actions">
      <confirm-button
        label="Delete this stretch"
        question="Delete the grades of this stretch?"
        yes="Delete them"
        @confirmed=${() => walk.removeStretch(row)}
      ></confirm-button>
    </p>
    <div class="save-bar">
      <button class="wide" type="button" @click=${() => walk.goTo({ at: 'walk' })}>Back to the walk</button>
    </div>`;
}

/** The last look: when it ended, what is still wrong, and what it counts towards. */
export function finishView(walk: Walk): TemplateResult {
  const { context } = walk;
  const { findings } = walk;
  return html`<h1 tabindex="-1">Finish the audit</h1>
    ${problemList(walk)}
    <p>
      ${
        findings.length === 0
          ? 'Nothing was found: its action plan raises no actions.'
          : `${findings.length === 1 ? 'The finding becomes a task' : `The ${findings.length} findings become tasks`} of its action plan as soon as the CSU has it.`
      }
    </p>
    ${ask(walk, 'endedAt')} ${scoreLines(walk)} ${context.countsTowards()}
    <p class="actions">
      <button class="second" type="button" @click=${() => walk.goOn()}>Go on walking</button>
    </p>
    <div class="save-bar">
      <button class="wide" type="button" @click=${() => void walk.save()}>Save</button>
      <p class=${context.keeping.failed ? 'small failed' : 'unseen'} role="status">${context.keeping.text}</p>
    </div>`;
}

/** What keeps it from being saved, each with the way to where it is said. */
function problemList(walk: Walk): unknown {
  const { form } = walk.context;
  const open = form.problems.filter(({ severity, code }) => severity === 'block' || !form.reasons[code]?.trim());
  return open.length === 0
    ? ''
    : html`<div class="error-summary" id="error-summary" tabindex="-1" role="alert">
        <h2>Before it can be saved</h2>
        <ul>
          ${open.map(
            (problem) =>
              html`<li>
                <a href="#" @click=${(event: Event) => walk.goToProblem(event, problem.field)}
                  >${form.textOf(problem)}</a
                >
              </li>`
          )}
        </ul>
      </div>`;
}
