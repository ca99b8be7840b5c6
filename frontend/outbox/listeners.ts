/**
 * Those who want to know of something. They are told right after the work that tells them, so that a screen that
 * fails can't turn a save that succeeded into an error.
 */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  /** @returns how to stop listening */
  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(): void {
    this.#listeners.forEach((listener) => {
      queueMicrotask(() => {
        if (this.#listeners.has(listener)) {
          listener();
        }
      });
    });
  }
}
