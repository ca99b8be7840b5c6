import { html, nothing, type TemplateResult } from 'lit';
import { textOfReason } from '../../outbox/outcome';
import type { Me, Ping } from '../../outbox/contract';
import type { Phone } from '../phone';
import { Screen } from '../screen';

/**
 * The one screen that needs the server: whoever has signed in once is not asked again to open, write or save.
 *
 * @fires signed-in - `Me`
 */
export class SignInScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    demo: { state: true },
    busy: { state: true },
    failure: { state: true },
    wiped: { state: true }
  };

  declare phone: Phone;
  declare demo: Ping['demo'];
  declare busy: boolean;
  /** That the browser deleted what was kept here. */
  declare wiped: TemplateResult | typeof nothing | undefined;
  declare failure: { field: 'username' | 'password' | undefined; text: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'Sign in – Wardbook';
    void this.#lookForDemo();
    void this.#lookForLoss();
  }

  protected override render(): TemplateResult {
    const { failure } = this;
    return html`<h1>Sign in</h1>
      ${this.wiped}
      ${
        failure
          ? html`<div class="error-summary" role="alert" tabindex="-1">
              <h2>You are not signed in</h2>
              <p>${failure.text}</p>
            </div>`
          : nothing
      }
      <p class="lead">Once, while you have a connection. After that Wardbook opens and saves without one.</p>
      <form @submit=${(event: SubmitEvent) => void this.#submit(event)} novalidate>
        ${this.#input('username', 'Username', 'text')} ${this.#input('password', 'Password', 'password')}
        <p class="apart">
          <button class="wide" ?disabled=${this.busy}>${this.busy ? 'Signing in…' : 'Sign in'}</button>
        </p>
      </form>
      ${this.demo ? this.#demoAccounts(this.demo) : nothing}`;
  }

  #input(name: 'username' | 'password', label: string, type: string): TemplateResult {
    const wrong = this.failure?.field === name;
    return html`<div class="question">
      <label class="asked" for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        autocapitalize="none"
        spellcheck="false"
        autocomplete=${name === 'password' ? 'current-password' : 'username'}
        aria-invalid=${wrong ? 'true' : nothing}
      />
    </div>`;
  }

  #demoAccounts({ accounts, password }: NonNullable<Ping['demo']>): TemplateResult {
    return html`<section class="card">
      <h2>This is a demonstration</h2>
      <p>Choose who you are. The password is <strong>${password}</strong>.</p>
      <p class="actions">
        ${accounts.map(
          (account) =>
            html`<button class="second" type="button" @click=${() => this.#fill(account, password)}>${account}</button>`
        )}
      </p>
    </section>`;
  }

  #fill(username: string, password: string): void {
    this.#inputOf('username').value = username;
    this.#inputOf('password').value = password;
    this.querySelector<HTMLButtonElement>('form button')?.focus();
  }

  async #lookForDemo(): Promise<void> {
    const { api } = await this.phone.server();
    const ping = await api.ping();
    this.demo = ping.kind === 'delivered' ? ping.value.demo : undefined;
  }

  async #lookForLoss(): Promise<void> {
    const { wipedNotice } = await import('../wiped-store');
    this.wiped = await wipedNotice(this.phone.accounts, document.cookie);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const username = this.#inputOf('username').value.trim();
    const password = this.#inputOf('password').value;
    if (!username || !password) {
      const field = username ? 'password' : 'username';
      this.#fail(username ? 'Enter your password.' : 'Enter your username.', field);
      return;
    }
    this.busy = true;
    const { api } = await this.phone.server();
    const outcome = await api.signIn(username, password);
    this.busy = false;
    switch (outcome.kind) {
      case 'delivered':
        this.dispatchEvent(new CustomEvent<Me>('signed-in', { detail: outcome.value }));
        break;
      case 'transient':
        this.#fail(
          outcome.reason === 'no-connection'
            ? 'There is no connection to Wardbook. The first sign-in needs one; later on you won’t.'
            : textOfReason(outcome.reason)
        );
        break;
      case 'refused':
        this.#fail(outcome.detail, 'password');
        break;
      case 'sign-in-needed':
        this.#fail('The username or the password is wrong. Check both and try again.', 'password');
    }
  }

  #fail(text: string, field?: 'username' | 'password'): void {
    this.failure = { text, field };
    document.title = 'Error: Sign in – Wardbook';
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(field ? `#${field}` : '.error-summary')?.focus();
    });
  }

  #inputOf(name: string): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>(`#${name}`);
    if (!input) {
      throw new Error(`The sign-in form has no ${name}`);
    }
    return input;
  }
}

customElements.define('sign-in-screen', SignInScreen);
