import type { Answers } from '../../forms/definition';

/** A recorded vehicle, as the report says it. */
export interface Vehicle {
  readonly id: string;
  /** The instant at which its speed was read. */
  readonly at: string;
  readonly speed: number;
  /** Only a plate on which two people agree. */
  readonly registration?: string;
  readonly make: string;
  readonly colour: string;
  readonly vehicleType?: string;
  readonly direction?: string;
  readonly readBy?: string;
  readonly confirmedBy?: string;
  readonly notReportable?: boolean;
}

/**
 * What the team keeps of the vehicles that are not recorded: that they passed; how many of them were over the limit too
 * (practice §1.3); or the speed of each, without which there is no 85th percentile of the traffic (practice §1.5).
 */
export type Counting = 'passed' | 'band' | 'speeds';

/** What happens in a session, one by one. What is in the log of a phone stays readable for ever. */
export type SessionEvent =
  /** A report that was saved before is corrected: what it said. Always the first one. */
  | { readonly kind: 'said'; readonly answers: Answers }
  | { readonly kind: 'started'; readonly at: string; readonly counting?: Counting }
  /** `over`: above the limit, though too slow to be recorded. */
  | { readonly kind: 'passed'; readonly at: string; readonly over?: true }
  /** A vehicle too slow to be recorded: its speed and nothing else of it. */
  | { readonly kind: 'clocked'; readonly at: string; readonly speed: number }
  /** A vehicle at the threshold or above it; it passed too. */
  | { readonly kind: 'recorded'; readonly vehicle: Vehicle }
  /** Takes back the latest count or record that was not taken back yet. */
  | { readonly kind: 'undone' }
  | { readonly kind: 'corrected'; readonly vehicle: Vehicle }
  /** It passed nevertheless. */
  | { readonly kind: 'removed'; readonly id: string }
  /** How many passed, by a better count; those recorded are among them. */
  | { readonly kind: 'recounted'; readonly passed: number; readonly over?: number }
  | { readonly kind: 'ended'; readonly at: string }
  | { readonly kind: 'went-on' };
