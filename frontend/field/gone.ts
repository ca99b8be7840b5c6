import { html, type TemplateResult } from 'lit';
import { hrefOf } from './router';

/*
 * Why a draft that was to be opened or kept is not there. Hardly anybody ever sees it.
 */

export function noDraft(): TemplateResult {
  return html`<h1>This draft is not on this phone</h1>
    <p class="lead">It was saved or deleted. Your reports are on the <a href="#/">first screen</a>.</p>`;
}

export function finishedElsewhere(id: string): TemplateResult {
  return html`<h1>This report was finished in another window</h1>
    <p class="lead">It was saved or deleted there. What you entered here since then was not kept.</p>
    <p class="actions">
      <a class="button" href=${hrefOf({ screen: 'report', id })}>See the report</a>
      <a class="button second" href="#/">Go to the first screen</a>
    </p>`;
}
