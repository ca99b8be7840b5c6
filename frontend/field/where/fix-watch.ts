import type { Fix, Geolocation, NoFix } from '../../platform/geolocation';

/** Good enough to find a fly-tip again; the phone may stop asking its receiver, which costs battery. */
export const GOOD_METRES = 10;

/** A receiver may begin with where it was when it was last asked. */
const NEW_SECONDS = 60;

export type Watching =
  | { kind: 'off' }
  | { kind: 'looking' }
  /** `minutesOld` only where the fix is too old to be relied on. */
  | { kind: 'found'; fix: Fix; better: boolean; done: boolean; minutesOld?: number }
  | { kind: 'failed'; why: NoFix };

/**
 * Listens to the receiver until the position is good or the person takes what there is. The best fix so far is kept:
 * the first ones are often a kilometre off, or of where the person was before (fixmystreet-mobile#310).
 */
export class FixWatch {
  #stopReceiver: (() => void) | undefined;
  #watching = false;
  #best: Fix | undefined;
  #bestIsOld = false;
  #firstAge: number | undefined;

  constructor(
    private readonly geolocation: Geolocation,
    private readonly tell: (state: Watching) => void
  ) {}

  start(): void {
    this.#end();
    this.#best = this.#firstAge = undefined;
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
      this.#tellBest(false, true);
    }
  }

  #found(fix: Fix): void {
    if (!this.#watching) {
      return;
    }
    const isOld = this.#isOld(fix);
    const best = this.#best;
    const better =
      best === undefined || (isOld === this.#bestIsOld ? fix.accuracyMetres < best.accuracyMetres : this.#bestIsOld);
    if (better) {
      this.#best = fix;
      this.#bestIsOld = isOld;
    }
    if (!this.#bestIsOld && (this.#best?.accuracyMetres ?? Infinity) <= GOOD_METRES) {
      this.stop();
    } else {
      this.#tellBest(better, false);
    }
  }

  /**
   * Where the phone's clock is wrong, every fix seems old: one that is no older than the first was measured after it.
   */
  #isOld({ ageSeconds }: Fix): boolean {
    const isNewer = this.#firstAge !== undefined && ageSeconds <= this.#firstAge;
    this.#firstAge ??= ageSeconds;
    return ageSeconds > NEW_SECONDS && !isNewer;
  }

  #tellBest(better: boolean, done: boolean): void {
    const fix = this.#best;
    this.tell(
      fix
        ? {
            kind: 'found',
            fix,
            better,
            done,
            ...(this.#bestIsOld && { minutesOld: Math.round(fix.ageSeconds / 60) })
          }
        : { kind: 'off' }
    );
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
