// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Accounts } from '../outbox/accounts';
import { FakeServer } from '../outbox/fakes/fake-server';
import { FakePhone } from '../outbox/fakes/phone';
import { FakeGeolocation } from '../platform/fakes/fake-geolocation';
import { eventually } from './fakes/eventually';
import { WardbookApp } from './app';
import type { Me } from '../outbox/contract';
import { loadReportType, loadWidget, newestTypes } from '../report-types/index';
import type { Phone } from './phone';

const me = { username: 'warden', displayName: 'Wendy Warden', role: 'warden' as const };

describe('the app without a server', () => {
  let device: FakePhone;
  /** Of the second person: nothing that happens in their outbox is heard in the first one's. */
  let second: FakePhone;
  let accounts: Accounts;
  let app: WardbookApp;

  // The first screen fetches every form, which would go on when the tests are over.
  beforeAll(() => Promise.all(newestTypes().map(({ key }) => Promise.all([loadReportType(key), loadWidget(key)]))));

  beforeEach(() => {
    device = new FakePhone();
    second = new FakePhone();
    device.network.goOffline();
    accounts = new Accounts(device.database, device.clock);
    window.scrollTo = () => undefined;
    location.hash = '';
  });

  afterEach(() => {
    app.remove();
    vi.unstubAllGlobals();
  });

  function button(words: string): HTMLButtonElement | undefined {
    return [...app.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);
  }

  const noConnection: typeof globalThis.fetch = () => Promise.reject(new TypeError('offline'));

  function open(fetch = noConnection): void {
    const outbox = device.outboxOf('warden');
    const api = { ping: () => Promise.resolve({ kind: 'transient', reason: 'no-connection' }) };
    app = new WardbookApp();
    app.phone = {
      accounts,
      clock: device.clock,
      network: device.network,
      storage: device.storage,
      isOutdated: () => false,
      geolocation: new FakeGeolocation(),
      server: () => Promise.resolve({ api, senderOf: () => device.loopOf(outbox, fetch) }),
      sessionOf: (who: Me) => ({
        me: who,
        outbox: who.username === me.username ? outbox : second.outboxOf(who.username)
      })
    } as unknown as Phone;
    document.body.append(app);
  }

  it('opens the first screen, when the person has signed in once', async () => {
    await accounts.signedIn(me);
    open();

    await eventually(() => expect(app.textContent).toContain('Report a fly-tip'));
    await eventually(() => expect(app.querySelector('.network')?.textContent).toBe('No connection'));
  });

  it('asks to sign in for the plan on the pages that show it, while the device token goes on sending', async () => {
    const server = new FakeServer();
    server.faultFor = (request) => (request.includes('/plan/') ? 'signedOut' : undefined);
    await accounts.signedIn(me);
    open(server.fetch);
    await eventually(() => expect(app.textContent).toContain('to see how the plan stands now'));
    expect(app.textContent).not.toContain('before reports can be sent');

    location.hash = '#/new/fly-tip';
    await eventually(() => expect(app.querySelector('form-screen h1')).not.toBeNull());
    expect(app.textContent).not.toContain('to see how the plan stands now');
  });

  it('failure 8: asks the browser to keep what is there, at every start', async () => {
    await accounts.signedIn(me);
    open();
    await eventually(() => expect(device.storage.asked).toBe(1));
    app.remove();

    open();
    await eventually(() => expect(device.storage.asked).toBe(2));
  });

  it('failure 8: tells an iPhone in a plain tab to put Wardbook on the Home Screen, until that is put off', async () => {
    vi.stubGlobal('navigator', { standalone: false });
    await accounts.signedIn(me);
    open();
    await eventually(() => expect(app.textContent).toContain('Add Wardbook to the Home Screen.'));

    button('Not now')?.click();
    await app.updateComplete;
    expect(app.textContent).not.toContain('Add Wardbook to the Home Screen.');
  });

  it('shows nothing of the last person, when another signs in over them', async () => {
    await accounts.signedIn(me);
    await device.outboxOf('warden').drafts.start('fly-tip', 1);
    const others = second.outboxOf('volunteer');
    await others.save((await others.drafts.start('fly-tip', 1)).id);
    open();
    await eventually(() => expect(app.textContent).toContain('Not finished'));
    location.hash = '#/sign-in';
    await eventually(() => expect(app.querySelector('sign-in-screen')).not.toBeNull());
    const other: Me = { username: 'volunteer', displayName: 'Vic Volunteer', role: 'volunteer' };
    app.querySelector('sign-in-screen')?.dispatchEvent(new CustomEvent('signed-in', { detail: other }));

    await eventually(() => expect(app.textContent).toContain('Signed in as Vic Volunteer'));
    await eventually(() => expect(app.textContent).toContain('1 report to send'));
    expect(app.textContent).not.toContain('Not finished');
  });

  it('starts one draft, and gives it an address of its own, when a report is begun', async () => {
    await accounts.signedIn(me);
    location.hash = '#/new/fly-tip';
    open();
    await eventually(() => expect(location.hash).toMatch(/^#\/draft\//));
    await eventually(() => expect(app.querySelector('form-screen h1')?.textContent).toBe('Report a fly-tip'));

    expect(await device.outboxOf('warden').drafts.all()).toHaveLength(1);
  });

  it('shows a form with nothing of the one before, when another report is begun from it', async () => {
    await accounts.signedIn(me);
    location.hash = '#/new/fly-tip';
    open();
    await eventually(() => expect(app.querySelector('form-screen h1')?.textContent).toBe('Report a fly-tip'));
    location.hash = '#/new/activity';

    await eventually(() => expect(app.querySelector('form-screen h1')?.textContent).toBe('Log an activity'));
    await eventually(async () => {
      const drafts = await device.outboxOf('warden').drafts.all();
      expect(drafts.map(({ type }) => type)).toEqual(['activity']);
    });
  });

  it('goes to the first screen, when the type of report is unknown', async () => {
    await accounts.signedIn(me);
    location.hash = '#/new/nonsense';
    open();

    await eventually(() => expect(app.querySelector('home-screen')).not.toBeNull());
    expect(await device.outboxOf('warden').drafts.all()).toEqual([]);
  });

  it('lists a saved report in plain words, with what waits', async () => {
    await accounts.signedIn(me);
    const outbox = device.outboxOf('warden');
    const { id } = await outbox.drafts.start('fly-tip', 1);
    await outbox.save(id);
    open();

    await eventually(() => expect(app.textContent).toContain('1 report to send'));
    expect(app.querySelector('.state')?.textContent).toContain('Saved on this phone');
  });

  it('failure 10: offers a newer Wardbook, and never while a form is open', async () => {
    await accounts.signedIn(me);
    const draft = await device.outboxOf('warden').drafts.start('fly-tip', 1);
    open();
    app.takeOver = () => undefined;
    await eventually(() => expect(app.textContent).toContain('A newer Wardbook is on this phone'));

    location.hash = `#/draft/${draft.id}`;
    await eventually(() => expect(app.querySelector('form-screen h1')).not.toBeNull());

    expect(app.textContent).not.toContain('A newer Wardbook is on this phone');
  });
});
