import { html, nothing, type TemplateResult } from 'lit';
import { dateTimeQuestion } from '../forms/ui/date-questions';
import type { FormView } from '../forms/ui/form-view';
import { notes, warningsAt } from '../forms/ui/frame';
import type { Draft } from '../outbox/records';
import { Screen } from './screen';
import { moment } from './words';

/**
 * `<when-question>`: when it was seen. Now, unless the person says otherwise; the 7-day clock starts here.
 *
 * @fires time-changed - an instant, or what was typed so far, or null
 */
export class WhenQuestion extends Screen {
  static override properties = {
    label: {},
    draft: { attribute: false },
    form: { attribute: false },
    now: { type: Number },
    earlier: { state: true }
  };

  /** What is asked, where "When did you see it?" is not the question. */
  declare label: string | undefined;
  declare draft: Draft;
  declare form: FormView;
  declare now: number;
  declare earlier: boolean | undefined;

  protected override render(): TemplateResult {
    const { observedAt, startedAt } = this.draft;
    const label = this.label ?? 'When did you see it?';
    const earlier = this.earlier ?? observedAt !== startedAt;
    if (earlier || this.form.problems.some(({ field }) => field === 'observedAt')) {
      return dateTimeQuestion({
        field: {
          key: 'observedAt',
          kind: 'date-time',
          label,
          hint: 'By the clock, for example 23 11 2026 at 9 30',
          required: true
        },
        path: 'observedAt',
        value: observedAt ?? undefined,
        form: this.form,
        change: (answer) =>
          this.dispatchEvent(new CustomEvent('time-changed', { detail: typeof answer === 'string' ? answer : null }))
      });
    }
    return html`<div class="question">
      <p class="asked">${label}</p>
      ${notes(this.form, 'observedAt')}
      <p>
        ${observedAt ? `Just now, ${moment(observedAt, this.now)}` : nothing}<br />
        <button class="plain" type="button" id="f-observedAt" @click=${() => this.#change()}>It was earlier</button>
      </p>
      ${warningsAt(this.form, 'observedAt')}
    </div>`;
  }

  #change(): void {
    this.earlier = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#f-observedAt')?.focus());
  }
}

customElements.define('when-question', WhenQuestion);
