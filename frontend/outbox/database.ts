import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
  type OpenDBCallbacks
} from 'idb';
import type {
  AccountRecord,
  AnswersRecord,
  DeviceRecord,
  Draft,
  DraftEvent,
  Entry,
  FetchedRecord,
  MemoryRecord,
  PhotoRecord,
  ReceiptRecord
} from './records';

export interface WardbookSchema extends DBSchema {
  drafts: { key: [account: string, id: string]; value: Draft };
  entries: { key: [account: string, id: string]; value: Entry };
  photos: { key: [account: string, reportId: string, sha256: string]; value: PhotoRecord };
  receipts: { key: [account: string, id: string]; value: ReceiptRecord };
  reference: { key: [account: string, name: string]; value: FetchedRecord | DeviceRecord | AnswersRecord };
  account: { key: string; value: AccountRecord };
  events: { key: [account: string, reportId: string, number: number]; value: DraftEvent };
  memory: { key: [account: string, type: string]; value: MemoryRecord };
}

export type Store = StoreNames<WardbookSchema>;
export type Reading<S extends Store> = IDBPTransaction<WardbookSchema, S[], 'readonly'>;
export type Writing<S extends Store> = IDBPTransaction<WardbookSchema, S[], 'readwrite'>;

/** Published versions never change: a phone may come back after months with an old database. */
const upgrades: ((database: IDBPDatabase<WardbookSchema>) => void)[] = [
  (database) => {
    database.createObjectStore('drafts', { keyPath: ['account', 'id'] });
    database.createObjectStore('entries', { keyPath: ['account', 'id'] });
    database.createObjectStore('photos', { keyPath: ['account', 'reportId', 'sha256'] });
    database.createObjectStore('receipts', { keyPath: ['account', 'id'] });
    database.createObjectStore('reference', { keyPath: ['account', 'name'] });
    database.createObjectStore('account', { keyPath: 'username' });
  },
  (database) => {
    database.createObjectStore('events', { keyPath: ['account', 'reportId', 'number'] });
    database.createObjectStore('memory', { keyPath: ['account', 'type'] });
  }
];

/** `full`: no room left; `newer`: another tab runs a newer Wardbook; `broken`: the browser gives no storage. */
export type StorageTrouble = 'full' | 'newer' | 'broken';

export class StorageError extends Error {
  constructor(
    readonly trouble: StorageTrouble,
    options?: ErrorOptions
  ) {
    super(`The phone's storage answers: ${trouble}`, options);
    this.name = 'StorageError';
  }
}

/** The keys of everything an account, or one report of it, has in a store. */
export function everythingOf(...start: [account: string, reportId?: string]): IDBKeyRange {
  // An array sorts after every string, so [] closes the range of keys that begin like this.
  return IDBKeyRange.bound(start, [...start, []]);
}

/**
 * The phone's database. A promise for a write resolves only when its transaction is on disk; a connection that the
 * browser closed (iOS does, in the background: enketo#1576) is opened again and the transaction repeated once. Work
 * must therefore only use the transaction, and be safe to run twice.
 */
export class Database {
  /** The upgrade to this Wardbook's tables failed: what an older one kept is there, and can be read, sent and exported. */
  isOutdated = false;
  #connection: Promise<IDBPDatabase<WardbookSchema>> | null = null;

  /** @param steps of the upgrade, one a version */
  constructor(
    readonly name = 'wardbook',
    private readonly steps: readonly ((database: IDBPDatabase<WardbookSchema>) => void)[] = upgrades
  ) {}

  read<S extends Store, T>(stores: S[], work: (transaction: Reading<S>) => Promise<T>): Promise<T> {
    return this.#withConnection(async (database) => {
      const transaction = database.transaction(stores, 'readonly');
      return (await Promise.all([work(transaction), transaction.done]))[0];
    });
  }

  write<S extends Store, T>(stores: S[], work: (transaction: Writing<S>) => Promise<T>): Promise<T> {
    return this.#withConnection(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const result = work(transaction).catch((failure: unknown) => {
        abandon(transaction);
        throw failure;
      });
      return (await Promise.all([result, transaction.done]))[0];
    });
  }

  /** Lets go of the connection; the next use opens it again. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    (await connection)?.close();
  }

  async #withConnection<T>(use: (database: IDBPDatabase<WardbookSchema>) => Promise<T>): Promise<T> {
    try {
      return await this.#once(use);
    } catch (failure) {
      if (!connectionWasLost(failure)) {
        throw asStorageError(failure);
      }
    }
    try {
      return await this.#once(use);
    } catch (failure) {
      throw asStorageError(failure);
    }
  }

  async #once<T>(use: (database: IDBPDatabase<WardbookSchema>) => Promise<T>): Promise<T> {
    const connection = this.#open();
    const database = await connection;
    try {
      return await use(database);
    } catch (failure) {
      if (connectionWasLost(failure)) {
        this.#connection = this.#connection === connection ? null : this.#connection;
        database.close();
      }
      throw failure;
    }
  }

  #open(): Promise<IDBPDatabase<WardbookSchema>> {
    if (this.#connection !== null) {
      return this.#connection;
    }
    const letGo = (): void => {
      this.#connection = null;
    };
    const callbacks: OpenDBCallbacks<WardbookSchema> = {
      // A newer Wardbook in another tab must not wait for this one.
      blocking: (_current, _blocked, event) => {
        letGo();
        (event.target as IDBDatabase).close();
      },
      terminated: letGo
    };
    const opening = this.#upgraded(callbacks);
    this.#connection = opening;
    opening.catch(letGo);
    return opening;
  }

  /** A failed upgrade changes nothing of what was there, which is then opened as it is. */
  async #upgraded(callbacks: OpenDBCallbacks<WardbookSchema>): Promise<IDBPDatabase<WardbookSchema>> {
    let before = 0;
    const upgrade: OpenDBCallbacks<WardbookSchema>['upgrade'] = (database, from, _to, transaction) => {
      before = from;
      try {
        this.steps.slice(from).forEach((step) => step(database));
      } catch {
        // What comes of it is told by the opening, which fails.
        transaction.done.catch(() => undefined);
        transaction.abort();
      }
    };
    try {
      return await openDB<WardbookSchema>(this.name, this.steps.length, { ...callbacks, upgrade });
    } catch (failure) {
      if (before === 0) {
        throw failure;
      }
      this.isOutdated = true;
      return openDB<WardbookSchema>(this.name, undefined, callbacks);
    }
  }
}

function abandon<S extends Store>(transaction: Writing<S>): void {
  try {
    transaction.abort();
  } catch (failure) {
    // Already over, because the browser or a failed request ended it: there is nothing left to undo.
    if (!(failure instanceof DOMException && failure.name === 'InvalidStateError')) {
      throw failure;
    }
  }
}

/** What browsers throw when they closed a connection under way: InvalidStateError by the standard, the rest WebKit. */
function connectionWasLost(failure: unknown): boolean {
  return failure instanceof DOMException && ['InvalidStateError', 'UnknownError', 'AbortError'].includes(failure.name);
}

function asStorageError(failure: unknown): unknown {
  if (!(failure instanceof DOMException)) {
    return failure;
  }
  if (failure.name === 'QuotaExceededError') {
    return new StorageError('full', { cause: failure });
  }
  return new StorageError(failure.name === 'VersionError' ? 'newer' : 'broken', { cause: failure });
}
