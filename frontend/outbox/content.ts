import canonicalize from 'canonicalize';
import type { Sha256 } from '../platform/sha256';
import type { ReportContent, ReportLocation } from './contract';
import type { Draft } from './records';

/** What a report needs before it can be saved. The form says so in better words; this is the last guard. */
export class IncompleteDraft extends Error {
  constructor(readonly missing: 'observedAt') {
    super(`The draft has no ${missing}`);
    this.name = 'IncompleteDraft';
  }
}

/** A draft as the report that is sent, in the form of the contract (design §3). */
export function contentOf(draft: Draft, savedAt: string, revises: string | null): ReportContent {
  if (draft.observedAt === null) {
    throw new IncompleteDraft('observedAt');
  }
  return asJson({
    id: draft.id,
    type: draft.type,
    definitionVersion: draft.definitionVersion,
    observedAt: draft.observedAt,
    savedAt,
    location: draft.location === null ? null : rounded(draft.location),
    ward: draft.ward,
    answers: draft.answers,
    reasons: draft.reasons,
    photos: draft.photos.map(({ sha256, bytes, mediaType, takenAt }) => ({ sha256, bytes, mediaType, takenAt })),
    revises
  });
}

/** The RFC 8785 form of a report: the bytes that are hashed, on the phone and on the server. */
export function canonicalText(content: ReportContent): string {
  const text = canonicalize(content);
  if (text === undefined) {
    throw new TypeError('A report is always an object');
  }
  return text;
}

export function contentHash(content: ReportContent, sha256: Sha256): Promise<string> {
  return sha256(canonicalText(content));
}

/** A copy of the answers without the restricted ones (plates, people), at every depth. */
export function withoutRestricted<T>(answers: T, restricted: readonly string[]): T {
  return strip(answers, new Set(restricted)) as T;
}

function strip(value: unknown, restricted: Set<string>): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => strip(item, restricted));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !restricted.has(key))
      .map(([key, inner]) => [key, strip(inner, restricted)])
  );
}

function rounded(location: ReportLocation): ReportLocation {
  return { ...location, lat: sixDecimals(location.lat), lon: sixDecimals(location.lon) };
}

function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/**
 * Exactly what JSON will carry, so that what is hashed is what is sent: no undefined, no -0, and no half of a
 * surrogate pair, which a length limit may leave behind an emoji and which JSON parsers read in different ways.
 */
function asJson(content: ReportContent): ReportContent {
  const text = JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
  );
  return JSON.parse(text) as ReportContent;
}
