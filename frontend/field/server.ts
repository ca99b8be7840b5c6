import { Api } from '../outbox/api';
import { Http } from '../outbox/http';
import type { Outbox } from '../outbox/outbox';
import { SyncLoop } from '../outbox/sync-loop';
import type { Clock } from '../platform/clock';
import { browserLocks } from '../platform/locks';
import type { Network } from '../platform/network';

/** The half of the app that speaks to the server. */
export interface Server {
  api: Api;
  senderOf(outbox: Outbox): SyncLoop;
}

/** @param version goes out with every request */
export function browserServer(clock: Clock, network: Network, version: string): Server {
  const api = new Api(new Http((...call) => fetch(...call), clock, version));
  const shared = { api, clock, network, locks: browserLocks(), random: Math.random, unexpected: reportError };
  return { api, senderOf: (outbox) => new SyncLoop({ outbox, ...shared }) };
}
