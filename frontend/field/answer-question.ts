import { html, nothing, type TemplateResult } from 'lit';
import { answerOn, begunAnswer, giveAnswer, keepBegun } from '../outbox/answers';
import type { OwnReport } from '../outbox/contract';
import type { Outbox } from '../outbox/outbox';
import type { AnswerInWords } from '../outbox/records';
import { Screen } from './screen';

const LONGEST = 2000;

/**
 * `<answer-question>`: what the CSU asks, and the answer in words. What is typed is kept as it is typed, and the answer
 * is safe here before it is sent.
 */
export class AnswerQuestion extends Screen {
  static override properties = {
    outbox: { attribute: false },
    own: { attribute: false },
    hint: {},
    given: { state: true },
    problem: { state: true },
    saving: { state: true }
  };

  declare outbox: Outbox;
  declare own: OwnReport;
  /** How the person can answer besides. */
  declare hint: string;
  declare given: AnswerInWords | undefined;
  declare problem: string | undefined;
  /** From the tap on until the answer is on disk. */
  declare saving: boolean;
  /** Typed, and not on disk yet. */
  #typed: string | undefined;
  #keeping: Promise<void> | undefined;

  constructor() {
    super();
    this.saving = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(this.outbox.subscribe(() => void this.#load()));
    void this.#open();
  }

  protected override render(): TemplateResult {
    const { given, own } = this;
    return html`<section class="notice stack">
      <h2>The CSU asks</h2>
      <p>${own.question}</p>
      ${
        given
          ? html`<p>You answered: “${given.text}”</p>
              <p role="status">${standing(given)}</p>`
          : nothing
      }
      ${given && given.refusal === null ? nothing : this.#form()}
      <p>${this.hint}</p>
    </section>`;
  }

  #form(): TemplateResult {
    return html`<label for="answer">Your answer</label>
      ${this.problem ? html`<p class="error" id="answer-problem" role="alert">${this.problem}</p>` : nothing}
      <textarea
        id="answer"
        rows="3"
        maxlength=${LONGEST}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLTextAreaElement).value)}
        aria-describedby=${this.problem ? 'answer-problem' : nothing}
      ></textarea>
      <button type="button" ?disabled=${this.saving} @click=${() => void this.#answer()}>Answer</button>`;
  }

  async #answer(): Promise<void> {
    const field = this.querySelector('textarea');
    if (!field?.value.trim()) {
      this.problem = 'Write your answer first';
      field?.focus();
      return;
    }
    this.problem = undefined;
    this.saving = true;
    this.#typed = undefined;
    try {
      // What is still being kept must not come after the answer.
      await this.#keeping;
      await giveAnswer(this.outbox, this.own, field.value);
      await this.#load();
    } catch {
      this.problem = 'The phone could not save the answer. It is still here: try again.';
    } finally {
      this.saving = false;
    }
  }

  /** What is typed meanwhile is worth more than what was kept before. */
  async #open(): Promise<void> {
    const [begun] = await Promise.all([begunAnswer(this.outbox, this.own), this.#load()]);
    await this.updateComplete;
    const field = this.querySelector('textarea');
    if (field?.value === '') {
      field.value = begun;
    }
  }

  async #load(): Promise<void> {
    this.given = await answerOn(this.outbox, this.own);
  }

  /** The latest words replace those that wait, so that fast typing does not queue a transaction for each letter. */
  #type(text: string): void {
    this.#typed = text;
    this.#keeping ??= this.#keep();
  }

  async #keep(): Promise<void> {
    let problem: string | undefined;
    while (this.#typed !== undefined && problem === undefined) {
      const text = this.#typed;
      this.#typed = undefined;
      try {
        await keepBegun(this.outbox, this.own, text);
      } catch {
        problem = 'The phone could not keep what you type. Answer before you leave this page.';
      }
    }
    this.#keeping = undefined;
    this.problem = problem;
  }
}

function standing({ receivedAt, refusal }: AnswerInWords): string {
  if (refusal !== null) {
    return `The CSU’s server did not take it: ${refusal}`;
  }
  return receivedAt === null
    ? 'Saved on this phone. It goes by itself as soon as there is a connection.'
    : 'Received by the CSU.';
}

customElements.define('answer-question', AnswerQuestion);
