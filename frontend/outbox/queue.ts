import { isoInstant } from '../platform/clock';
import type { Api } from './api';
import type { Changes } from './changes';
import { contentHash } from './content';
import type { PhoneQueue, Receipt } from './contract';
import { everythingOf, type Writing } from './database';
import type { OutboxParts } from './outbox';
import type { SignInNeeded, Transient } from './outcome';
import { hasPlentyOfRoom } from './kept-photos';
import { settledBy } from './lost';
import type { Attention, Entry, PhotoRecord } from './records';
import { withoutRestricted } from './without-restricted';

type QueueWriting = Writing<'entries' | 'receipts' | 'photos'>;

/** The sender's side of the outbox: what is due, and what became of it. Each call is one transaction. */
export class Queue {
  constructor(
    private readonly parts: OutboxParts,
    private readonly changes: Changes
  ) {}

  /** Reports that were not received yet, those tried least first, so that a bad one never stands before a good one. */
  async dueReports(): Promise<Entry[]> {
    return (await this.#all()).filter(({ state }) => state === 'saved' || state === 'sending').sort(leastTriedFirst);
  }

  /** Received reports with photos that the server has not confirmed. */
  async duePhotos(): Promise<Entry[]> {
    return (await this.#all())
      .filter(({ state, photosWaiting }) => state === 'received' && photosWaiting.length > 0)
      .sort(leastTriedFirst);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.dueReports()).length === 0 && (await this.duePhotos()).length === 0;
  }

  photo(reportId: string, sha256: string): Promise<PhotoRecord | undefined> {
    const { database, account } = this.parts;
    return database.read(['photos'], (transaction) =>
      transaction.objectStore('photos').get([account, reportId, sha256])
    );
  }

  /** At the start of a pass nothing is under way: what says so was interrupted when its page was ended. */
  async wakeUp(): Promise<void> {
    for (const { id, state } of await this.#all()) {
      if (state === 'sending') {
        await this.#edit(id, (entry) => (entry.state === 'sending' ? { ...entry, state: 'saved' } : undefined));
      }
    }
  }

  /**
   * Notes, before anything is sent, that the server may hold this version from now on: a page that is ended in the
   * middle must not believe that nothing went out. Undefined when the entry is no longer due.
   */
  async begin(id: string): Promise<Entry | undefined> {
    return this.#edit(id, (entry) => {
      if (entry.state !== 'saved' && entry.state !== 'sending') {
        return undefined;
      }
      return {
        ...entry,
        state: 'sending',
        serverMayHold: [...entry.serverMayHold.filter((hash) => hash !== entry.contentHash), entry.contentHash],
        attempts: entry.attempts + 1,
        lastAttemptAt: isoInstant(this.parts.clock)
      };
    });
  }

  /** Notes that sending photos of this entry is tried. */
  async beginPhotos(id: string): Promise<void> {
    await this.#edit(id, (entry) => ({
      ...entry,
      attempts: entry.attempts + 1,
      lastAttemptAt: isoInstant(this.parts.clock)
    }));
  }

  /** Keeps the receipt. The entry becomes received only if it still is what the receipt names. */
  async received(receipt: Receipt): Promise<void> {
    const { account, clock, restricted } = this.parts;
    await this.#edit(receipt.id, async (entry, transaction) => {
      await transaction.objectStore('receipts').put({ account, id: receipt.id, receipt });
      if (entry.contentHash !== receipt.contentHash) {
        return undefined;
      }
      const keys = restricted(entry.content.type, entry.content.definitionVersion);
      const { answers, erased } = withoutRestricted(entry.content.answers, keys);
      const received: Entry = {
        ...entry,
        state: 'received',
        content: { ...entry.content, answers },
        erased: [...new Set([...entry.erased, ...erased])],
        attempts: 0,
        lastFailure: null,
        attention: null,
        receivedHereAt: isoInstant(clock)
      };
      return settledBy(receipt, received, transaction.objectStore('photos'));
    });
  }

  /**
   * Puts the entry under "Needs attention". With `hash`, only if it still has that content; a version that was
   * refused as such is not held by the server, so a correction need not name it.
   */
  async refused(id: string, hash: string, why: Omit<Attention, 'at'>, neverStored: boolean): Promise<void> {
    await this.#edit(id, (entry) => {
      const serverMayHold = neverStored ? entry.serverMayHold.filter((held) => held !== hash) : entry.serverMayHold;
      if (entry.contentHash !== hash) {
        return { ...entry, serverMayHold };
      }
      return {
        ...entry,
        state: 'attention',
        serverMayHold,
        attention: { ...why, at: isoInstant(this.parts.clock) },
        lastFailure: null
      };
    });
  }

  /** The attempt did not arrive, or its answer was lost: the entry waits for the next one. */
  async postponed(id: string, reason: string): Promise<void> {
    await this.#edit(id, (entry) => ({
      ...entry,
      state: entry.state === 'sending' ? 'saved' : entry.state,
      lastFailure: reason
    }));
  }

  /**
   * Bases the entry on the version that the server holds, if that is an earlier one of this phone (whose answer was
   * lost). False when it is not: then somebody else changed the report, and a person has to look.
   */
  async rebase(id: string, held: string): Promise<boolean> {
    const entry = (await this.#all()).find((candidate) => candidate.id === id);
    const ours = entry?.serverMayHold.includes(held) && held !== entry.contentHash && held !== entry.content.revises;
    if (entry === undefined || ours !== true) {
      return false;
    }
    const content = { ...entry.content, revises: held };
    const hash = await contentHash(content, this.parts.sha256);
    const changed = await this.#edit(id, (now) =>
      now.contentHash === entry.contentHash
        ? {
            ...now,
            state: 'saved',
            content,
            contentHash: hash,
            serverMayHold: now.serverMayHold.filter((version) => version !== entry.contentHash)
          }
        : undefined
    );
    return changed !== undefined;
  }

  /** The server confirmed this photo by its hash: its bytes are freed, unless there is plenty of room. */
  async photoHeld(id: string, sha256: string): Promise<void> {
    const isKept = hasPlentyOfRoom(await this.parts.storage.room());
    await this.#edit(id, async (entry, transaction) => {
      if (!isKept) {
        await transaction.objectStore('photos').delete([this.parts.account, id, sha256]);
      }
      return { ...entry, photosWaiting: entry.photosWaiting.filter((hash) => hash !== sha256), lastFailure: null };
    });
  }

  /**
   * The reports of which the server holds no version as far as this phone knows, counted by type, and when the oldest
   * of them was saved.
   */
  async notYetHeld(): Promise<Pick<PhoneQueue, 'waiting' | 'since'>> {
    const { database, account } = this.parts;
    const [entries, receipts] = await database.read(['entries', 'receipts'], (transaction) =>
      Promise.all([
        transaction.objectStore('entries').getAll(everythingOf(account)),
        transaction.objectStore('receipts').getAllKeys(everythingOf(account))
      ])
    );
    const held = new Set(receipts.map(([, id]) => id));
    const waiting: Record<string, number> = {};
    let since: string | undefined;
    for (const { content, savedAt } of entries.filter(({ id }) => !held.has(id))) {
      waiting[content.type] = (waiting[content.type] ?? 0) + 1;
      since = since === undefined || savedAt < since ? savedAt : since;
    }
    return { waiting, ...(since && { since }) };
  }

  /** The random name of this phone, made when it is first asked for. */
  device(): Promise<string> {
    const { account, database, uuid } = this.parts;
    return database.write(['reference'], async (transaction) => {
      const store = transaction.objectStore('reference');
      const known = await store.get([account, 'device']);
      const device = known?.name === 'device' ? known.id : uuid();
      await store.put({ account, name: 'device', id: device });
      return device;
    });
  }

  /** Sends the answers to the CSU's questions that wait, if there are any. */
  async sendAnswers(api: Api): Promise<SignInNeeded | Transient | null> {
    const { account, database } = this.parts;
    const record = await database.read(['reference'], (transaction) =>
      transaction.objectStore('reference').get([account, 'answers'])
    );
    if (
      record?.name !== 'answers' ||
      !(record.withdrawn?.length || record.body.some(({ receivedAt, refusal }) => !receivedAt && !refusal))
    ) {
      return null;
    }
    const { sendAnswers } = await import('./answers');
    const stop = await sendAnswers(this.parts, api);
    this.changes.happened();
    return stop;
  }

  #all(): Promise<Entry[]> {
    const { database, account } = this.parts;
    return database.read(['entries'], (transaction) =>
      transaction.objectStore('entries').getAll(everythingOf(account))
    );
  }

  async #edit(
    id: string,
    edit: (entry: Entry, transaction: QueueWriting) => Entry | undefined | Promise<Entry | undefined>
  ): Promise<Entry | undefined> {
    const { database, account } = this.parts;
    const changed = await database.write(['entries', 'receipts', 'photos'], async (transaction) => {
      const store = transaction.objectStore('entries');
      const entry = await store.get([account, id]);
      const next = entry === undefined ? undefined : await edit(entry, transaction);
      if (next !== undefined) {
        await store.put(next);
      }
      return next;
    });
    this.changes.happened();
    return changed;
  }
}

function leastTriedFirst(a: Entry, b: Entry): number {
  return a.attempts - b.attempts || a.savedAt.localeCompare(b.savedAt);
}
