import { transient, type Outcome, type SignInNeeded, type Transient } from './outcome';

/**
 * How a pass ended. `clear`: everything that can be sent was; `planClosed` tells, where the plan was asked for, whether
 * that needs a sign-in.
 */
export type PassEnd = { kind: 'clear'; planClosed?: boolean } | SignInNeeded | Transient;

export const CLEAR: PassEnd = { kind: 'clear' };

/** A refusal of a question about nothing in particular is the server's trouble, not a report's. */
export function endOf(outcome: Exclude<Outcome<unknown>, { kind: 'delivered' }>): PassEnd {
  return outcome.kind === 'refused' ? transient('server-trouble') : outcome;
}
