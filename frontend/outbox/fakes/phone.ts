import 'fake-indexeddb/auto';
import { FakeAnnouncements } from '../../platform/fakes/fake-announcements';
import { FakeClock } from '../../platform/fakes/fake-clock';
import { FakeStorage } from '../../platform/fakes/fake-storage';
import { browserSha256 } from '../../platform/sha256';
import { Database } from '../database';
import type { NewPhoto } from '../drafts';
import { Outbox } from '../outbox';
import { Api } from '../api';
import { Http } from '../http';
import { SyncLoop } from '../sync-loop';
import { RESTRICTED, type FakeServer } from './fake-server';
import { FakeNetwork } from '../../platform/fakes/fake-network';
import { locksOfThisPage } from '../../platform/locks';
import type { Draft, Entry } from '../records';

/** A phone without a screen: a clock of its own, an empty database, and an outbox for whoever signs in. */
export class FakePhone {
  readonly clock = new FakeClock();
  readonly storage = new FakeStorage();
  readonly network = new FakeNetwork();
  /** Shared by all tabs. A page that is ended lets go of its locks: then a test puts new ones here. */
  locks = locksOfThisPage();
  readonly unexpected: unknown[] = [];
  /** What comes of chance, between 0 and 1. */
  chance = 1;
  readonly database = new Database(`wardbook-${crypto.randomUUID()}`);
  readonly #announcements = new FakeAnnouncements();

  /** Opens a tab. Everything that it knows comes from the database, as after a restart. */
  outboxOf(account: string, database = this.database): Outbox {
    return new Outbox({
      account,
      database,
      clock: this.clock,
      uuid: () => crypto.randomUUID(),
      sha256: browserSha256,
      storage: this.storage,
      announcements: this.#announcements.tab(),
      restricted: () => RESTRICTED
    });
  }

  loopOf(outbox: Outbox, fetch: FakeServer['fetch']): SyncLoop {
    return new SyncLoop({
      outbox,
      api: new Api(new Http(fetch, this.clock, '1.0.0')),
      clock: this.clock,
      network: this.network,
      locks: this.locks,
      random: () => this.chance,
      unexpected: (failure) => this.unexpected.push(failure)
    });
  }
}

export async function photo(text: string): Promise<NewPhoto> {
  const bytes = new TextEncoder().encode(text).buffer;
  return {
    bytes,
    sha256: await browserSha256(bytes),
    mediaType: 'image/jpeg',
    takenAt: '2026-11-23T09:58:00.000Z',
    width: 1600,
    height: 1200
  };
}

/** A fly-tip with everything a report may have. */
export async function draftFlyTip(outbox: Outbox, photos: string[] = []): Promise<Draft> {
  const { id } = await outbox.drafts.start('fly-tip', 1);
  await outbox.drafts.change(id, {
    location: { lat: 51.27266049, lon: 0.1888, accuracyMetres: 8, source: 'gps' },
    ward: 'E05009965'
  });
  await outbox.drafts.answer(id, 'size', 'small-van-load');
  await outbox.drafts.answer(id, 'vehiclePlate', 'AB12 CDE');
  let draft = await outbox.drafts.giveReason(id, 'far-from-road', 'Seen from the path');
  for (const text of photos) {
    draft = await outbox.drafts.addPhoto(id, await photo(text));
  }
  return draft;
}

export async function savedFlyTip(outbox: Outbox, photos: string[] = []): Promise<Entry> {
  return outbox.save((await draftFlyTip(outbox, photos)).id);
}
