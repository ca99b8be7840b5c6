import type { Clock } from '../platform/clock';
import type { ReportProblem } from './contract';
import { transient, type Failure, type Refused, type Transient } from './outcome';

/** A whole answer: the body was read to its end within the time allowed. */
export interface Reply {
  kind: 'reply';
  status: number;
  headers: Headers;
  /** The body as JSON; undefined when it is none, is cut off, or does not say that it is. */
  json: unknown;
}

export interface Call {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  path: string;
  timeoutMs: number;
  headers?: Record<string, string>;
  body?: BodyInit;
}

/** Requests to the server, each with a time limit that covers the body as well. */
export class Http {
  constructor(
    private readonly fetch: typeof globalThis.fetch,
    private readonly clock: Clock,
    private readonly version: string,
    private readonly account: string | null = null
  ) {}

  /**
   * The same server, asked in the name of an account. Cookies belong to the whole browser: when somebody else signs in
   * while a queue is being sent, the server must not take the rest of it for theirs.
   */
  inTheNameOf(account: string): Http {
    return new Http(this.fetch, this.clock, this.version, account);
  }

  async send({ method, path, timeoutMs, headers, body }: Call): Promise<Reply | Transient> {
    const controller = new AbortController();
    const stopTimer = this.clock.after(timeoutMs, () => {
      controller.abort();
    });
    try {
      // Called as a plain function: as a method, the browser's own would refuse to run.
      const { fetch } = this;
      const response = await fetch(`/api/v1${path}`, {
        method,
        body,
        headers: { Accept: 'application/json', 'X-Wardbook-Client': this.version, ...this.#name(), ...headers },
        credentials: 'same-origin',
        cache: 'no-store',
        // A redirect leads to somebody's sign-in page, which answers 200 (mysociety/fixmystreet, offline.js).
        redirect: 'manual',
        signal: controller.signal
      });
      if (response.type === 'opaqueredirect') {
        return transient('not-wardbook');
      }
      const text = method === 'HEAD' ? '' : await response.text();
      const { status, headers: received } = response;
      return { kind: 'reply', status, headers: received, json: isJson(received) ? parsed(text) : undefined };
    } catch (failure) {
      return this.#lost(failure, controller.signal);
    } finally {
      stopTimer();
    }
  }

  /** Encoded, since a header holds no more than Latin-1. */
  #name(): Record<string, string> {
    return this.account === null ? {} : { 'X-Wardbook-Account': encodeURIComponent(this.account) };
  }

  /** fetch rejects with a TypeError when the connection fails, and with an AbortError when the time is over. */
  #lost(failure: unknown, signal: AbortSignal): Transient {
    if (signal.aborted) {
      return transient('too-slow');
    }
    if (failure instanceof TypeError || failure instanceof DOMException) {
      return transient('no-connection');
    }
    throw failure;
  }
}

/** What an answer means that is not the one hoped for. */
export function failureOf({ status, headers, json }: Reply): Failure {
  if (status === 401) {
    return { kind: 'sign-in-needed' };
  }
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    return transient('server-trouble');
  }
  if (status >= 400) {
    const problem = problemOf(headers, json);
    if (problem !== null) {
      return { kind: 'refused', status, ...problem };
    }
    // Answered by a proxy, before Wardbook saw it; sending the same again would not make it smaller.
    return status === 413
      ? { kind: 'refused', status, code: 'too-large', detail: 'This is larger than the server accepts.', problems: [] }
      : transient('not-wardbook');
  }
  return transient(json === undefined && !isJson(headers) ? 'not-wardbook' : 'unclear');
}

/** Only Wardbook's own problem counts as a refusal: a captive portal answers 403 as well. */
function problemOf(headers: Headers, json: unknown): Omit<Refused, 'kind' | 'status'> | null {
  if (!mediaType(headers).startsWith('application/problem+json') || !isRecord(json) || typeof json.code !== 'string') {
    return null;
  }
  const detail =
    [json.detail, json.title].find((text) => typeof text === 'string') ?? 'The server refuses this report.';
  const problems = Array.isArray(json.problems) ? json.problems.filter(isProblem) : [];
  const { code, storedHash } = json;
  return { code, detail, problems, ...(typeof storedHash === 'string' && { storedHash }) };
}

function isProblem(value: unknown): value is ReportProblem {
  return isRecord(value) && typeof value.field === 'string' && typeof value.code === 'string';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mediaType(headers: Headers): string {
  return headers.get('Content-Type')?.toLowerCase() ?? '';
}

function isJson(headers: Headers): boolean {
  return /^application\/([\w.-]+\+)?json\b/.test(mediaType(headers));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (failure) {
    if (failure instanceof SyntaxError) {
      return undefined;
    }
    throw failure;
  }
}
