// @vitest-environment jsdom
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from './screen';

class Greeting extends Screen {
  static override properties = { to: { attribute: false }, word: {}, loud: { type: Boolean }, times: { state: true } };

  declare to: string;
  declare word: string | undefined;
  declare loud: boolean;
  declare times: number;
  readonly drawn: PropertyValues[] = [];

  constructor() {
    super();
    this.to = 'nobody';
    this.times = 1;
  }

  stopWith(stop: () => void): void {
    this.whileShown(stop);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.drawn.push(changed);
  }

  protected override render(): TemplateResult {
    const { loud, times, to, word = 'Hello' } = this;
    return html`<p>${word.repeat(times)} ${to}${loud ? '!' : ''}</p>`;
  }
}

describe('a screen', () => {
  afterEach(() => document.body.replaceChildren());

  async function shown(markup = '<greeting-screen></greeting-screen>'): Promise<Greeting> {
    document.body.innerHTML = markup;
    const greeting = document.body.firstElementChild as Greeting;
    await greeting.updateComplete;
    return greeting;
  }

  it('keeps what was set on it, when its class is loaded later', async () => {
    document.body.innerHTML = '<greeting-screen></greeting-screen>';
    const greeting = document.body.firstElementChild as Greeting;
    greeting.to = 'Wendy';
    customElements.define('greeting-screen', Greeting);
    await greeting.updateComplete;
    expect(greeting.textContent).toBe('Hello Wendy');
    greeting.to = 'Vic';
    await greeting.updateComplete;

    expect(greeting.textContent).toBe('Hello Vic');
  });

  it('reads its attributes, a flag by its presence', async () => {
    const greeting = await shown('<greeting-screen word="Welcome" loud to="markup"></greeting-screen>');
    expect(greeting.textContent).toBe('Welcome nobody!');
    greeting.removeAttribute('loud');
    await greeting.updateComplete;

    expect(greeting.textContent).toBe('Welcome nobody');
  });

  it('is drawn once, when several things change in the same turn', async () => {
    const greeting = await shown();
    greeting.to = 'Wendy';
    greeting.to = 'Vic';
    greeting.times = 2;
    await greeting.updateComplete;

    expect(greeting.textContent).toBe('HelloHello Vic');
    expect(greeting.drawn).toHaveLength(2);
    expect(greeting.drawn[1]).toEqual(
      new Map<string, unknown>([
        ['to', 'nobody'],
        ['times', 1]
      ])
    );
  });

  it('is not drawn, when it is set to what it was', async () => {
    const greeting = await shown();
    greeting.to = 'nobody';
    await greeting.updateComplete;

    expect(greeting.drawn).toHaveLength(1);
  });

  it('cancels what it follows, when it goes away', async () => {
    const greeting = await shown();
    let stopped = 0;
    greeting.stopWith(() => (stopped += 1));
    greeting.remove();

    expect(stopped).toBe(1);
  });
});
