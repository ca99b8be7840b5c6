import type {
  Me,
  OwnReport,
  PhoneQueue,
  PlanProgress,
  Ping,
  Receipt,
  Reference,
  ReportContent,
  ReportHeld
} from './contract';
import { failureOf, isRecord, type Call, type Http, type Reply } from './http';
import { delivered, type Outcome, type Transient } from './outcome';
import type { PhotoRecord } from './records';

/** A report as it goes out: `sentAt` tells the server how wrong the phone's clock is. */
export type SentReport = ReportContent & { sentAt: string };

/** How much of a photo the server holds, in bytes. */
export interface PhotoHeld {
  heldBytes: number;
  /** Every byte is there, and matched the hash. */
  whole: boolean;
}

export type ReferenceAnswer = { changed: false } | { changed: true; reference: Reference; etag: string | null };

export type PlanAnswer = { changed: false } | { changed: true; progress: PlanProgress; etag: string | null };

/** A server that takes half a minute to answer is a slow one, and not away: it is waited for. */
const QUICK_MS = 45_000;
const REPORT_MS = 60_000;
const PHOTO_MS = 120_000;

/**
 * The server's part of the contract (design §3). An answer counts as success only when its body says so in
 * Wardbook's own words, never by its status alone.
 */
export class Api {
  constructor(private readonly http: Http) {}

  /** The same calls, which the server answers only while this account is signed in. */
  inTheNameOf(account: string): Api {
    return new Api(this.http.inTheNameOf(account));
  }

  /** Is Wardbook there? The body is checked, so that a captive portal does not pass. */
  ping(): Promise<Outcome<Ping>> {
    return this.#ask({ method: 'GET', path: '/ping', timeoutMs: QUICK_MS }, ({ json }) =>
      isRecord(json) && json.service === 'wardbook' && typeof json.time === 'string' ? (json as unknown as Ping) : null
    );
  }

  /** Wrong credentials, or too many wrong ones, are `refused`, in the server's words. */
  async signIn(username: string, password: string): Promise<Outcome<Me>> {
    const reply = await this.http.send({
      ...jsonCall('POST', '/sign-in', { username, password }),
      timeoutMs: QUICK_MS
    });
    if (reply.kind === 'reply' && (reply.status === 401 || reply.status === 429)) {
      const asRefusal = failureOf({ ...reply, status: 400 });
      return asRefusal.kind === 'refused' ? { ...asRefusal, status: reply.status } : asRefusal;
    }
    return judge(reply, ({ json }) => meOf(json));
  }

  signOut(): Promise<Outcome<{ signedOut: true }>> {
    return this.#ask({ ...jsonCall('POST', '/sign-out', {}), timeoutMs: QUICK_MS }, ({ status }) =>
      status === 204 ? { signedOut: true } : null
    );
  }

  /** Who the server believes this phone to be. */
  me(): Promise<Outcome<Me>> {
    return this.#ask({ method: 'GET', path: '/me', timeoutMs: QUICK_MS }, ({ json }) => meOf(json));
  }

  /** @param etag of the copy on the phone, so that an unchanged one costs a few bytes */
  reference(etag: string | null): Promise<Outcome<ReferenceAnswer>> {
    return this.#ifChanged('/reference', etag, (json, newEtag) =>
      isReference(json) ? { changed: true, reference: json, etag: newEtag } : null
    );
  }

  /** How this year's plan stands. The device token alone does not open it: then a sign-in is needed. */
  planProgress(etag: string | null): Promise<Outcome<PlanAnswer>> {
    return this.#ifChanged('/plan/progress', etag, (json, newEtag) =>
      isPlanProgress(json) ? { changed: true, progress: json, etag: newEtag } : null
    );
  }

  /** Delivered only by a receipt that names this report and this content. */
  putReport(report: SentReport, contentHash: string): Promise<Outcome<Receipt>> {
    return this.#ask({ ...jsonCall('PUT', `/reports/${report.id}`, report), timeoutMs: REPORT_MS }, ({ json }) =>
      isReceipt(json) && json.id === report.id && json.contentHash === contentHash ? json : null
    );
  }

  /** For what is said of a report that is there. Delivered only by an answer in which `key` names this one. */
  putOf(reportId: string, path: string, body: unknown, key: string, named: string): Promise<Outcome<true>> {
    return this.#ask(
      { ...jsonCall('PUT', `/reports/${reportId}/${path}`, body), timeoutMs: QUICK_MS },
      ({ json }) => (isRecord(json) && json[key] === named) || null
    );
  }

  /** How much of a photo the server holds: 0 bytes of one that it does not know or does not want. */
  async photoHeld({ reportId, sha256, bytes }: PhotoRecord): Promise<Outcome<PhotoHeld>> {
    const reply = await this.http.send({ method: 'HEAD', path: photoPath(reportId, sha256), timeoutMs: QUICK_MS });
    // A HEAD can't say why not; the PUT that follows can.
    if (reply.kind === 'reply' && reply.status >= 400 && reply.status < 500 && reply.status !== 401) {
      return delivered({ heldBytes: 0, whole: false });
    }
    return judge(reply, ({ headers }) => {
      const heldBytes = wholeNumber(headers.get('Upload-Offset'));
      const length = wholeNumber(headers.get('Upload-Length'));
      if (heldBytes === null || length === null) {
        return null;
      }
      // Bytes that can't belong to this photo: send it from its beginning.
      if (length !== bytes.byteLength || heldBytes > length) {
        return { heldBytes: 0, whole: false };
      }
      return { heldBytes, whole: heldBytes === length };
    });
  }

  /**
   * Sends a photo, or its rest from `offset` on. True when the answer names the photo's hash; false when the server
   * only says that it went well, and `photoHeld` has to tell.
   */
  putPhoto({ reportId, sha256, mediaType, bytes }: PhotoRecord, offset: number): Promise<Outcome<{ named: boolean }>> {
    const headers: Record<string, string> = { 'Content-Type': mediaType };
    if (offset > 0) {
      headers['Upload-Offset'] = String(offset);
    }
    // A Blob made this moment from bytes in memory: Safari sends one that was read from IndexedDB as 0 bytes.
    const body = new Blob([bytes.slice(offset)], { type: mediaType });
    return this.#ask(
      { method: 'PUT', path: photoPath(reportId, sha256), timeoutMs: PHOTO_MS, headers, body },
      ({ json }) => ({ named: isRecord(json) && json.sha256 === sha256 })
    );
  }

  /** Tells the server how many reports wait on this phone. */
  putPhoneQueue(queue: PhoneQueue): Promise<Outcome<{ told: true }>> {
    return this.#ask({ ...jsonCall('PUT', '/phone-queue', queue), timeoutMs: QUICK_MS }, ({ status }) =>
      status === 204 ? { told: true } : null
    );
  }

  ownReports(): Promise<Outcome<OwnReport[]>> {
    return this.#ask({ method: 'GET', path: '/reports?mine', timeoutMs: REPORT_MS }, ({ json }) =>
      isRecord(json) && Array.isArray(json.reports) && json.reports.every(isOwnReport) ? json.reports : null
    );
  }

  /** One's own report as it stands now. One that the server does not know is `refused` with 404. */
  report(id: string): Promise<Outcome<ReportHeld>> {
    return this.#ask({ method: 'GET', path: `/reports/${id}`, timeoutMs: REPORT_MS }, ({ json }) =>
      isReportHeld(json) && json.id === id ? json : null
    );
  }

  async #ifChanged<T extends { changed: true }>(
    path: string,
    etag: string | null,
    read: (json: unknown, etag: string | null) => T | null
  ): Promise<Outcome<T | { changed: false }>> {
    const headers = etag === null ? undefined : { 'If-None-Match': etag };
    const reply = await this.http.send({ method: 'GET', path, timeoutMs: REPORT_MS, headers });
    if (reply.kind === 'reply' && reply.status === 304 && etag !== null) {
      return delivered({ changed: false });
    }
    return judge(reply, ({ json, headers: received }) => read(json, received.get('ETag')));
  }

  async #ask<T>(call: Call, read: (reply: Reply) => T | null): Promise<Outcome<T>> {
    return judge(await this.http.send(call), read);
  }
}

