import type { Announcements } from '../platform/announcements';
import { isoInstant, type Clock } from '../platform/clock';
import type { Sha256 } from '../platform/sha256';
import type { DeviceStorage } from '../platform/storage';
import type { Uuid } from '../platform/uuid';
import { Changes } from './changes';
import type { OwnReport, Reference } from './contract';
import type { Database } from './database';
import { Drafts } from './drafts';
import { Listeners } from './listeners';
import type { Draft, Entry, EntryView } from './records';
import { saveDraft } from './save';
import type { Counts } from './saved-reports';

export interface OutboxParts {
  /** Username of the person whose outbox this is. */
  account: string;
  database: Database;
  clock: Clock;
  uuid: Uuid;
  sha256: Sha256;
  storage: DeviceStorage;
  announcements: Announcements;
  /** The keys of the restricted fields (plates, people) of a report type, at any depth. */
  restricted: (type: string, definitionVersion: number) => readonly string[];
}

/** The drafts and saved reports of one person on this phone. Needs no server and no screen. */
export class Outbox {
  readonly account: string;
  readonly drafts: Drafts;
  /** For the sender, which works on the same records. */
  readonly changes: Changes;
  readonly #whenQueued = new Listeners();
  /** As it was read last, since it is large; read anew after any change on this phone. */
  #reference: Promise<Reference | null> | undefined;

  constructor(readonly parts: OutboxParts) {
    const { account, database, clock, uuid, storage } = parts;
    this.account = account;
    this.changes = new Changes(parts.announcements);
    this.drafts = new Drafts(account, database, this.changes, clock, uuid, storage);
    this.changes.subscribe(() => (this.#reference = undefined));
  }

  /** Called after every change, of this tab or another. Read again what you show. */
  subscribe(listener: () => void): () => void {
    return this.changes.subscribe(listener);
  }

  /** Called when a report was put in the queue by a person, who now waits to see it go. */
  onQueued(listener: () => void): () => void {
    return this.#whenQueued.add(listener);
  }

  /** Resolves once the report and its photos are on disk: only then may the screen say "Saved on this phone". */
  async save(draftId: string): Promise<Entry> {
    const { database, sha256, clock } = this.parts;
    const entry = await saveDraft(database, sha256, this.account, draftId, isoInstant(clock));
    this.queued();
    return entry;
  }

  /** Saved reports, the newest first, with what the server said about each. */
  async entries(): Promise<EntryView[]> {
    const { entriesOf } = await import('./saved-reports');
    return entriesOf(this.parts.database, this.account);
  }

  async entry(id: string): Promise<EntryView | undefined> {
    const { entryOf } = await import('./saved-reports');
    return entryOf(this.parts.database, this.account, id);
  }

  async counts(): Promise<Counts> {
    const { countsOf } = await import('./saved-reports');
    return countsOf(await this.drafts.all(), await this.entries());
  }

  /** The bytes of a photo of a draft or entry; undefined once they were freed. */
  async photo(reportId: string, sha256: string): Promise<{ bytes: ArrayBuffer; mediaType: string } | undefined> {
    return this.parts.database.read(['photos'], (transaction) =>
      transaction.objectStore('photos').get([this.account, reportId, sha256])
    );
  }

  /**
   * A draft that corrects this entry, or the one that was already begun. The entry stays, and goes on being sent,
   * until the correction is saved; the correction then names the version it replaces where the server may have one.
   */
  async correct(id: string): Promise<Draft> {
    const { correct } = await import('./aftercare');
    const draft = await correct(this.parts.database, this.account, id, isoInstant(this.parts.clock));
    this.changes.happened();
    return draft;
  }

  /** Makes of a draft one of another type. Its id, photos, place and time stay; the reasons go with their questions. */
  async turnInto(id: string, other: Pick<Draft, 'type' | 'definitionVersion' | 'answers'>): Promise<void> {
    const { turnInto } = await import('./aftercare');
    await turnInto(this.parts.database, this.account, id, other, isoInstant(this.parts.clock));
    this.changes.happened();
  }

  /** Puts a refused report back in the queue as it is, for when the reason was on the server's side. */
  async sendAgain(id: string): Promise<void> {
    const { sendAgain } = await import('./aftercare');
    await sendAgain(this.parts.database, this.account, id);
    this.queued();
  }

  /**
   * Throws away a report that the server refuses.
   * @throws StillWaiting for any other, so that no tap can lose field work
   */
  async discard(id: string): Promise<void> {
    const { discard } = await import('./aftercare');
    await discard(this.parts.database, this.account, id);
    this.changes.happened();
  }

  reference(): Promise<Reference | null> {
    return (this.#reference ??= this.#readReference().catch((failure: unknown) => {
      this.#reference = undefined;
      throw failure;
    }));
  }

  async #readReference(): Promise<Reference | null> {
    const record = await this.parts.database.read(['reference'], (transaction) =>
      transaction.objectStore('reference').get([this.account, 'reference'])
    );
    return record?.name === 'reference' ? record.body : null;
  }

  /** The person's reports as the server listed them last, those sent from other phones included. */
  async ownReports(): Promise<OwnReport[]> {
    const { ownReportsOf } = await import('./saved-reports');
    return ownReportsOf(this.parts.database, this.account);
  }

  /** Removes what was received in full more than 30 days ago. To be called at start. */
  async tidy(): Promise<void> {
    const { tidy } = await import('./aftercare');
    const { clock, database, storage } = this.parts;
    await tidy(database, this.account, clock.now(), await storage.room());
    this.changes.happened();
  }

  /** To be called by whoever put a report in the queue in a transaction of their own. */
  queued(): void {
    this.changes.happened();
    this.#whenQueued.tell();
  }
}
