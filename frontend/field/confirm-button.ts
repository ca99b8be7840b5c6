import { html, type TemplateResult } from 'lit';
import { Screen } from './screen';

/**
 * `<confirm-button>`: asks before it does what can't be undone.
 *
 * @fires confirmed - when the person said yes
 */
export class ConfirmButton extends Screen {
  static override properties = {
    label: {},
    question: {},
    yes: {},
    no: {},
    asking: { state: true }
  };

  declare label: string;
  declare question: string;
  /** What the button of the second step says, such as "Delete the draft". */
  declare yes: string;
  declare no: string;
  declare asking: boolean;

  constructor() {
    super();
    this.no = 'No, keep it';
  }

  protected override render(): TemplateResult {
    if (!this.asking) {
      return html`<button class="plain" type="button" @click=${() => this.#ask(true)}>${this.label}</button>`;
    }
    return html`<div class="warning" role="group" aria-label=${this.question}>
      <p tabindex="-1">${this.question}</p>
      <div class="actions">
        <button class="danger" type="button" @click=${() => this.#confirm()}>${this.yes}</button>
        <button class="second" type="button" @click=${() => this.#ask(false)}>${this.no}</button>
      </div>
    </div>`;
  }

  #ask(asking: boolean): void {
    this.asking = asking;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[tabindex], button')?.focus());
  }

  #confirm(): void {
    this.asking = false;
    this.dispatchEvent(new CustomEvent('confirmed'));
  }
}

customElements.define('confirm-button', ConfirmButton);