function judge<T>(reply: Reply | Transient, read: (reply: Reply) => T | null): Outcome<T> {
  if (reply.kind === 'transient') {
    return reply;
  }
  const value = reply.status >= 200 && reply.status < 300 ? read(reply) : null;
  return value === null ? failureOf(reply) : delivered(value);
}

function jsonCall(method: 'PUT' | 'POST', path: string, body: unknown): Omit<Call, 'timeoutMs'> {
  return { method, path, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function photoPath(reportId: string, sha256: string): string {
  return `/reports/${reportId}/photos/${sha256}`;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function meOf(json: unknown): Me | null {
  return isRecord(json) && typeof json.username === 'string' && typeof json.role === 'string'
    ? (json as unknown as Me)
    : null;
}

function isReceipt(json: unknown): json is Receipt {
  return (
    isRecord(json) &&
    typeof json.id === 'string' &&
    typeof json.contentHash === 'string' &&
    typeof json.reference === 'string' &&
    typeof json.receivedAt === 'string' &&
    Array.isArray(json.missingPhotos) &&
    Array.isArray(json.problems)
  );
}

function isOwnReport(json: unknown): json is OwnReport {
  return isRecord(json) && typeof json.id === 'string' && typeof json.state === 'string';
}

function isReportHeld(json: unknown): json is ReportHeld {
  return (
    isOwnReport(json) && 'answers' in json && isRecord(json.answers) && 'photos' in json && Array.isArray(json.photos)
  );
}

function isReference(json: unknown): json is Reference {
  return isRecord(json) && isRecord(json.wardSet) && Array.isArray(json.wardSet.wards) && Array.isArray(json.actions);
}

function isPlanProgress(json: unknown): json is PlanProgress {
  return (
    isRecord(json) &&
    isRecord(json.planYear) &&
    Array.isArray(json.measures) &&
    json.measures.every((measure) => isRecord(measure) && Array.isArray(measure.trend))
  );
}
