import type { Database } from './database';
import { UnknownEntry } from './errors';
import type { Draft, Entry } from './records';

/**
 * The draft that corrects this entry: the one already begun, or a new one.
 * @throws UnknownEntry
 */
export function correct(database: Database, account: string, id: string, now: string): Promise<Draft> {
  return database.write(['drafts', 'entries'], async (transaction) => {
    const begun = await transaction.objectStore('drafts').get([account, id]);
    if (begun !== undefined) {
      return begun;
    }
    const entry = await transaction.objectStore('entries').get([account, id]);
    if (entry === undefined) {
      throw new UnknownEntry(id);
    }
    const correction = correctionOf(entry, now);
    await transaction.objectStore('drafts').put(correction);
    return correction;
  });
}

function correctionOf(entry: Entry, now: string): Draft {
  const { content } = entry;
  return {
    account: entry.account,
    id: entry.id,
    type: content.type,
    definitionVersion: content.definitionVersion,
    observedAt: content.observedAt,
    location: content.location,
    ward: content.ward,
    answers: content.answers,
    reasons: content.reasons,
    photos: content.photos.map((line) => ({ ...line, ...(entry.photoSizes[line.sha256] ?? { width: 0, height: 0 }) })),
    place: null,
    corrects: true,
    erased: entry.erased,
    startedAt: now,
    changedAt: now,
    revision: 0
  };
}
