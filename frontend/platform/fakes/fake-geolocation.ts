import type { Fix, Geolocation, NoFix } from '../geolocation';

export class FakeGeolocation implements Geolocation {
  readonly #watchers = new Set<{ found: (fix: Fix) => void; failed: (why: NoFix) => void }>();

  watch(found: (fix: Fix) => void, failed: (why: NoFix) => void): () => void {
    const watcher = { found, failed };
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  find(fix: Fix): void {
    this.#watchers.forEach(({ found }) => {
      found(fix);
    });
  }

  fail(why: NoFix): void {
    this.#watchers.forEach(({ failed }) => {
      failed(why);
    });
  }
}
