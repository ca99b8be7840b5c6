/** Lets one tab at a time do a piece of work. */
export interface Locks {
  /** Runs `work` while holding `name`, or answers `'busy'` at once when another holds it. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'>;
  /** Runs `work` whoever holds `name`. For work that two may well do at once, when the holder seems to be frozen. */
  takeOver<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'>;
}

const webLocks: Locks = {
  ifFree: (name, work) =>
    unlessTaken(navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? 'busy' : work()))),
  takeOver: (name, work) => unlessTaken(navigator.locks.request(name, { steal: true }, work))
};

/** Whoever loses the lock to another learns it by an AbortError. */
async function unlessTaken<T>(held: Promise<T | 'busy'>): Promise<T | 'busy'> {
  try {
    return await held;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      return 'busy';
    }
    throw failure;
  }
}

/**
 * Only this page is kept to one holder. Good enough where Web Locks are missing (Safari before 15.4): the server
 * stores a report once however often it arrives.
 */
export function locksOfThisPage(): Locks {
  const held = new Set<string>();
  return {
    takeOver: (_name, work) => work(),
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
