import type { WidgetLog } from '../forms/ui/widget';
import type { Drafts } from '../outbox/drafts';

interface Waiting {
  events: readonly unknown[];
  kept: () => void;
  lost: (failure: unknown) => void;
}

/**
 * Adds to what happened to a draft. While one write is under way the next events wait and are then written together: a
 * strict write takes a phone longer than a thumb needs for the next tap.
 */
export class EventLog implements WidgetLog {
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(
    private readonly id: string,
    private readonly drafts: Drafts
  ) {}

  read(): Promise<unknown[]> {
    return this.drafts.events(this.id);
  }

  add(...events: unknown[]): Promise<void> {
    return new Promise((kept, lost) => {
      this.#waiting.push({ events, kept, lost });
      void this.#write();
    });
  }

  async #write(): Promise<void> {
    if (this.#writing) {
      return;
    }
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting;
      this.#waiting = [];
      try {
        await this.drafts.happened(
          this.id,
          together.flatMap(({ events }) => events)
        );
        together.forEach(({ kept }) => kept());
      } catch (failure) {
        together.forEach(({ lost }) => lost(failure));
      }
    }
    this.#writing = false;
  }
}
