import { isoInstant, type Clock } from '../platform/clock';
import type { DeviceStorage } from '../platform/storage';
import type { Uuid } from '../platform/uuid';
import type { Changes } from './changes';
import { everythingOf, StorageError, type Database, type Writing } from './database';
import { UnknownDraft } from './errors';
import { keepOnly } from './photo-store';
import type { Draft, DraftPhoto } from './records';

/** What a screen may change in a draft. Answers and reasons have their own calls, since they come one by one. */
export type DraftChange = Partial<Pick<Draft, 'observedAt' | 'location' | 'ward' | 'place' | 'headline'>>;

/** A photo made ready (room `photo`): bytes, and what is said about them. */
export interface NewPhoto extends Omit<DraftPhoto, 'bytes'> {
  bytes: ArrayBuffer;
}

/** Below this much free space a new photo is refused, so that the words of a report always find room. */
const RESERVE_BYTES = 5_000_000;

/**
 * Reports being written. Every call resolves only when its change is on disk, and each is a transaction of its own,
 * because Android may end the page at any moment, and does while its camera is open (hotosm/field-tm#2740).
 */
export class Drafts {
  /** Those that are on their way to the disk: what is entered meanwhile belongs to them. */
  readonly #begun = new Map<string, Draft>();

  constructor(
    private readonly account: string,
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly uuid: Uuid,
    private readonly storage: DeviceStorage
  ) {}

