import { Accounts } from '../outbox/accounts';
import type { Me } from '../outbox/contract';
import type { NewPhoto } from '../outbox/drafts';
import { Database } from '../outbox/database';
import { Outbox } from '../outbox/outbox';
import type { SyncLoop } from '../outbox/sync-loop';
import { browserAnnouncements } from '../platform/announcements';
import { browserCamera, type Camera } from '../platform/camera';
import { browserClock, type Clock } from '../platform/clock';
import { browserGeolocation, type Geolocation } from '../platform/geolocation';
import { browserLocks, type Locks } from '../platform/locks';
import { browserNetwork, type Network } from '../platform/network';
import { browserSha256 } from '../platform/sha256';
import { browserStorage, type DeviceStorage } from '../platform/storage';
import { browserUuid } from '../platform/uuid';
import type { WakeLock } from '../platform/wake-lock';
import { findPublished } from '../report-types/index';
import type { Server } from './server';

/** Goes out with every request and is shown under "About". */
export const VERSION = '0.1.0';

/** What the app is made of apart from its screens; the same whoever is signed in. */
export interface Phone {
  accounts: Accounts;
  clock: Clock;
  network: Network;
  storage: DeviceStorage;
  camera: Camera;
  geolocation: Geolocation;
  locks: Locks;
  wakeLock: WakeLock;
  /** Makes a photo small, in a worker, and takes out what does not belong to the report. */
  preparePhoto(file: File): Promise<NewPhoto>;
  /** Fetched when it is first needed: no screen waits for the half that speaks to the server. */
  server(): Promise<Server>;
  /** Its storage could not be made new: what an older Wardbook kept is still there. */
  isOutdated(): boolean;
  /** The work of one person. */
  sessionOf(me: Me): Session;
}

export interface Session {
  me: Me;
  outbox: Outbox;
  /** Undefined for a moment after the start. */
  sync?: SyncLoop;
}

export function browserPhone(): Phone {
  const clock = browserClock;
  const network = browserNetwork;
  const storage = browserStorage;
  const database = new Database();
  const announcements = browserAnnouncements('wardbook');
  let server: Promise<Server> | undefined;
  const sessionOf = (me: Me): Session => {
    const outbox = new Outbox({
      account: me.username,
      database,
      clock,
      uuid: browserUuid,
      sha256: browserSha256,
      storage,
      announcements,
      restricted: (type, version) => findPublished(type, version)?.restricted ?? []
    });
    return { me, outbox };
  };
  return {
    accounts: new Accounts(database, clock),
    clock,
    network,
    storage,
    isOutdated: () => database.isOutdated,
    server: () => (server ??= import('./server').then(({ browserServer }) => browserServer(clock, network, VERSION))),
    camera: browserCamera,
    geolocation: browserGeolocation,
    locks: browserLocks(),
    wakeLock: lazyWakeLock,
    preparePhoto: async (file) => (await import('./photos')).preparePhoto(file),
    sessionOf
  };
}

/** Fetched when the screen is first to stay on, which no ordinary form asks for. */
const lazyWakeLock: WakeLock = {
  hold: () => {
    const held = import('../platform/wake-lock').then(({ browserWakeLock }) => browserWakeLock.hold());
    return () => void held.then((letGo) => letGo());
  }
};
