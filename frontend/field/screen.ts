import { render, type PropertyDeclarations, type PropertyValues } from 'lit';

/**
 * What every element of the phone is made of. A screen draws into the page itself, so that one style sheet serves all
 * and labels can be linked across parts; and draws anew, once, after any of its `properties` changed. Of LitElement,
 * whose names it uses, it needs no more: shadow roots, styles and converters would be 3 kB that every phone waits for.
 */
export abstract class Screen extends HTMLElement {
  static properties: PropertyDeclarations = {};

  /** Asked by the browser as it defines an element: from then on the element notices its properties. */
  static get observedAttributes(): string[] {
    Object.keys(this.properties).forEach((name) => notice(this.prototype, name));
    return Object.keys(this.properties).filter((name) => attributeIsRead(this.properties, name));
  }

  #values = new Map<string, unknown>();
  #changed: PropertyValues = new Map<string, unknown>();
  #drawing: Promise<void> | undefined;
  #isDrawn = false;
  #subscriptions: (() => void)[] = [];
  /** What was set on the element before its class was loaded: it hides the accessors, and is worth more than defaults. */
  #early: [name: string, value: unknown][];

  constructor() {
    super();
    const early = Object.keys(this.#declarations).filter((name) => Object.hasOwn(this, name));
    this.#early = early.map((name) => [name, Reflect.get(this, name)]);
    early.forEach((name) => Reflect.deleteProperty(this, name));
  }

  /** Resolves when what was changed so far is drawn. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }

  connectedCallback(): void {
    this.#early.forEach(([name, value]) => this.setProperty(name, value));
    this.#early = [];
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#subscriptions.forEach((cancel) => cancel());
    this.#subscriptions = [];
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const isFlag = this.#declarations[name]?.type === Boolean;
    this.setProperty(name, isFlag ? value !== null : value);
  }

  requestUpdate(): void {
    if (this.isConnected || this.#isDrawn) {
      this.#drawing ??= this.#draw();
    }
  }

  /** For the accessors that `observedAttributes` makes. */
  property(name: string): unknown {
    return this.#values.get(name);
  }

  /** For the accessors that `observedAttributes` makes. */
  setProperty(name: string, value: unknown): void {
    const old = this.#values.get(name);
    if (!Object.is(old, value)) {
      this.#values.set(name, value);
      if (!this.#changed.has(name)) {
        this.#changed.set(name, old);
      }
      this.requestUpdate();
    }
  }

  /** Something to be cancelled when the screen goes away. */
  protected whileShown(cancel: () => void): void {
    this.#subscriptions.push(cancel);
  }

  /** Before it is drawn: `changed` has the values from before. */
  protected willUpdate(_changed: PropertyValues): void {
    // For those who need it.
  }

  protected abstract render(): unknown;

  get #declarations(): PropertyDeclarations {
    return (this.constructor as typeof Screen).properties;
  }

  async #draw(): Promise<void> {
    // All that changes in this turn is drawn at once.
    await Promise.resolve();
    this.#drawing = undefined;
    this.#isDrawn = true;
    const changed = this.#changed;
    this.#changed = new Map();
    this.willUpdate(changed);
    render(this.render(), this, { host: this });
  }
}

function attributeIsRead(properties: PropertyDeclarations, name: string): boolean {
  const { attribute, state } = properties[name];
  return attribute !== false && !state;
}

function notice(prototype: Screen, name: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: Screen) {
      return this.property(name);
    },
    set(this: Screen, value: unknown) {
      this.setProperty(name, value);
    }
  });
}

/** Goes to an address of the app; `replace` leaves the present one out of the history. */
export function goTo(href: string, { replace = false } = {}): void {
  if (replace) {
    showAddress(href);
    // As the browser says it, but at once.
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = href;
  }
}

/** Names the screen that is shown already; it is not gone to. */
export function showAddress(href: string): void {
  history.replaceState(null, '', href);
}
