import { html, nothing, type TemplateResult } from 'lit';
import type { Me } from '../outbox/contract';
import { findPublished } from '../report-types/index';
import type * as Banners from './banners';
import { connectionInWords } from './connection-words';
import { isFormOpen } from './form-lock';
import { whenIdle } from './idle';
import { mark } from './mark';
import type { Phone, Session } from './phone';
import { hrefOf, type Route, routeOf } from './router';
import { goTo, Screen, showAddress } from './screen';
import { fetchScreen } from './screens/fetch-screen';

/** `<wardbook-app>`: the frame of every screen, who is signed in, and the news of the service worker. */
export class WardbookApp extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { state: true },
    route: { state: true },
    ready: { state: true },
    takeOver: { state: true },
    otherForm: { state: true },
    trouble: { state: true },
    banners: { state: true },
    inAppleTab: { state: true }
  };

  declare phone: Phone;
  /** Undefined until the phone's storage has answered, null when nobody has signed in. */
  declare session: Session | null | undefined;
  declare route: Route;
  /** Everything was put on the phone just now. */
  declare ready: boolean;
  /** Starts the newer version that waits. */
  declare takeOver: (() => void) | undefined;
  declare otherForm: boolean;
  declare trouble: boolean;
  /** Not started from the Home Screen of an iPhone, which then deletes sooner what is kept. */
  declare inAppleTab: boolean;
  /** There with the first news to tell. */
  declare banners: typeof Banners | undefined;

  /** The latest journey: one that is overtaken while its screen is fetched ends there. */
  #going: symbol | undefined;

  constructor() {
    super();
    this.route = routeOf(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = () => void this.#goTo(routeOf(location.hash));
    window.addEventListener('hashchange', follow);
    this.whileShown(() => window.removeEventListener('hashchange', follow));
    this.whileShown(this.phone.network.listen(() => this.requestUpdate()));
    window.addEventListener('offline', () => this.requestUpdate());
    void this.#open().then(() => this.#followWorker());
  }

  protected override render(): TemplateResult {
    return html`<a class="skip" href="#main" @click=${(event: Event) => this.#skip(event)}>Skip to the content</a>
      <header class="bar">
        <a href="#/">${this.route.screen === 'home' ? mark : html`<span aria-hidden="true">‹</span>`}Wardbook</a>
        <span class="network" role="status">${this.#connection()}</span>
      </header>
      <main id="main" tabindex="-1">${this.#banners()} ${this.#screen()}</main>`;
  }

  #screen(): unknown {
    const { phone, route, session } = this;
    if (this.trouble) {
      return html`<h1>This browser gives Wardbook no storage</h1>
        <p class="lead">Close private windows and other tabs of Wardbook, then open it again.</p>`;
    }
    if (session === undefined) {
      return nothing;
    }
    if (route.screen === 'about') {
      return html`<about-screen .phone=${phone} .session=${session ?? undefined}></about-screen>`;
    }
    if (session === null || route.screen === 'sign-in') {
      return html`<sign-in-screen
        .phone=${phone}
        @signed-in=${({ detail }: CustomEvent<Me>) => void this.#signedIn(detail)}
      ></sign-in-screen>`;
    }
    switch (route.screen) {
      case 'draft':
        return html`<form-screen .phone=${phone} .session=${session} .draftId=${route.id}></form-screen>`;
      case 'report':
        return html`<report-screen .phone=${phone} .session=${session} .reportId=${route.id}></report-screen>`;
      case 'settle':
        return html`<settle-screen .phone=${phone} .session=${session} .reportId=${route.id}></settle-screen>`;
      case 'tasks':
        return html`<tasks-screen .phone=${phone} .session=${session}></tasks-screen>`;
      case 'plan':
        return html`<plan-screen .session=${session}></plan-screen>`;
      case 'measure':
        return html`<measure-screen .session=${session} .measureId=${route.id}></measure-screen>`;
      case 'new':
        return nothing;
      case 'home':
        return html`<home-screen
          .phone=${phone}
          .session=${session}
          .status=${session.sync?.status}
          @signed-out=${() => void this.#signOut(session)}
        ></home-screen>`;
    }
  }

  #banners(): unknown {
    const { banners, otherForm, ready, route, session, takeOver } = this;
    const inForm = route.screen === 'draft';
    return [
      session?.sync?.status.signInNeeded && route.screen !== 'sign-in' ? banners?.signInBanner() : nothing,
      banners?.planBanner(session?.sync?.status.planClosed, route),
      this.phone.isOutdated() ? banners?.outdatedBanner() : nothing,
      ready && !inForm ? banners?.readyBanner() : nothing,
      this.inAppleTab && route.screen === 'home' ? banners?.installBanner(() => (this.inAppleTab = false)) : nothing,
      takeOver && !inForm ? banners?.updateBanner(otherForm, () => void this.#update(takeOver)) : nothing
    ];
  }

  #connection(): string {
    const status = this.session?.sync?.status;
    return status ? connectionInWords(status, this.phone.network.maybeOnline()) : '';
  }

  async #open(): Promise<void> {
    try {
      const me = await this.phone.accounts.current();
      await Promise.all([fetchScreen(this.route), me ?? fetchScreen({ screen: 'sign-in' })]);
      this.#begin(me);
    } catch (failure) {
      this.trouble = true;
      reportError(failure);
    }
  }

  async #followWorker(): Promise<void> {
    await whenIdle();
    const [{ followWorker }, banners] = await Promise.all([import('./updates'), import('./banners')]);
    this.banners = banners;
    this.inAppleTab = banners.isInAppleTab(navigator);
    await followWorker({
      ready: () => (this.ready = true),
      waiting: (takeOver) => (this.takeOver = takeOver)
    });
  }

  #begin(me: Me | null): void {
    this.session?.sync?.stop();
    this.session = me && this.phone.sessionOf(me);
    if (this.session) {
      this.#startDraft();
      void this.#startSending(this.session);
    }
  }

  /** Once its screen is there, which waits for nothing of this. */
  async #startSending(session: Session): Promise<void> {
    await whenIdle();
    void session.outbox.tidy();
    // At each start: a browser that refused may agree once Wardbook is on the Home Screen.
    void this.phone.storage.persist();
    const server = await this.phone.server();
    if (session === this.session) {
      session.sync = server.senderOf(session.outbox);
      this.whileShown(session.sync.subscribe(() => this.requestUpdate()));
      session.sync.start();
    }
  }

  async #signedIn(me: Me): Promise<void> {
    await this.phone.accounts.signedIn(me);
    // No screen may be drawn with the work of whoever was here before.
    this.session?.sync?.stop();
    this.session = undefined;
    await this.#goTo({ screen: 'home' });
    goTo('#/', { replace: true });
    this.#begin(me);
  }

  async #signOut({ sync }: Session): Promise<void> {
    sync?.stop();
    await this.phone.accounts.signedOut();
    await fetchScreen({ screen: 'sign-in' });
    this.session = null;
    // Without a connection the server keeps its session until it expires; this phone has forgotten it.
    const { api } = await this.phone.server();
    void api.signOut();
  }

  async #goTo(route: Route): Promise<void> {
    const going = (this.#going = Symbol());
    await fetchScreen(route);
    if (going !== this.#going) {
      return;
    }
    // Said until the first screen was seen with it and left.
    this.ready &&= !this.session || this.route.screen !== 'home' || route.screen === 'home';
    if (screenOf(route) === screenOf(this.route)) {
      // Another draft or report is another screen, even after one of its kind: nothing of the last one stays.
      this.route = { screen: 'new', type: '' };
      await this.updateComplete;
    }
    this.route = route;
    this.#startDraft();
    window.scrollTo(0, 0);
    // With the frame that shows the screen: earlier it would be laid out twice.
    requestAnimationFrame(() => this.#focusContent());
  }

  /** Unless somebody is at work in it already. */
  #focusContent(): void {
    const content = this.querySelector<HTMLElement>('main');
    if (!content?.contains(document.activeElement)) {
      content?.focus({ preventScroll: true });
    }
  }

  /**
   * "New" is an address to start from, not to come back to: it gives way to the draft's own. The form is there at once,
   * while the draft is on its way to the disk.
   */
  #startDraft(): void {
    if (this.route.screen !== 'new' || !this.session) {
      return;
    }
    const type = findPublished(this.route.type);
    if (!type || (type.staffOnly && this.session.me.role === 'volunteer')) {
      goTo('#/', { replace: true });
      return;
    }
    const { draft, kept } = this.session.outbox.drafts.begin(type.key, type.version);
    // Where there is no room for it, the first answer tries again and says so.
    kept.catch(reportError);
    this.route = { screen: 'draft', id: draft.id };
    showAddress(hrefOf(this.route));
  }

  async #update(takeOver: () => void): Promise<void> {
    this.otherForm = await isFormOpen();
    if (!this.otherForm) {
      takeOver();
    }
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  }
}

/** "New" leads to the form. */
function screenOf({ screen }: Route): Route['screen'] {
  return screen === 'new' ? 'draft' : screen;
}

customElements.define('wardbook-app', WardbookApp);
