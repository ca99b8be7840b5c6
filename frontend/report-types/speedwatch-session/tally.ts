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

/** What happens in a session, one by one. What is in the log of a phone stays readable for ever. */
export type SessionEvent =
  /** A report that was saved before is corrected: what it said. Always the first one. */
  | { readonly kind: 'said'; readonly answers: Answers }
  | { readonly kind: 'started'; readonly at: string }
  | { readonly kind: 'passed'; readonly at: string }
  /** A vehicle at the threshold or above it; it passed too. */
  | { readonly kind: 'recorded'; readonly vehicle: Vehicle }
  /** Takes back the latest count or record that was not taken back yet. */
  | { readonly kind: 'undone' }
  | { readonly kind: 'corrected'; readonly vehicle: Vehicle }
  /** It passed nevertheless. */
  | { readonly kind: 'removed'; readonly id: string }
  /** How many passed, by a better count; those recorded are among them. */
  | { readonly kind: 'recounted'; readonly passed: number }
  | { readonly kind: 'ended'; readonly at: string }
  | { readonly kind: 'went-on' };

/**
 * The session as the events so far make it. Taking one in costs the same however many there were, and the same events
 * always make the same session: that is how it comes back after the phone died.
 */
export class Tally {
  passed = 0;
  startedAt: string | undefined;
  endedAt: string | undefined;
  /** When the latest vehicle passed. */
  lastAt: string | undefined;
  /** By their ids, in the order in which they were recorded. */
  readonly #vehicles = new Map<string, Vehicle>();
  /** What can be taken back: the id of a record, or null for a count. */
  readonly #done: (string | null)[] = [];

  static of(events: readonly unknown[]): Tally {
    const tally = new Tally();
    events.forEach((event) => tally.take(event as SessionEvent));
    return tally;
  }

  get vehicles(): readonly Vehicle[] {
    return [...this.#vehicles.values()];
  }

  get recorded(): number {
    return this.#vehicles.size;
  }

  vehicle(id: string): Vehicle | undefined {
    return this.#vehicles.get(id);
  }

  /** What `undone` would take back now. */
  get undoable(): Vehicle | 'count' | undefined {
    const last = this.#done.at(-1);
    return last === undefined ? undefined : last === null ? 'count' : this.#vehicles.get(last);
  }

  take(event: SessionEvent): void {
    switch (event.kind) {
      case 'said':
        this.#resume(event.answers);
        break;
      case 'started':
        this.startedAt = event.at;
        break;
      case 'passed':
        this.#pass(event.at, null);
        break;
      case 'recorded':
        // Told twice, it is still one vehicle.
        if (!this.#vehicles.has(event.vehicle.id)) {
          this.#pass(event.vehicle.at, event.vehicle.id);
        }
        this.#vehicles.set(event.vehicle.id, event.vehicle);
        break;
      case 'undone':
        this.#undo();
        break;
      case 'corrected':
        if (this.#vehicles.has(event.vehicle.id)) {
          this.#vehicles.set(event.vehicle.id, event.vehicle);
        }
        break;
      case 'removed':
        this.#vehicles.delete(event.id);
        this.#forget(event.id);
        break;
      case 'recounted':
        this.passed = event.passed;
        break;
      case 'ended':
        this.endedAt = event.at;
        break;
      case 'went-on':
        this.endedAt = undefined;
    }
  }

  /** The answers that the session gives to the questions of the report. */
  answers(): Answers {
    return {
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      passed: this.passed,
      vehicles: this.vehicles as unknown as readonly Answers[]
    };
  }

  #resume({ endedAt, passed, startedAt, vehicles }: Answers): void {
    this.startedAt = textOf(startedAt);
    this.endedAt = textOf(endedAt);
    this.passed = typeof passed === 'number' ? passed : 0;
    ((vehicles ?? []) as unknown as readonly Vehicle[]).forEach((vehicle) => this.#vehicles.set(vehicle.id, vehicle));
  }

  #pass(at: string, id: string | null): void {
    this.passed += 1;
    this.lastAt = at;
    this.#done.push(id);
  }

  #undo(): void {
    const last = this.#done.pop();
    if (last === undefined) {
      return;
    }
    this.passed = Math.max(0, this.passed - 1);
    if (last !== null) {
      this.#vehicles.delete(last);
    }
  }

  /** A removed vehicle can't be taken back, but passed as one of those that were only counted. */
  #forget(id: string): void {
    const at = this.#done.lastIndexOf(id);
    if (at >= 0) {
      this.#done[at] = null;
    }
  }
}

function textOf(answer: Answers[string]): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}
