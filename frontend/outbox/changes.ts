import type { Announcements } from '../platform/announcements';

/** Tells everyone who looks at the outbox, in this tab and in the others, that something in it changed. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  constructor(private readonly announcements: Announcements) {
    announcements.listen(() => {
      this.#tell();
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  happened(): void {
    this.#tell();
    this.announcements.announce();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}
