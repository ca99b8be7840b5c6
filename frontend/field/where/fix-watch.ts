import type { Fix, Geolocation, NoFix } from '../../platform/geolocation';

/** Good enough to find a fly-tip again; the phone may stop asking its receiver, which costs battery. */
export const GOOD_METRES = 10;

export type Watching =
  | { kind: 'off' }
  | { kind: 'looking' }
  | { kind: 'found'; fix: Fix; better: boolean; done: boolean }
  | { kind: 'failed'; why: NoFix };

/**
 * Listens to the receiver until the position is good or the person takes what there is. The best fix so far is kept:
 * the first ones are often a kilometre off (fixmystreet-mobile#310).
 */
export class FixWatch {
  #stopReceiver: (() => void) | undefined;
  #watching = false;
  #best: Fix | undefined;

  constructor(
    private readonly geolocation: Geolocation,
    private readonly tell: (state: Watching) => void
  ) {}

  start(): void {
    this.#end();
    this.#best = undefined;
    this.#watching = true;
    this.tell({ kind: 'looking' });
    const stop = this.geolocation.watch(
      (fix) => this.#found(fix),
      (why) => this.#failed(why)
    );
    // A receiver that is missing says so before `watch` returns.
    if (this.#watching) {
      this.#stopReceiver = stop;
    } else {
      stop();
    }
  }

  /** Takes the best fix so far as it is. */
  stop(): void {
    if (this.#watching) {
      this.#end();
      this.tell(this.#best ? { kind: 'found', fix: this.#best, better: false, done: true } : { kind: 'off' });
    }
  }

  #found(fix: Fix): void {
    if (!this.#watching) {
      return;
    }
    const better = this.#best === undefined || fix.accuracyMetres < this.#best.accuracyMetres;
    const best = better ? fix : (this.#best ?? fix);
    this.#best = best;
    if (best.accuracyMetres <= GOOD_METRES) {
      this.stop();
    } else {
      this.tell({ kind: 'found', fix: best, better, done: false });
    }
  }

  #failed(why: NoFix): void {
    if (this.#best) {
      // A time-out after a usable fix is no failure: the best one stays.
      this.stop();
    } else if (this.#watching) {
      this.#end();
      this.tell({ kind: 'failed', why });
    }
  }

  #end(): void {
    this.#watching = false;
    this.#stopReceiver?.();
    this.#stopReceiver = undefined;
  }
}
