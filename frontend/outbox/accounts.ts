import { isoInstant, type Clock } from '../platform/clock';
import type { Me } from './contract';
import type { Database } from './database';
import type { AccountRecord } from './records';

/**
 * Who has signed in on this phone. Signing in once is enough to open the app, write and save for ever after, with
 * or without a server; only sending asks the server again.
 */
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock
  ) {}

  /** The person whose screens are shown, or null before the first sign-in and after a sign-out. */
  async current(): Promise<Me | null> {
    const record = (await this.all()).find(({ current }) => current === 'yes');
    return record === undefined ? null : meOf(record);
  }

  all(): Promise<AccountRecord[]> {
    return this.database.read(['account'], (transaction) => transaction.objectStore('account').getAll());
  }

  /** Makes this person the current one. What others left on the phone stays theirs. */
  async signedIn(me: Me): Promise<void> {
    await this.#setCurrent(me);
  }

  /** Nobody is shown any more; drafts and saved reports wait for their owner. */
  async signedOut(): Promise<void> {
    await this.#setCurrent(null);
  }

  async #setCurrent(me: Me | null): Promise<void> {
    await this.database.write(['account'], async (transaction) => {
      const store = transaction.objectStore('account');
      for (const record of await store.getAll()) {
        await store.put({ ...record, current: 'no' });
      }
      if (me !== null) {
        await store.put({ ...meOf(me), signedInAt: isoInstant(this.clock), current: 'yes' });
      }
    });
  }
}

function meOf({ username, displayName, role }: Me): Me {
  return { username, displayName, role };
}
