// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { Accounts } from '../outbox/accounts';
import { Database } from '../outbox/database';
import { FakeClock } from '../platform/fakes/fake-clock';
import { isInAppleTab } from './banners';
import { wipedNotice } from './wiped-store';

const newAccounts = () => new Accounts(new Database(`wardbook-${crypto.randomUUID()}`), new FakeClock());

async function said(accounts: Accounts, cookies: string): Promise<string> {
  const page = document.createElement('div');
  render(await wipedNotice(accounts, cookies), page);
  return (page.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('a store that the browser deleted', () => {
  it('is told with what waited there, when the note outside it says so', async () => {
    const text = await said(newAccounts(), 'a=b; wardbook-held-0a1b2c3d=3.2026-11-23; c=d');

    expect(text).toContain('3 reports waited here when the CSU last heard of this phone, on 23 November 2026.');
  });

  it('is told with what waited of everybody who used the phone', async () => {
    const text = await said(
      newAccounts(),
      'wardbook-held-0a1b2c3d=2.2026-11-23; wardbook-held-9f8e7d6c=0.2026-11-25; wardbook-held-11111111=1.2026-11-20'
    );

    expect(text).toContain('3 reports waited here when the CSU last heard of this phone, on 25 November 2026.');
  });

  it('is told too, when nothing waited', async () => {
    expect(await said(newAccounts(), 'wardbook-held-0a1b2c3d=0.2026-11-23')).toContain('Nothing waited here');
  });

  it('is not spoken of, when somebody has signed in here or the phone is new or the note is nonsense', async () => {
    const accounts = newAccounts();
    await accounts.signedIn({ username: 'warden', displayName: 'A Warden', role: 'warden' });

    expect(await said(accounts, 'wardbook-held-0a1b2c3d=3.2026-11-23')).toBe('');
    expect(await said(newAccounts(), 'wardbook-session=x')).toBe('');
    expect(await said(newAccounts(), 'wardbook-held-0a1b2c3d=<b>.2026-11-23')).toBe('');
  });
});

describe('a tab on an iPhone', () => {
  it('is told apart from an app on the Home Screen and from other devices', () => {
    expect(isInAppleTab({ standalone: false })).toBe(true);
    expect(isInAppleTab({ standalone: true })).toBe(false);
    expect(isInAppleTab({})).toBe(false);
  });
});
