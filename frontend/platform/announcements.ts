/** Tells the other tabs of this site that something changed. What changed is in the database, not in the message. */
export interface Announcements {
  announce(): void;
  /** Called for announcements of other tabs, never for one's own. */
  listen(listener: () => void): () => void;
}

/** Where there is no BroadcastChannel (Safari before 15.4) other tabs learn of a change when they are looked at. */
export function browserAnnouncements(name: string): Announcements {
  if (!('BroadcastChannel' in globalThis)) {
    return { announce: () => undefined, listen: () => () => undefined };
  }
  const channel = new BroadcastChannel(name);
  return {
    announce: () => {
      channel.postMessage('changed');
    },
    listen: (listener) => {
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    }
  };
}
