import type { DraftChange, Drafts } from '../outbox/drafts';

/** What the form says about keeping the draft. */
export type Keeping = 'kept' | 'keeping' | 'failed';

type Write = () => Promise<unknown>;

/**
 * Writes a draft's changes to the phone's storage as they happen. While one write is under way, a newer value of the
 * same answer replaces the one that waits, so that fast typing does not queue a transaction for each letter.
 */
export class DraftWriter {
  readonly #waiting = new Map<string, Write>();
  #running: Promise<void> | undefined;
  #failure: Error | undefined;

  constructor(
    private readonly id: string,
    private readonly drafts: Drafts,
    private readonly tell: (keeping: Keeping, failure?: Error) => void
  ) {}

  answer(key: string, value: unknown): void {
    this.#add(`answer ${key}`, () => this.drafts.answer(this.id, key, value));
  }

  reason(code: string, reason: string): void {
    this.#add(`reason ${code}`, () => this.drafts.giveReason(this.id, code, reason || undefined));
  }

  change(change: DraftChange): void {
    this.#add(`change ${Object.keys(change).join()}`, () => this.drafts.change(this.id, change));
  }

  /** Resolves when everything is on disk; rejects with why it is not. */
  async flush(): Promise<void> {
    await this.#running;
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
  }

  #add(what: string, write: Write): void {
    this.#waiting.delete(what);
    this.#waiting.set(what, write);
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    this.tell('keeping');
    this.#failure = undefined;
    for (let next = this.#next(); next; next = this.#next()) {
      const [what, write] = next;
      try {
        await write();
      } catch (failure) {
        // Kept in the queue unless a newer value came: the next change tries it again.
        this.#failure = failure instanceof Error ? failure : new Error('Not kept', { cause: failure });
        if (!this.#waiting.has(what)) {
          this.#waiting.set(what, write);
        }
        break;
      }
    }
    this.#running = undefined;
    this.tell(this.#failure === undefined ? 'kept' : 'failed', this.#failure);
  }

  #next(): [string, Write] | undefined {
    for (const [what, write] of this.#waiting) {
      this.#waiting.delete(what);
      return [what, write];
    }
    return undefined;
  }
}
