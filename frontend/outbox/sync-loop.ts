import { isWithin, type Cancel, type Clock } from '../platform/clock';
import type { Locks } from '../platform/locks';
import type { Network } from '../platform/network';
import type { Api } from './api';
import { Listeners } from './listeners';
import type { Outbox } from './outbox';
import type { TransientReason } from './outcome';
import { Pass } from './pass';
import type { PassEnd } from './pass-end';
import { Queue } from './queue';
import { KeptNews } from './kept-news';

export interface SyncParts {
  outbox: Outbox;
  api: Api;
  clock: Clock;
  network: Network;
  locks: Locks;
  /** Between 0 and 1: spreads the phones of a whole shift that come back into the signal together. */
  random: () => number;
  /** Told what should never happen, e.g. a database that can't be read. The loop goes on. */
  unexpected: (failure: unknown) => void;
}

/** `idle`: nothing to do; `sending`: under way; `waiting`: tried in vain, tries again. */
export interface SyncStatus {
  phase: 'idle' | 'sending' | 'waiting';
  /** Why the last pass did not get through. `other-tab`: another one is sending; `phone-storage`: see `unexpected`. */
  reason: TransientReason | 'other-tab' | 'phone-storage' | null;
  /** The queue is kept and goes on when its owner has signed in. */
  signInNeeded: boolean;
  /** Everything is sent, but how the plan stands is told to nobody who has not signed in anew. */
  planClosed: boolean;
  /** Instant of the next try by itself, or null. */
  nextTryAt: string | null;
  /** Instant when the server last answered a whole pass, by the phone's clock. */
  lastContactAt: string | null;
}

const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 300_000;
/** A look at the screen this soon after all was well asks nothing again. */
const FRESH_MS = 30_000;
/**
 * A tab that sends for so long has been frozen by the browser, which lets it keep its lock: another takes over. Should it
 * be sending after all, nothing is stored twice.
 */
const FROZEN_MS = 300_000;
/** One sender for the whole phone, whatever number of tabs. */
const SENDER = 'wardbook-sender';

/**
 * Decides when to send: at the start, when the connection or the person comes back, when something was saved, when
 * asked to, and by a timer that waits longer and longer, five minutes at most. (Background Sync is missing on iOS and
 * Firefox.)
 */
export class SyncLoop {
  readonly #listeners = new Listeners();
  #status: SyncStatus = {
    phase: 'idle',
    reason: null,
    signInNeeded: false,
    planClosed: false,
    nextTryAt: null,
    lastContactAt: null
  };
  #running: Promise<void> | null = null;
  #again = false;
  #failures = 0;
  /** Since when another tab has been sending. */
  #busySince: number | null = null;
  #cancelTimer: Cancel | null = null;
  #leave: (() => void)[] = [];
  #started = false;

  readonly #queue: Queue;
  readonly #news: KeptNews;
  readonly #api: Api;

  constructor(private readonly parts: SyncParts) {
    const { api, outbox } = parts;
    this.#api = api.inTheNameOf(outbox.account);
    this.#queue = new Queue(outbox.parts, outbox.changes);
    this.#news = new KeptNews(outbox.parts, outbox.changes);
  }

  get status(): SyncStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  start(): void {
    if (this.#started) {
      return;
    }
    this.#started = true;
    const { outbox, network } = this.parts;
    this.#leave = [
      network.listen((moment) => {
        if (moment === 'online' || !this.#isFresh()) {
          void this.sendNow();
        }
      }),
      outbox.onQueued(() => void this.sendNow())
    ];
    void this.sendNow();
  }

  /** No new pass begins; one under way ends by itself. */
  stop(): void {
    this.#started = false;
    this.#again = false;
    this.#leave.forEach((leave) => {
      leave();
    });
    this.#leave = [];
    this.#clearTimer();
  }

  /**
   * Sends what waits; also to be called after a sign-in. Resolves when nothing more can be done now, never rejects.
   * A call during a pass makes another one follow, since the pass may be past what is new.
   */
  sendNow(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#passes();
    return this.#running;
  }

  async #passes(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#pass();
      } while (this.#again);
    } finally {
      // In the same step as the last look at #again, or a call between the two would be forgotten.
      this.#running = null;
    }
  }

  async #pass(): Promise<void> {
    const { outbox, clock, locks } = this.parts;
    this.#clearTimer();
    this.#tell({ phase: 'sending', nextTryAt: null });
    try {
      const pass = () => new Pass(outbox.account, this.#queue, this.#news, this.#api, clock).run();
      const isFrozen = this.#busySince !== null && clock.now() - this.#busySince >= FROZEN_MS;
      const end = await (isFrozen ? locks.takeOver(SENDER, pass) : locks.ifFree(SENDER, pass));
      this.#busySince = end === 'busy' ? (this.#busySince ?? clock.now()) : null;
      this.#finished(end, await this.#queue.isEmpty());
    } catch (failure) {
      this.#failures += 1;
      this.#tell({ phase: 'waiting', reason: 'phone-storage', nextTryAt: this.#tryAgainIn(this.#delay()) });
      this.parts.unexpected(failure);
    }
  }

  #finished(end: PassEnd | 'busy', nothingWaits: boolean): void {
    if (end === 'busy') {
      // The other tab may be ended before it is through.
      this.#tell({ phase: 'waiting', reason: 'other-tab', nextTryAt: this.#tryAgainIn(FRESH_MS) });
    } else if (end.kind === 'sign-in-needed') {
      this.#tell({
        phase: 'waiting',
        reason: null,
        signInNeeded: true,
        nextTryAt: this.#tryAgainIn(LONGEST_DELAY_MS)
      });
    } else if (end.kind === 'transient') {
      this.#failures += 1;
      this.#tell({ phase: 'waiting', reason: end.reason, nextTryAt: this.#tryAgainIn(this.#delay()) });
    } else {
      this.#failures = 0;
      this.#tell({
        phase: nothingWaits ? 'idle' : 'waiting',
        reason: null,
        signInNeeded: false,
        planClosed: end.planClosed ?? this.#status.planClosed,
        nextTryAt: nothingWaits ? null : this.#tryAgainIn(FIRST_DELAY_MS),
        lastContactAt: new Date(this.parts.clock.now()).toISOString()
      });
    }
  }

  /** Doubles with every failure, up to five minutes; half of it is left to chance. */
  #delay(): number {
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (this.#failures - 1));
    return Math.round(longest * (0.5 + this.parts.random() / 2));
  }

  #tryAgainIn(milliseconds: number): string | null {
    if (!this.#started) {
      return null;
    }
    this.#clearTimer();
    this.#cancelTimer = this.parts.clock.after(milliseconds, () => void this.sendNow());
    return new Date(this.parts.clock.now() + milliseconds).toISOString();
  }

  #clearTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #isFresh(): boolean {
    const { phase, lastContactAt } = this.#status;
    return phase === 'idle' && lastContactAt !== null && isWithin(FRESH_MS, lastContactAt, this.parts.clock);
  }

  #tell(change: Partial<SyncStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.#listeners.tell();
  }
}
