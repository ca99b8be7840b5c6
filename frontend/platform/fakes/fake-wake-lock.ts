import type { WakeLock } from '../wake-lock';

export class FakeWakeLock implements WakeLock {
  #holders = 0;

  hold(): () => void {
    this.#holders += 1;
    return () => {
      this.#holders -= 1;
    };
  }

  get isHeld(): boolean {
    return this.#holders > 0;
  }
}
