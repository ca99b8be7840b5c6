import { html, render, type TemplateResult } from 'lit';
import type { WidgetContext } from '../../forms/ui/widget';
import { wear } from '../../forms/ui/worn-styles';
import type * as AfterTheStart from './after-the-start';
import { Session } from './session';
import { setUpView } from './set-up-view';
import { setUpStyles } from './styles';

const RETRY_MS = 2_000;
const TICK_MS = 15_000;

/**
 * `<speedwatch-session>`: a session from its set-up to its sheet. One window of the browser holds it at a time, so that
 * no count can be made twice or lost; the phone stays awake while it runs.
 */
export class SpeedwatchSession extends HTMLElement {
  #context: WidgetContext | undefined;
  #session: Session | undefined;
  #later: typeof AfterTheStart | undefined;
  #shown: string | undefined;
  #busy = false;
  #whenGone: (() => void)[] = [];
  #letSleep: (() => void) | undefined;
  #nextTick: (() => void) | undefined;
  #stopLooking: (() => void) | undefined;

  set context(context: WidgetContext) {
    this.#context = context;
    if (this.#session) {
      this.#session.context = context;
      this.#draw();
    }
  }

  connectedCallback(): void {
    this.#whenGone.push(wear(setUpStyles));
    void this.#hold();
  }

  disconnectedCallback(): void {
    this.#whenGone.forEach((cancel) => cancel());
    this.#whenGone = [];
    this.#nextTick?.();
    this.#stopLooking?.();
    this.#letSleep?.();
    this.#letSleep = undefined;
  }

  /** Takes the session for this window, or waits until the other window lets go of it. */
  async #hold(): Promise<void> {
    const context = this.#context;
    if (!context || !this.isConnected) {
      return;
    }
    const gone = new Promise<void>((resolve) => this.#whenGone.push(resolve));
    const end = await context.locks.ifFree(`speedwatch-session ${context.draft.id}`, async () => {
      this.#busy = false;
      await this.#open(context);
      await gone;
    });
    if (end === 'busy') {
      this.#busy = true;
      this.#draw();
      this.#whenGone.push(context.clock.after(RETRY_MS, () => void this.#hold()));
    }
  }

  async #open(context: WidgetContext): Promise<void> {
    const session = new Session(this.#context ?? context, () => this.#draw());
    this.#session = session;
    await session.open();
    this.#later = await import('./after-the-start');
    if (!this.isConnected) {
      return;
    }
    this.#whenGone.push(wear(this.#later.roadsideStyles));
    this.#draw();
    this.#stopLooking = context.geolocation.watch(
      (here) => session.foundAt(here),
      () => undefined
    );
    this.#tick(context.clock);
  }

  /** The time that it runs goes on by itself. */
  #tick(clock: WidgetContext['clock']): void {
    this.#nextTick = clock.after(TICK_MS, () => {
      this.#draw();
      this.#tick(clock);
    });
  }

  #draw(): void {
    if (!this.isConnected) {
      return;
    }
    render(this.#view(), this);
    this.#spareOrSpendBattery();
    this.#showTop();
  }

  #view(): TemplateResult {
    if (this.#busy) {
      return html`<h1>This session is open in another window</h1>
        <p class="lead" role="status">Go on there, or close it: then the session comes here by itself.</p>`;
    }
    const session = this.#session;
    const views = session?.isOpen ? this.#viewsOf(session) : undefined;
    return session && views ? views(session) : html`<p role="status">Opening…</p>`;
  }

  #viewsOf({ screen }: Session): ((session: Session) => TemplateResult) | undefined {
    switch (screen) {
      case 'set-up':
        return setUpView;
      case 'roadside':
        return this.#later?.roadsideView;
      case 'vehicle':
        return this.#later?.vehicleView;
      case 'vehicles':
        return this.#later?.vehiclesView;
      case 'sheet':
        return this.#later?.sheetView;
    }
  }

  #spareOrSpendBattery(): void {
    const session = this.#session;
    // The site is chosen before the start; after that the battery is worth more.
    if (session?.tally.startedAt && session.context.draft.location) {
      this.#stopLooking?.();
      this.#stopLooking = undefined;
    }
    if (session?.isRunning) {
      this.#letSleep ??= this.#context?.wakeLock.hold();
    } else {
      this.#letSleep?.();
      this.#letSleep = undefined;
    }
  }

  /** Another screen begins at its top, with its heading to be read out. */
  #showTop(): void {
    const { entry, screen } = this.#session ?? {};
    const shown = `${screen} ${entry?.step ?? ''}`;
    if (this.#shown !== undefined && this.#shown !== shown) {
      window.scrollTo(0, 0);
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    this.#shown = shown;
  }
}

customElements.define('speedwatch-session', SpeedwatchSession);
