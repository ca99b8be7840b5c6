import { browserSha256 } from '../../platform/sha256';
import { contentHash } from '../content';
import type { Answers, MeasureState, OwnReport, PhoneQueue, Receipt, ReportContent } from '../contract';
import type { SentReport } from '../api';

/**
 * What can go wrong with one request. Those named `…AfterCommit`, `lostAnswer`, `cutBody`, `otherId` and `otherHash`
 * spoil only the answer: the server did what it was asked.
 */
export const faults = [
  'noConnection',
  'lostAnswer',
  'timeout',
  'timeoutAfterCommit',
  'captivePortal',
  'redirect',
  'otherId',
  'otherHash',
  'cutBody',
  'serverError',
  'signedOut',
  'forbidden',
  'halfTheBody'
] as const;
export type Fault = (typeof faults)[number];

export const RESTRICTED = ['vehiclePlate', 'people'];

interface StoredReport {
  author: string | null;
  /** As it was sent. */
  content: ReportContent;
  /** What it says: a correction that leaves a restricted answer out keeps what was held. */
  answers: Answers;
  receipt: Receipt;
  /** Every version that was stored, oldest first. */
  hashes: string[];
  /** The receipt of each, which is given again word for word. */
  receipts: Record<string, Receipt>;
}

/** The server's side of the contract (design §3) in memory, with faults on demand. */
export class FakeServer {
  readonly reports = new Map<string, StoredReport>();
  /** Bytes held, by report and hash; a photo is whole when its length is the one its report lists. */
  readonly photos = new Map<string, Uint8Array>();
  /** What was answered in words, by the answer's id. */
  /** Corrections that their authors gave up. */
  readonly withdrawn: { report: string; contentHash: string }[] = [];
  readonly answers = new Map<string, { text: string; saidAt: string }>();
  /** What phones told of their queues, oldest first. */
  readonly queues: PhoneQueue[] = [];
  /** Every request, as `PUT /reports/…`. */
  readonly log: string[] = [];
  readonly uploadOffsets: number[] = [];
  username: string | null = 'warden';
  referenceTag = '"1"';
  planTag = '"1"';
  plan: Partial<MeasureState>[] = [];
  /** Called for each request; what it answers happens to that request. */
  faultFor: (request: string) => Fault | undefined = () => undefined;
  /** Called by the faults that are a matter of time, to let the phone's clock run past its time limit. */
  letTimePass: () => void = () => undefined;

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(typeof input === 'string' ? input : 'invalid:', 'https://wardbook.example');
    const request = `${init?.method ?? 'GET'} ${url.pathname.replace('/api/v1', '')}${url.search}`;
    this.log.push(request);
    const fault = this.faultFor(request);
    await this.#beforeTheServer(fault, init?.signal);
    const answer = this.#insteadOfTheServer(fault) ?? (await this.#answer(request, init ?? {}, fault));
    return this.#onTheWayBack(answer, fault, init?.signal);
  };

  /** What a backup of this moment would hold; the function restores it. */
  backUp({ photos = true } = {}): () => void {
    const copy = structuredClone([...this.reports]);
    const files = [...this.photos];
    return () => {
      this.reports.clear();
      structuredClone(copy).forEach(([id, report]) => this.reports.set(id, report));
      if (photos) {
        this.photos.clear();
        files.forEach(([key, bytes]) => this.photos.set(key, bytes));
      }
    };
  }

  /** Somebody at the desk corrects a report: the phone never made that version. */
  async correctAtDesk(id: string, answers: Record<string, unknown>): Promise<void> {
    const stored = this.reports.get(id);
    if (stored !== undefined) {
      const revises = stored.receipt.contentHash;
      const content = { ...stored.content, answers: { ...stored.answers, ...answers }, revises };
      this.#store(content, await contentHash(content, browserSha256), stored);
    }
  }

  requests(pattern: RegExp): string[] {
    return this.log.filter((request) => pattern.test(request));
  }

  photo(reportId: string, sha256: string): Uint8Array | undefined {
    return this.photos.get(`${reportId}/${sha256}`);
  }

  async #beforeTheServer(fault: Fault | undefined, signal: AbortSignal | null | undefined): Promise<void> {
    if (fault === 'noConnection') {
      throw new TypeError('Failed to fetch');
    }
    if (fault === 'timeout') {
      await this.#untilAborted(signal);
    }
  }

  #insteadOfTheServer(fault: Fault | undefined): Response | null {
    switch (fault) {
      case 'captivePortal':
        return new Response('<html><title>Free Wi-Fi</title></html>', { headers: { 'Content-Type': 'text/html' } });
      case 'redirect':
        return new Response(null, { status: 302, headers: { Location: 'https://wifi.example/' } });
      case 'serverError':
        return problem(500, 'unexpected');
      case 'signedOut':
        return problem(401, 'sign-in-needed');
      case 'forbidden':
        return problem(403, 'not-allowed');
      default:
        return null;
    }
  }

  async #onTheWayBack(answer: Response, fault: Fault | undefined, signal: AbortSignal | null | undefined) {
    const isJson = answer.headers.get('Content-Type')?.includes('json') === true;
    switch (fault) {
      case 'lostAnswer':
      case 'halfTheBody':
        throw new TypeError('Failed to fetch');
      case 'timeoutAfterCommit':
        return this.#untilAborted(signal);
      case 'cutBody':
        return isJson ? new Response((await answer.text()).slice(0, -2), answer) : answer;
      case 'otherId':
        return isJson ? json({ ...(await body(answer)), id: crypto.randomUUID(), username: 'someone-else' }) : answer;
      case 'otherHash':
        return isJson ? json({ ...(await body(answer)), contentHash: '0'.repeat(64), sha256: '0'.repeat(64) }) : answer;
      default:
        return answer;
    }
  }

  #untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new DOMException('The request took too long', 'AbortError'));
      });
      this.letTimePass();
    });
  }

  async #answer(request: string, init: RequestInit, fault: Fault | undefined): Promise<Response> {
    const [method = '', path = ''] = request.split(' ');
    if (path === '/ping') {
      return json({ service: 'wardbook', time: '2026-11-23T10:00:00.000Z' });
    }
    if (!new Headers(init.headers).has('X-Wardbook-Client') && method !== 'GET') {
      return problem(403, 'client-header-missing');
    }
    if (path === '/sign-in') {
      return this.#signIn(init);
    }
    const named = new Headers(init.headers).get('X-Wardbook-Account');
    if (this.username === null || (named !== null && decodeURIComponent(named) !== this.username)) {
      return problem(401, 'sign-in-needed');
    }
    if (path === '/phone-queue') {
      this.queues.push(JSON.parse(await new Response(init.body).text()) as PhoneQueue);
      return new Response(null, { status: 204 });
    }
    const [, asked = '', answerId] = /^\/reports\/([^/]+)\/answers\/(.+)$/.exec(path) ?? [];
    if (answerId !== undefined) {
      return this.#putAnswer(asked, answerId, init);
    }
    const [, corrected = '', contentHash] = /^\/reports\/([^/]+)\/corrections\/([^/]+)\/withdrawn$/.exec(path) ?? [];
    if (contentHash !== undefined) {
      this.withdrawn.push({ report: corrected, contentHash });
      return json({ withdrawn: contentHash });
    }
    const [, id = '', sha256] = /^\/reports\/([^/]+)(?:\/photos\/(.+))?$/.exec(path) ?? [];
    if (sha256 !== undefined) {
      return method === 'HEAD' ? this.#head(id, sha256) : this.#putPhoto(id, sha256, init, fault === 'halfTheBody');
    }
    if (method === 'PUT') {
      return this.#putReport(id, init, fault === 'halfTheBody');
    }
    return this.#get(path, init);
  }

  async #signIn(init: RequestInit): Promise<Response> {
    const { username, password } = JSON.parse(await new Response(init.body).text()) as Record<string, string>;
    if (password !== 'wardbook-demo') {
      return problem(401, 'wrong-credentials');
    }
    this.username = username ?? null;
    return json(this.#me());
  }

  #get(path: string, init: RequestInit): Response {
    if (path === '/me') {
      return json(this.#me());
    }
    if (path === '/reports?mine') {
      const own = [...this.reports.values()].filter(({ author }) => author === this.username);
      return json({ reports: own.map((report) => ownReport(report, this.#missing(report))) });
    }
    if (path === '/reference') {
      return ifChanged(init, this.referenceTag, { wardSet: { id: 'set', wards: [] }, actions: [] });
    }
    if (path === '/plan/progress') {
      return ifChanged(init, this.planTag, { planYear: { id: 2026 }, on: '2026-11-23', measures: this.plan });
    }
    const report = this.reports.get(path.replace('/reports/', ''));
    if (report === undefined) {
      return problem(404, 'not-found');
    }
    const { definitionVersion, savedAt, location, reasons, photos } = report.content;
    const { answers } = report;
    const own = ownReport(report, this.#missing(report));
    return json({ ...own, definitionVersion, savedAt, location, answers, reasons, photos });
  }

  #me(): Record<string, unknown> {
    return { username: this.username, displayName: 'A Warden', role: 'warden' };
  }

  async #putAnswer(report: string, id: string, init: RequestInit): Promise<Response> {
    if (!this.reports.has(report)) {
      return problem(404, 'not-found');
    }
    this.answers.set(id, JSON.parse(await new Response(init.body).text()) as { text: string; saidAt: string });
    return json({ id, report });
  }

  async #putReport(id: string, init: RequestInit, cutOff: boolean): Promise<Response> {
    if (cutOff) {
      return problem(422, 'malformed-json');
    }
    const { sentAt, ...content } = JSON.parse(await new Response(init.body).text()) as SentReport;
    if (content.answers.crashesTheServer === true) {
      return problem(500, 'unexpected');
    }
    if (content.id !== id || sentAt === '' || content.answers.refused === true) {
      return problem(422, 'unknown-type', [{ field: 'size', code: 'not-an-option', severity: 'block' }]);
    }
    const hash = await contentHash(content, browserSha256);
    const stored = this.reports.get(id);
    if (stored !== undefined && stored.author !== this.username) {
      return problem(403, 'not-allowed');
    }
    const earlier = stored?.receipts[hash];
    if (earlier !== undefined) {
      return json(earlier);
    }
    if (stored !== undefined && content.revises !== stored.receipt.contentHash) {
      return problem(409, 'other-content', [], { storedHash: stored.receipt.contentHash });
    }
    return json(this.#store(content, hash, stored), 201);
  }

  #store(content: ReportContent, hash: string, stored: StoredReport | undefined): Receipt {
    const receipt = this.#receipt(content, hash, stored);
    const report: StoredReport = {
      author: stored?.author ?? this.username,
      content,
      answers: { ...restrictedOf(stored?.answers), ...content.answers },
      receipt,
      hashes: [...(stored?.hashes ?? []), hash],
      receipts: { ...stored?.receipts, [hash]: receipt }
    };
    receipt.missingPhotos = this.#missing(report);
    this.reports.set(content.id, report);
    return receipt;
  }

  #receipt({ id, ward }: ReportContent, hash: string, stored: StoredReport | undefined): Receipt {
    return {
      id,
      reference: stored?.receipt.reference ?? `FT-${String(this.reports.size + 1).padStart(6, '0')}`,
      receivedAt: '2026-11-23T10:00:00.000Z',
      contentHash: hash,
      ward,
      missingPhotos: [],
      problems: [],
      state: 'received'
    };
  }

  #missing(report: StoredReport): string[] {
    return report.content.photos.map((line) => line.sha256).filter((sha) => !this.#isWhole(report, sha));
  }

  #isWhole(report: StoredReport, sha256: string): boolean {
    const line = report.content.photos.find((photo) => photo.sha256 === sha256);
    return this.photo(report.content.id, sha256)?.length === line?.bytes;
  }

  #head(id: string, sha256: string): Response {
    const line = this.reports.get(id)?.content.photos.find((photo) => photo.sha256 === sha256);
    if (line === undefined) {
      return new Response(null, { status: 404 });
    }
    const held = this.photo(id, sha256)?.length ?? 0;
    return new Response(null, { headers: { 'Upload-Offset': String(held), 'Upload-Length': String(line.bytes) } });
  }

  async #putPhoto(id: string, sha256: string, init: RequestInit, cutOff: boolean): Promise<Response> {
    const report = this.reports.get(id);
    const line = report?.content.photos.find((photo) => photo.sha256 === sha256);
    if (line === undefined) {
      return report === undefined ? problem(404, 'not-found') : problem(422, 'photo-not-announced');
    }
    const offset = Number(new Headers(init.headers).get('Upload-Offset') ?? 0);
    this.uploadOffsets.push(offset);
    const sent = new Uint8Array(await new Response(init.body).arrayBuffer());
    const held = this.photo(id, sha256)?.slice(0, offset) ?? new Uint8Array();
    if (held.length !== offset) {
      return problem(409, 'photo-offset-differs');
    }
    const arrived = cutOff ? sent.slice(0, Math.ceil(sent.length / 2)) : sent;
    const whole = new Uint8Array([...held, ...arrived]);
    if (whole.length < line.bytes) {
      this.photos.set(`${id}/${sha256}`, whole);
      return problem(422, 'photo-length-differs');
    }
    if (whole.length !== line.bytes || (await browserSha256(whole.buffer)) !== sha256) {
      this.photos.delete(`${id}/${sha256}`);
      return problem(422, 'photo-hash-differs');
    }
    this.photos.set(`${id}/${sha256}`, whole);
    return json({ sha256, bytes: whole.length }, 201);
  }
}

function ifChanged(init: RequestInit, etag: string, value: unknown): Response {
  const headers = { ETag: etag };
  return new Headers(init.headers).get('If-None-Match') === etag
    ? new Response(null, { status: 304, headers })
    : json(value, 200, headers);
}

function ownReport({ content, receipt }: StoredReport, missingPhotos: string[]): OwnReport {
  return {
    id: content.id,
    type: content.type,
    reference: receipt.reference,
    state: 'received',
    stateLabel: 'Received',
    observedAt: content.observedAt,
    receivedAt: receipt.receivedAt,
    ward: content.ward,
    contentHash: receipt.contentHash,
    missingPhotos
  };
}

function restrictedOf(answers: Answers = {}): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => RESTRICTED.includes(key)));
}

async function body(answer: Response): Promise<Record<string, unknown>> {
  return (await answer.json()) as Record<string, unknown>;
}

function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

function problem(status: number, code: string, problems?: unknown[], extras?: Record<string, unknown>): Response {
  const body = { type: 'about:blank', title: 'No', status, detail: `Refused: ${code}`, code, problems, ...extras };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
