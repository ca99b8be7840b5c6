/** Why now may be a good moment to reach the server. */
export type NetworkMoment = 'online' | 'visible';

/**
 * When to try, never whether it will work: `navigator.onLine` is true behind a captive portal and with one bar in a
 * lane, so only the server's own answer counts.
 */
export interface Network {
  /** False only when the device itself says that it has no connection at all. */
  maybeOnline(): boolean;
  /** Tells each moment when the connection, or the screen, came back. */
  listen(listener: (moment: NetworkMoment) => void): () => void;
}

export const browserNetwork: Network = {
  maybeOnline: () => navigator.onLine,
  listen: (listener) => {
    const online = (): void => {
      listener('online');
    };
    const visible = (): void => {
      if (document.visibilityState === 'visible') {
        listener('visible');
      }
    };
    window.addEventListener('online', online);
    window.addEventListener('focus', visible);
    window.addEventListener('pageshow', visible);
    document.addEventListener('visibilitychange', visible);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('focus', visible);
      window.removeEventListener('pageshow', visible);
      document.removeEventListener('visibilitychange', visible);
    };
  }
};
