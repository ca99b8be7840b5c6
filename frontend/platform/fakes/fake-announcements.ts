import type { Announcements } from '../announcements';

/** The tabs of one browser: each call of `tab` opens another one. */
export class FakeAnnouncements {
  readonly #tabs = new Map<symbol, Set<() => void>>();

  tab(): Announcements {
    const self = Symbol('tab');
    const listeners = new Set<() => void>();
    this.#tabs.set(self, listeners);
    return {
      announce: () => {
        for (const [tab, others] of this.#tabs) {
          if (tab !== self) {
            others.forEach((listener) => {
              listener();
            });
          }
        }
      },
      listen: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      }
    };
  }
}
