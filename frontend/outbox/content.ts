import canonicalize from 'canonicalize';
import type { Sha256 } from '../platform/sha256';
import type { ReportContent, ReportLocation } from './contract';
import { IncompleteDraft } from './errors';
import type { Draft } from './records';

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
