import { LitElement } from 'lit';

/** A screen draws into the page itself, so that one style sheet serves all and labels can be linked across parts. */
export abstract class Screen extends LitElement {
  #subscriptions: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#subscriptions.forEach((cancel) => cancel());
    this.#subscriptions = [];
  }

  /** Something to be cancelled when the screen goes away. */
  protected whileShown(cancel: () => void): void {
    this.#subscriptions.push(cancel);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Goes to an address of the app; `replace` leaves the present one out of the history. */
export function goTo(href: string, { replace = false } = {}): void {
  if (replace) {
    location.replace(href);
  } else {
    location.hash = href;
  }
}
