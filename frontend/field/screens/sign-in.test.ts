// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Accounts } from '../../outbox/accounts';
import { FakePhone } from '../../outbox/fakes/phone';
import { transient } from '../../outbox/outcome';
import { eventually } from '../fakes/eventually';
import type { Phone } from '../phone';
import { SignInScreen } from './sign-in';

describe('a phone whose store the browser has deleted', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  it('failure 8: says so before anybody signs in, also without a signal', async () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('wardbook-held-0a1b2c3d=2.2026-11-23');
    const device = new FakePhone();
    const screen = new SignInScreen();
    screen.phone = {
      accounts: new Accounts(device.database, device.clock),
      server: () => Promise.resolve({ api: { ping: () => Promise.resolve(transient('no-connection')) } })
    } as unknown as Phone;
    document.body.append(screen);

    await eventually(() => expect(screen.textContent).toContain('has deleted what Wardbook kept on this phone'));
    expect(screen.textContent).toContain('2 reports waited here');
  });
});
