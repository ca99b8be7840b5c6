/** Keeps the screen on while somebody watches the road and not the phone. */
export interface WakeLock {
  /** Holds the screen on until the returned function is called. Where the phone refuses, nothing happens. */
  hold(): () => void;
}

export const browserWakeLock: WakeLock = {
  hold: () => {
    if (!('wakeLock' in navigator)) {
      return () => undefined;
    }
    let held: WakeLockSentinel | undefined;
    let over = false;
    // The browser lets go whenever the page is hidden, so it is asked again each time that it is seen.
    const ask = async (): Promise<void> => {
      if (over || document.visibilityState !== 'visible') {
        return;
      }
      try {
        held = await navigator.wakeLock.request('screen');
      } catch {
        // Refused, on a nearly empty battery for example: the phone then goes dark as it always does.
        return;
      }
      if (over) {
        void held.release();
      }
    };
    const seen = (): void => void ask();
    document.addEventListener('visibilitychange', seen);
    void ask();
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', seen);
      void held?.release();
    };
  }
};
