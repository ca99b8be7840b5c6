import type { ReportProblem } from './contract';

/**
 * Why something did not arrive although nothing is wrong with it.
 * `no-connection`: the request failed; `too-slow`: no whole answer in time; `server-trouble`: the server says so
 * itself; `not-wardbook`: somebody else answered, e.g. the sign-in page of a public network; `unclear`: Wardbook's
 * answer does not name what was sent, or is cut off.
 */
export type TransientReason = 'no-connection' | 'too-slow' | 'server-trouble' | 'not-wardbook' | 'unclear';

export interface Delivered<T> {
  kind: 'delivered';
  value: T;
}

/** The server understood and says no; sending the same again would change nothing. */
export interface Refused {
  kind: 'refused';
  status: number;
  /** Stable, from the server's catalogue of problems. */
  code: string;
  detail: string;
  problems: ReportProblem[];
  /** With `other-content`: the content hash of the version that the server holds. */
  storedHash?: string;
}

export interface SignInNeeded {
  kind: 'sign-in-needed';
}

export interface Transient {
  kind: 'transient';
  reason: TransientReason;
}

export type Failure = Refused | SignInNeeded | Transient;
export type Outcome<T> = Delivered<T> | Failure;

const texts: Record<TransientReason, string> = {
  'no-connection': 'No connection to Wardbook. It is sent when there is one.',
  'too-slow': 'The connection was too slow. It is tried again.',
  'server-trouble': 'Wardbook has a problem of its own at the moment. It is tried again.',
  'not-wardbook': 'The network answered instead of Wardbook: it may want you to sign in to it first.',
  unclear: 'Wardbook’s answer did not arrive whole. It is tried again; nothing is stored twice.'
};

export function textOfReason(reason: TransientReason): string {
  return texts[reason];
}

export function delivered<T>(value: T): Delivered<T> {
  return { kind: 'delivered', value };
}

export function transient(reason: TransientReason): Transient {
  return { kind: 'transient', reason };
}
