import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view';
import { controlId } from './form-view';

/**
 * GOV.UK's error summary: what to put right, each with a link to the place. Warnings without a reason come after what
 * blocks. Draws nothing when there is nothing to say; the page moves the focus here when saving was refused.
 */
export function errorSummary(form: FormView): TemplateResult | typeof nothing {
  const blocks = form.problems.filter(({ severity }) => severity === 'block');
  const warnings = form.problems.filter(({ severity, code }) => severity === 'warn' && !form.reasons[code]?.trim());
  if (blocks.length + warnings.length === 0) {
    return nothing;
  }
  return html`<div class="error-summary" role="alert" tabindex="-1" id="error-summary">
    <h2>${blocks.length > 0 ? 'There is a problem' : 'Please check before you save'}</h2>
    <ul>
      ${blocks.map((problem) => link(controlId(problem.field), form.textOf(problem)))}
      ${warnings.map((problem) => link(`${controlId(problem.field)}-why-${problem.code}`, form.textOf(problem)))}
    </ul>
  </div>`;
}

function link(id: string, text: string): TemplateResult {
  // The page's address holds its route, so the link moves the focus itself instead of following its hash.
  return html`<li><a href="#${id}" @click=${(event: Event) => goToControl(event, id)}>${text}</a></li>`;
}

/** Moves to a question's control instead of following the link. */
export function goToControl(event: Event, id: string): void {
  event.preventDefault();
  const control = document.getElementById(id);
  const fold = control?.closest('details');
  if (fold) {
    fold.open = true;
  }
  // The question rather than the control is scrolled to, so that its label and error are seen too.
  (control?.closest('.question, .warning') ?? control)?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
