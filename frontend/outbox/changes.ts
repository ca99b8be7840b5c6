import type { Announcements } from '../platform/announcements';
import { Listeners } from './listeners';

/** Tells everyone who looks at the outbox, in this tab and in the others, that something in it changed. */
export class Changes {
  readonly #listeners = new Listeners();

  constructor(private readonly announcements: Announcements) {
    announcements.listen(() => {
      this.#listeners.tell();
    });
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  happened(): void {
    this.#listeners.tell();
    this.announcements.announce();
  }
}
