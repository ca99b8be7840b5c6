import { html, nothing, type TemplateResult } from 'lit';
import type { Location } from '../../forms/definition';
import { safety } from '../../forms/ui/frame';
import { askInRow, fieldOf } from './questions';
import { photosOf, type Walk } from './walk';
import { categoryOf } from './walk-view';

/** What kind of thing it is: one tap, the commonest first, and the camera opens. */
export function categoryView(walk: Walk): TemplateResult {
  return kinds(walk, 'What did you find?', (value) => {
    walk.add(value);
    void walk.takePhotos(walk.findings.length - 1, 'camera');
  });
}

/** The same for a finding that was taken for another kind. */
export function kindView(walk: Walk, row: number): TemplateResult {
  return kinds(walk, 'What is it?', (value) => {
    walk.change(row, 'category', value);
    walk.goTo({ at: 'finding', row });
  });
}

function kinds(walk: Walk, heading: string, choose: (value: string) => void): TemplateResult {
  return html`<h1 tabindex="-1">${heading}</h1>
    <ul class="ev-kinds">
      ${fieldOf(walk, 'category', 'findings').options?.map(
        ({ value, label }) =>
          html`<li>
            <button class="second" type="button" @click=${() => choose(value)}>${label}</button>
          </li>`
      )}
    </ul>
    <p class="actions"><button class="plain" type="button" @click=${() => walk.goTo({ at: 'walk' })}>Back</button></p>`;
}

/** One finding: photos, place, and what somebody needs to know who has to mend it. */
export function findingView(walk: Walk, row: number): TemplateResult {
  const finding = walk.findings[row];
  const { hint, safety: care } = fieldOf(walk, 'category', 'findings').options?.find(
    ({ value }) => value === finding.category
  ) ?? { hint: undefined, safety: undefined };
  const question = (key: string) => askInRow(walk, 'findings', row, key, (answer) => walk.change(row, key, answer));
  return html`<h1 tabindex="-1">${row + 1}. ${categoryOf(walk, finding)}</h1>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <p>
      <button class="plain" type="button" @click=${() => walk.goTo({ at: 'kind', row })}>It is something else</button>
    </p>
    ${care ? safety(care) : nothing} ${photoPart(walk, row)}
    ${walk.context.pinQuestion(`findings[${row}].pin`, (finding.pin ?? null) as Location | null, (pin) =>
      walk.change(row, 'pin', pin)
    )}
    ${finding.category === 'graffiti' ? question('offensive') : nothing} ${question('severity')} ${question('urgent')}
    ${question('description')}
    <p class="actions">${deleteButton(walk, row)}</p>
    <div class="save-bar">
      <button class="wide" type="button" @click=${() => walk.goTo({ at: 'walk' })}>Back to the walk</button>
      <p class=${walk.context.keeping.failed ? 'small failed' : 'unseen'} role="status">${walk.context.keeping.text}</p>
    </div>`;
}

function photoPart(walk: Walk, row: number): TemplateResult {
  const photos = photosOf(walk.findings[row]);
  const room = walk.context.definition.photos.max - walk.context.draft.photos.length;
  return html`<fieldset class="question">
    <legend class="asked">Photos <span class="optional">(optional)</span></legend>
    <p class="hint">No faces and no number plates</p>
    ${
      room > 0
        ? html`<div class="actions">
            <button type="button" @click=${() => void walk.takePhotos(row, 'camera')}>
              ${photos.length > 0 ? 'Take another photo' : 'Take a photo'}
            </button>
            <button class="second" type="button" @click=${() => void walk.takePhotos(row, 'gallery')}>
              Choose photos
            </button>
          </div>`
        : html`<p>That is all ${walk.context.definition.photos.max} photos of an audit.</p>`
    }
    <div role="status">
      ${walk.taking ? html`<p class="busy">A photo is on its way…</p>` : nothing}
      ${photos.length > 0 ? html`<p class="unseen">${photos.length} photos of this finding</p>` : nothing}
    </div>
    <div role="alert">${walk.failures.map((text) => html`<p class="error">${text}</p>`)}</div>
    <ul class="photos">
      ${photos.map(
        (sha256, index) =>
          html`<li>
            ${walk.context.photos.thumbnail(sha256, `Photo ${index + 1}`)}
            <button class="plain" type="button" @click=${() => void walk.removePhoto(row, sha256)}>
              Remove<span class="unseen"> photo ${index + 1}</span>
            </button>
          </li>`
      )}
    </ul>
  </fieldset>`;
}

function deleteButton(walk: Walk, row: number): TemplateResult {
  return html`<confirm-button
    label="Delete this finding"
    question="Delete this finding, with its photos? It can’t be brought back."
    yes="Delete it"
    @confirmed=${() => void walk.remove(row)}
  ></confirm-button>`;
}
