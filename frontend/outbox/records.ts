import type {
  Answers,
  Me,
  OwnReport,
  PhotoLine,
  PlanProgress,
  Receipt,
  Reference,
  ReportContent,
  ReportLocation
} from './contract';

/*
 * What the phone keeps. Every record carries the account it belongs to, first in its key, so that two people who
 * share a phone never see or send each other's work.
 */

/** A photo of a draft: its line in the report, and its size on the screen in pixels. */
export interface DraftPhoto extends PhotoLine {
  width: number;
  height: number;
}

/** A report being written. Its id is the report's id from the first tap on. */
export interface Draft {
  account: string;
  id: string;
  type: string;
  definitionVersion: number;
  observedAt: string | null;
  location: ReportLocation | null;
  ward: string | null;
  answers: Answers;
  reasons: Record<string, string>;
  photos: DraftPhoto[];
  /** Where the person was, as the screen calls it, so that the exact place comes back. */
  place: string | null;
  /** What the first screen says of it, in place of when it was begun: that it is under way. */
  headline?: string | null;
  /** Made from an entry that was already saved: saving it replaces that entry. */
  corrects: boolean;
  /** Restricted answers that were erased after the receipt; the server keeps those that a correction leaves out. */
  erased: string[];
  startedAt: string;
  changedAt: string;
  /** Counts the changes, so that saving notices one that comes in between. */
  revision: number;
}

/**
 * Something that happened to a draft, of a type whose screen counts: adding one costs the same however many there are.
 * Saving the draft turns them into answers, and they go with it.
 */
export interface DraftEvent {
  account: string;
  reportId: string;
  /** From 1, in the order in which they happened. */
  number: number;
  event: unknown;
}

/** What the next report of a type may begin with. Holds nothing restricted. */
export interface MemoryRecord {
  account: string;
  type: string;
  value: unknown;
}

/**
 * `saved`: on this phone, waits. `sending`: under way. `received`: a receipt names this id and content.
 * `attention`: the server refuses it, a person has to look.
 */
export type EntryState = 'saved' | 'sending' | 'received' | 'attention';

export interface Attention {
  /** The server's stable code, e.g. `unknown-type`. */
  code: string;
  /** In plain words. */
  text: string;
  problems: { field: string; code: string; message?: string }[];
  at: string;
}

/** A saved report. */
export interface Entry {
  account: string;
  id: string;
  state: EntryState;
  content: ReportContent;
  contentHash: string;
  savedAt: string;
  /** The photos that no answer of the server has confirmed yet. Confirmed ones may be here too, while there is room. */
  photosWaiting: string[];
  /** Sizes in pixels, by photo hash, for the screen. */
  photoSizes: Record<string, { width: number; height: number }>;
  /** Content hashes that went out and that the server may hold, oldest first; known before anything is sent. */
  serverMayHold: string[];
  attempts: number;
  lastAttemptAt: string | null;
  /** Why the last attempt did not arrive, in plain words. */
  lastFailure: string | null;
  attention: Attention | null;
  /** Keys of restricted answers that were erased after a receipt and that only the server has now. */
  erased: string[];
  /** By the phone's clock: the 30 days for which the text stays count from here. */
  receivedHereAt: string | null;
  /** Set once the server was found to have lost what it had acknowledged. Records of before lack it. */
  lost?: LostByServer | null;
}

/** What this phone had a receipt for and the server, restored from a backup, did not know any more. */
export interface LostByServer {
  noticedAt: string;
  /** The reference that was given the first time: people may have quoted it. */
  formerReference: string | null;
  /** Keys of restricted answers that nobody has any more: the server lost them and the phone had erased them. */
  without: string[];
  /** Hashes of photos that the server lost and that are no longer on this phone. */
  photosGone: string[];
}

/** The reason under which the server is told that restricted answers are missing which it had once. */
export const WITHOUT_RESTRICTED = 'sent-without-restricted';

/** The bytes of a photo: an ArrayBuffer, since Safari sends files read from IndexedDB as 0 bytes (WebKit 319985). */
export interface PhotoRecord {
  account: string;
  reportId: string;
  sha256: string;
  mediaType: string;
  bytes: ArrayBuffer;
}

export interface ReceiptRecord {
  account: string;
  id: string;
  receipt: Receipt;
}

/** What was fetched from the server, with the ETag it came with. */
export type FetchedRecord =
  | { account: string; name: 'reference'; etag: string | null; fetchedAt: string; body: Reference }
  | { account: string; name: 'own-reports'; etag: null; fetchedAt: string; body: OwnReport[] }
  | PlanRecord;

/** How the plan stood when the server was last asked. */
export interface PlanRecord {
  account: string;
  name: 'plan-progress';
  etag: string | null;
  fetchedAt: string;
  body: PlanProgress;
  /** What this phone had told of its own queue by then, which is part of what the server counts as on phones. */
  told: Record<string, number>;
}

/** An answer in words to what the CSU asked of a report. */
export interface AnswerInWords {
  /** Made here, the answer's identity for ever. */
  id: string;
  reportId: string;
  /** When the question was asked that this answers. */
  askedAt: string | null;
  text: string;
  saidAt: string;
  /** When the server named it, by the phone's clock. */
  receivedAt: string | null;
  /** Why the server does not want it. */
  refusal: string | null;
}

/** The words of an answer that is being written. */
export interface BegunAnswer {
  reportId: string;
  askedAt: string | null;
  text: string;
  changedAt: string;
}

/** A correction that its author gave up for what the server holds. */
export interface Withdrawal {
  reportId: string;
  contentHash: string;
}

export interface AnswersRecord {
  account: string;
  name: 'answers';
  body: AnswerInWords[];
  /** What the server has still to be told. */
  withdrawn?: Withdrawal[];
  /** What was typed and not given yet, one for each report. */
  begun?: BegunAnswer[];
}

/** A random name for this phone, made when it is first needed, under which it tells the server what waits on it. */
export interface DeviceRecord {
  account: string;
  name: 'device';
  id: string;
}

export interface AccountRecord extends Me {
  signedInAt: string;
  /** The one whose screens are shown. */
  current: 'yes' | 'no';
}

/** An entry with what is known of it from the server. */
export interface EntryView extends Entry {
  receipt: Receipt | null;
  standing: OwnReport | null;
  /** Received, and every photo confirmed. */
  complete: boolean;
}

/** Nothing of it waits any more: neither the words nor a photo. */
export function isComplete(entry: Entry): boolean {
  return entry.state === 'received' && entry.photosWaiting.length === 0;
}
