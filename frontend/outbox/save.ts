import type { Sha256 } from '../platform/sha256';
import { contentHash, contentOf } from './content';
import { everythingOf, type Database } from './database';
import { UnknownDraft } from './errors';
import { keepOnly } from './photo-store';
import type { Draft, Entry, LostByServer } from './records';

/**
 * Turns a draft into an entry, in one transaction with its photos. Hashing can't happen inside a transaction (it
 * would end while waiting), so it is done before, and again if the draft or its entry changed in between.
 * @throws UnknownDraft when there is neither a draft nor an entry with this id
 * @throws IncompleteDraft when the draft lacks what every report needs
 */
export async function saveDraft(
  database: Database,
  sha256: Sha256,
  account: string,
  id: string,
  savedAt: string
): Promise<Entry> {
  for (;;) {
    const { draft, previous } = await read(database, account, id);
    if (draft === undefined) {
      // A double tap: the first one saved it.
      if (previous !== undefined) {
        return previous;
      }
      throw new UnknownDraft(id);
    }
    const revises = previous?.serverMayHold.at(-1) ?? null;
    const content = contentOf(revises ? withTakenBack(draft, previous) : draft, savedAt, revises);
    const entry = newEntry(draft, content, await contentHash(content, sha256), previous);
    const saved = await exchange(database, draft, previous, entry);
    if (saved !== null) {
      return saved;
    }
  }
}

function read(
  database: Database,
  account: string,
  id: string
): Promise<{ draft: Draft | undefined; previous: Entry | undefined }> {
  return database.read(['drafts', 'entries'], async (transaction) => ({
    draft: await transaction.objectStore('drafts').get([account, id]),
    previous: await transaction.objectStore('entries').get([account, id])
  }));
}

/**
 * The draft with null for each answer that the version before gave and that was taken out since. An answer that is
 * merely missing from a correction was erased on this phone, and the server keeps what it holds.
 */
function withTakenBack(draft: Draft, previous: Entry | undefined): Draft {
  const given = previous ? [...Object.keys(previous.content.answers), ...previous.erased] : [];
  const takenBack = given.filter((key) => !(key in draft.answers) && !draft.erased.includes(key));
  return { ...draft, answers: { ...draft.answers, ...Object.fromEntries(takenBack.map((key) => [key, null])) } };
}

function newEntry(draft: Draft, content: Entry['content'], hash: string, previous: Entry | undefined): Entry {
  return {
    account: draft.account,
    id: draft.id,
    state: 'saved',
    content,
    contentHash: hash,
    savedAt: content.savedAt,
    photosWaiting: [],
    photoSizes: Object.fromEntries(draft.photos.map(({ sha256, width, height }) => [sha256, { width, height }])),
    serverMayHold: previous?.serverMayHold ?? [],
    attempts: 0,
    lastAttemptAt: null,
    lastFailure: null,
    attention: null,
    erased: draft.erased.filter((key) => !(key in draft.answers)),
    receivedHereAt: null,
    lost: previous?.lost ? stillLost(previous.lost, draft) : null
  };
}

/** What a server lost stays lost, but for what is answered anew, at any depth: vehicles stand in a group. */
function stillLost(lost: LostByServer, draft: Draft): LostByServer {
  const answers = JSON.stringify(draft.answers);
  return { ...lost, without: lost.without.filter((key) => !answers.includes(`"${key}":`)) };
}

/**
 * What the server has confirmed of the version before. Every other photo still has to go, also one that the browser
 * has removed: that one is said to be lost, rather than taken for sent.
 */
function confirmedPhotos(previous: Entry | undefined): Set<string> {
  const waiting = new Set(previous?.photosWaiting);
  return new Set(previous?.content.photos.map(({ sha256 }) => sha256).filter((hash) => !waiting.has(hash)));
}

/** Puts the entry in the draft's place. Null when either changed since it was read. */
function exchange(database: Database, draft: Draft, previous: Entry | undefined, entry: Entry): Promise<Entry | null> {
  const { account, id } = draft;
  return database.write(['drafts', 'entries', 'photos', 'events'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const entries = transaction.objectStore('entries');
    const now = await drafts.get([account, id]);
    const before = await entries.get([account, id]);
    if (now?.revision !== draft.revision || before?.serverMayHold.at(-1) !== previous?.serverMayHold.at(-1)) {
      return null;
    }
    const listed = new Set(draft.photos.map(({ sha256 }) => sha256));
    await keepOnly(transaction.objectStore('photos'), account, id, listed);
    const held = confirmedPhotos(before);
    const saved = { ...entry, photosWaiting: [...listed].filter((hash) => !held.has(hash)) };
    await entries.put(saved);
    await drafts.delete([account, id]);
    await transaction.objectStore('events').delete(everythingOf(account, id));
    return saved;
  });
}