  /**
   * Starts a draft that was observed now, which the person may change. It can be shown and written into at once;
   * `kept` resolves when it is on disk.
   *
   * @param given what is known of it before anybody entered anything
   */
  begin(
    type: string,
    definitionVersion: number,
    given: Partial<Pick<Draft, 'answers' | 'location' | 'ward' | 'headline'>> = {}
  ): { draft: Draft; kept: Promise<void> } {
    const now = isoInstant(this.clock);
    const draft: Draft = {
      account: this.account,
      id: this.uuid(),
      type,
      definitionVersion,
      observedAt: now,
      location: null,
      ward: null,
      answers: {},
      reasons: {},
      photos: [],
      place: null,
      corrects: false,
      erased: [],
      startedAt: now,
      changedAt: now,
      revision: 0,
      ...given
    };
    this.#begun.set(draft.id, draft);
    return { draft, kept: this.#keep(draft) };
  }

  /** As `begin`, for those who wait until it is on disk. */
  async start(type: string, definitionVersion: number): Promise<Draft> {
    const { draft, kept } = this.begin(type, definitionVersion);
    await kept;
    return draft;
  }

  /** All drafts of this account, the one changed last first. */
  async all(): Promise<Draft[]> {
    const drafts = await this.database.read(['drafts'], (transaction) =>
      transaction.objectStore('drafts').getAll(everythingOf(this.account))
    );
    return drafts.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  async find(id: string): Promise<Draft | undefined> {
    const begun = this.#begun.get(id);
    if (begun) {
      return begun;
    }
    return this.database.read(['drafts'], (transaction) => transaction.objectStore('drafts').get([this.account, id]));
  }

  change(id: string, change: DraftChange): Promise<Draft> {
    return this.#edit(id, (draft) => ({ ...draft, ...change }));
  }

  /** Keeps one answer; `undefined` takes it away. */
  answer(id: string, field: string, value: unknown): Promise<Draft> {
    return this.#edit(id, (draft) => ({ ...draft, answers: withValue(draft.answers, field, value) }));
  }

  /** Keeps why a warning stays, by problem code; `undefined` takes the reason away. */
  giveReason(id: string, code: string, reason: string | undefined): Promise<Draft> {
    return this.#edit(id, (draft) => ({ ...draft, reasons: withValue(draft.reasons, code, reason) }));
  }

  /**
   * Keeps a photo with the draft; the same photo twice is kept once.
   * @throws StorageError `full` when the phone has too little room left
   */
  async addPhoto(id: string, { bytes, ...photo }: NewPhoto): Promise<Draft> {
    if (!(await this.#hasRoomFor(bytes)) && !(await this.#makeRoomFor(bytes))) {
      throw new StorageError('full');
    }
    return this.#edit(id, async (draft, transaction) => {
      await transaction.objectStore('photos').put({
        account: this.account,
        reportId: id,
        sha256: photo.sha256,
        mediaType: photo.mediaType,
        bytes
      });
      const others = draft.photos.filter(({ sha256 }) => sha256 !== photo.sha256);
      return { ...draft, photos: [...others, { ...photo, bytes: bytes.byteLength }] };
    });
  }

  removePhoto(id: string, sha256: string): Promise<Draft> {
    return this.#edit(id, async (draft, transaction) => {
      const entry = await transaction.objectStore('entries').get([this.account, id]);
      // The saved version of this report may still have to send it.
      if (!entry?.content.photos.some((photo) => photo.sha256 === sha256)) {
        await transaction.objectStore('photos').delete([this.account, id, sha256]);
      }
      return { ...draft, photos: draft.photos.filter((photo) => photo.sha256 !== sha256) };
    });
  }

  /** What happened to a draft, in its order. */
  async events(id: string): Promise<unknown[]> {
    const { eventsOf } = await import('./events');
    return eventsOf(this.database, this.account, id);
  }

  /**
   * Adds to what happened, all or nothing. Touches nothing else and tells nobody, so that the thousandth costs what
   * the first did.
   */
  async happened(id: string, events: readonly unknown[]): Promise<void> {
    const { addEvents } = await import('./events');
    await addEvents(this.database, this.account, id, events);
  }

  /** What the last report of a type left for the next one. */
  async remembered(type: string): Promise<unknown> {
    const { recall } = await import('./events');
    return recall(this.database, this.account, type);
  }

  async remember(type: string, value: unknown): Promise<void> {
    const { remember } = await import('./events');
    await remember(this.database, this.account, type, value);
  }

  /** Throws the draft away; an entry that it was made from stays. */
  async discard(id: string): Promise<void> {
    this.#begun.delete(id);
    await this.database.write(['drafts', 'entries', 'photos', 'events'], async (transaction) => {
      const entry = await transaction.objectStore('entries').get([this.account, id]);
      const kept = new Set(entry?.content.photos.map(({ sha256 }) => sha256));
      await keepOnly(transaction.objectStore('photos'), this.account, id, kept);
      await transaction.objectStore('drafts').delete([this.account, id]);
      await transaction.objectStore('events').delete(everythingOf(this.account, id));
    });
    this.changes.happened();
  }

  async #hasRoomFor({ byteLength }: ArrayBuffer): Promise<boolean> {
    const room = await this.storage.room();
    return room === null || room.usedBytes + byteLength + RESERVE_BYTES <= room.quotaBytes;
  }

  /** A photo that the CSU does not have is worth more than the copy of one that it has. */
  async #makeRoomFor(bytes: ArrayBuffer): Promise<boolean> {
    const { letGoOfPhotos } = await import('./kept-photos');
    await letGoOfPhotos(this.database, this.account);
    return this.#hasRoomFor(bytes);
  }

  async #keep(draft: Draft): Promise<void> {
    await this.database.write(['drafts'], (transaction) => transaction.objectStore('drafts').add(draft));
    this.#begun.delete(draft.id);
    this.changes.happened();
  }

  async #edit(
    id: string,
    edit: (draft: Draft, transaction: Writing<'drafts' | 'entries' | 'photos'>) => Draft | Promise<Draft>
  ): Promise<Draft> {
    const changed = await this.database.write(['drafts', 'entries', 'photos'], async (transaction) => {
      const store = transaction.objectStore('drafts');
      // A draft that found no room when it was begun may find it now.
      const draft = (await store.get([this.account, id])) ?? this.#begun.get(id);
      if (draft === undefined) {
        throw new UnknownDraft(id);
      }
      const edited = await edit(draft, transaction);
      const next = { ...edited, changedAt: isoInstant(this.clock), revision: draft.revision + 1 };
      await store.put(next);
      return next;
    });
    this.#begun.delete(id);
    this.changes.happened();
    return changed;
  }
}

function withValue<T>(values: Record<string, T>, key: string, value: T | undefined): Record<string, T> {
  const others = Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));
  return value === undefined ? others : { ...others, [key]: value };
}
