import { html, nothing, render, type TemplateResult } from 'lit';
import type { Answer, FieldDefinition } from '../../forms/definition';
import { londonDay } from '../../forms/london';
import { choiceQuestion } from '../../forms/ui/choice-questions';
import { dateQuestion } from '../../forms/ui/date-questions';
import type { Question } from '../../forms/ui/form-view';
import { longTextQuestion } from '../../forms/ui/text-questions';
import type { WidgetContext } from '../../forms/ui/widget';

/** What the list of tasks told of the task when this was begun. */
interface KnownTask {
  readonly number: string;
  readonly what: string;
  readonly action: string;
}

/** `<audit-task-update>`: says what became of one task of an audit. */
export class AuditTaskUpdate extends HTMLElement {
  #context: WidgetContext | undefined;
  #task: KnownTask | undefined;
  #failures: string[] = [];
  #busy = false;

  set context(context: WidgetContext) {
    this.#context = context;
    this.#draw();
  }

  connectedCallback(): void {
    void this.#context?.log.read().then(([task]) => {
      this.#task = task as KnownTask | undefined;
      this.#draw();
    });
    this.#draw();
  }

  #draw(): void {
    if (this.isConnected && this.#context) {
      render(this.#view(this.#context), this);
    }
  }

  #view(context: WidgetContext): TemplateResult {
    const { draft, form, keeping } = context;
    const task = this.#task;
    return html`${context.summary()}
      <h1>${task ? task.what : draft.corrects ? 'Correct this update' : 'What became of the task?'}</h1>
      ${
        task
          ? html`<p class="small">${task.number}</p>
              ${task.action === task.what ? nothing : html`<p class="lead">${task.action}</p>`}`
          : nothing
      }
      ${choiceQuestion(textOf(this.#question(context, 'status', (answer) => this.#becomes(context, answer))))}
      ${form.answers.status === 'completed' ? dateQuestion(textOf(this.#question(context, 'completedOn'))) : nothing}
      ${this.#photos(context)} ${longTextQuestion(textOf(this.#question(context, 'note')))}
      ${draft.location ? nothing : context.placeAndTime()}
      <div class="save-bar">
        <button class="wide" type="button" ?disabled=${this.#busy} @click=${() => void this.#save(context)}>
          Save
        </button>
        <p class=${keeping.failed ? 'small failed' : 'unseen'} role="status">${keeping.text}</p>
      </div>`;
  }

  #question(
    { definition, form }: WidgetContext,
    key: string,
    change = (answer: Answer | undefined) => form.change(key, answer)
  ): Question {
    const field = definition.fields.find((other) => other.key === key) as FieldDefinition;
    return { field, path: key, value: form.answers[key], form, change };
  }

  /** It is so as of now, unless a report of before is put right. */
  #becomes(context: WidgetContext, status: Answer | undefined): void {
    const { clock, draft, form } = context;
    form.change('status', status);
    const now = new Date(clock.now()).toISOString();
    if (!draft.corrects) {
      context.change({ observedAt: now });
    }
    form.change('completedOn', status === 'completed' ? londonDay(now) : undefined);
  }

  #photos(context: WidgetContext): TemplateResult {
    const { definition, draft, photos } = context;
    return html`<fieldset class="question">
      <legend class="asked">Photos that show it <span class="optional">(optional)</span></legend>
      <p class="hint">From where the first one was taken, if you can. No faces and no number plates</p>
      ${
        draft.photos.length < definition.photos.max
          ? html`<div class="actions">
              <button type="button" @click=${() => void this.#take(context, 'camera')}>Take a photo</button>
              <button class="second" type="button" @click=${() => void this.#take(context, 'gallery')}>
                Choose photos
              </button>
            </div>`
          : nothing
      }
      <div role="status">${this.#busy ? html`<p class="busy">A photo is on its way…</p>` : nothing}</div>
      <div role="alert">${this.#failures.map((text) => html`<p class="error">${text}</p>`)}</div>
      <ul class="photos">
        ${draft.photos.map(
          ({ sha256 }, index) =>
            html`<li>
              ${photos.thumbnail(sha256, `Photo ${index + 1}`)}
              <button class="plain" type="button" @click=${() => void photos.remove(sha256)}>
                Remove<span class="unseen"> photo ${index + 1}</span>
              </button>
            </li>`
        )}
      </ul>
    </fieldset>`;
  }

  async #take({ photos }: WidgetContext, source: 'camera' | 'gallery'): Promise<void> {
    this.#busy = true;
    this.#draw();
    const { failures } = await photos.take(source);
    this.#busy = false;
    this.#failures = failures;
    this.#draw();
  }

  async #save(context: WidgetContext): Promise<void> {
    this.#busy = true;
    this.#draw();
    const end = await context.save();
    this.#busy = false;
    this.#draw();
    if (end === 'problems') {
      this.querySelector<HTMLElement>('#error-summary')?.focus();
      window.scrollTo(0, 0);
    }
  }
}

function textOf(question: Question): Question<string> {
  const { value } = question;
  return { ...question, value: typeof value === 'string' ? value : undefined };
}

customElements.define('audit-task-update', AuditTaskUpdate);
