/** Lets one tab at a time do a piece of work. */
export interface Locks {
  /** Runs `work` while holding `name`, or answers `'busy'` at once when another holds it. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'>;
}

const webLocks: Locks = {
  ifFree: async (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? 'busy' : work()))
};

/**
 * Only this page is kept to one holder. Good enough where Web Locks are missing (Safari before 15.4): the server
 * stores a report once however often it arrives.
 */
export function locksOfThisPage(): Locks {
  const held = new Set<string>();
  return {
    ifFree: async (name, work) => {
      if (held.has(name)) {
        return 'busy';
      }
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    }
  };
}

export function browserLocks(): Locks {
  return 'locks' in navigator ? webLocks : locksOfThisPage();
}
