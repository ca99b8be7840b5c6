import { html, render, type TemplateResult } from 'lit';
import type { WidgetContext } from '../../forms/ui/widget';
import { categoryView, findingView, kindView } from './finding-view';
import { setUpView } from './set-up-view';
import { finishView, stretchView } from './stretch-view';
import { wearStyles } from './styles';
import { Walk } from './walk';
import { walkView } from './walk-view';

/** `<environmental-audit>`: an audit from its header to its end. It comes back to the very place where it was left. */
export class EnvironmentalAudit extends HTMLElement {
  #walk: Walk | undefined;
  #shown: string | undefined;
  #whenGone: (() => void)[] = [];

  set context(context: WidgetContext) {
    this.#walk ??= new Walk(context, () => this.#draw());
    this.#walk.context = context;
    this.#draw();
  }

  connectedCallback(): void {
    this.#whenGone.push(wearStyles());
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#whenGone.forEach((cancel) => cancel());
    this.#whenGone = [];
  }

  #draw(): void {
    if (this.isConnected && this.#walk) {
      render(html`<div class="ev">${view(this.#walk)}</div>`, this);
      this.#showTop(this.#walk);
    }
  }

  /** Another screen begins at its top, with its heading to be read out. */
  #showTop({ step }: Walk): void {
    const shown = JSON.stringify(step);
    if (this.#shown !== undefined && this.#shown !== shown) {
      window.scrollTo(0, 0);
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    this.#shown = shown;
  }
}

function view(walk: Walk): TemplateResult {
  const { step } = walk;
  switch (step.at) {
    case 'set-up':
      return setUpView(walk);
    case 'walk':
      return walkView(walk);
    case 'category':
      return categoryView(walk);
    case 'kind':
      return kindView(walk, step.row);
    case 'finding':
      return findingView(walk, step.row);
    case 'stretch':
      return stretchView(walk, step.row);
    case 'finish':
      return finishView(walk);
  }
}

customElements.define('environmental-audit', EnvironmentalAudit);
