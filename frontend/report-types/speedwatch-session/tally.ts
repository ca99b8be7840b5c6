import type { Answers } from '../../forms/definition';
import type { Counting, SessionEvent, Vehicle } from './session-events';
import { Speeds } from './speeds';

/** What can be taken back: a record, a noted speed, or a count. */
type Done = { readonly id: string } | { readonly speed: number } | { readonly over: boolean };

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
  counting: Counting = 'passed';
  /** Vehicles that were counted as over the limit, though too slow to be recorded. */
  over = 0;
  /** Of the recorded vehicles. */
  readonly speeds = new Speeds();
  /** Of those whose speed alone was noted. */
  readonly clocked = new Speeds();
  /** The vehicle that was recorded last, which the next one is often like. */
  latest: Vehicle | undefined;
  /** By their ids, in the order in which they were recorded. */
  readonly #vehicles = new Map<string, Vehicle>();
  readonly #done: Done[] = [];

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

  /** What `undone` would take back now: a record, the speed that was noted, or a count. */
  get undoable(): Vehicle | number | 'count' | undefined {
    const last = this.#done.at(-1);
    if (last === undefined || 'over' in last) {
      return last && 'count';
    }
    return 'id' in last ? this.#vehicles.get(last.id) : last.speed;
  }

  /** How many passed of whom no speed is known; below nothing, when a better count says fewer than there are speeds. */
  get withoutSpeed(): number {
    return this.passed - this.recorded - this.clocked.total;
  }

  take(event: SessionEvent): void {
    switch (event.kind) {
      case 'said':
        this.#resume(event.answers);
        break;
      case 'started':
        this.startedAt = event.at;
        this.counting = event.counting ?? this.counting;
        break;
      case 'passed':
        this.over += event.over ? 1 : 0;
        this.#pass(event.at, { over: event.over === true });
        break;
      case 'clocked':
        this.clocked.add(event.speed);
        this.#pass(event.at, { speed: event.speed });
        break;
      case 'recorded':
        // Told twice, it is still one vehicle.
        if (!this.#vehicles.has(event.vehicle.id)) {
          this.#pass(event.vehicle.at, { id: event.vehicle.id });
        }
        this.#put(event.vehicle);
        this.latest = event.vehicle;
        break;
      case 'undone':
        this.#undo();
        break;
      case 'corrected':
        if (this.#vehicles.has(event.vehicle.id)) {
          this.#put(event.vehicle);
        }
        break;
      case 'removed':
        this.#remove(event.id);
        break;
      case 'recounted':
        this.passed = event.passed;
        this.over = event.over ?? this.over;
        break;
      case 'ended':
        this.endedAt = event.at;
        break;
      case 'went-on':
        this.endedAt = undefined;
    }
  }

  /**
   * The answers that the session gives to the questions of the report.
   *
   * @param limit from above which, and `threshold` below which a vehicle is over the limit and not recorded
   */
  answers(limit = 0, threshold = Infinity): Answers {
    return {
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      passed: this.passed,
      ...(this.counting === 'band' && { underThreshold: this.over }),
      ...(this.counting === 'speeds' && {
        underThreshold: this.clocked.between(limit + 1, threshold - 1),
        ...this.#allSpeeds()
      }),
      vehicles: this.vehicles as unknown as readonly Answers[]
    };
  }

  /** One vehicle without a speed, and they are not all of them. */
  #allSpeeds(): Answers {
    const all = new Speeds();
    [...this.speeds.bySpeed(), ...this.clocked.bySpeed()].forEach(([mph, count]) => all.add(mph, count));
    return this.withoutSpeed === 0 && all.total > 0
      ? { allSpeedsRecorded: true, speedCounts: all.bySpeed().map(([mph, count]) => ({ mph, count })) }
      : { allSpeedsRecorded: false, speedCounts: undefined };
  }

  #resume({ allSpeedsRecorded, endedAt, passed, speedCounts, startedAt, underThreshold, vehicles }: Answers): void {
    this.startedAt = textOf(startedAt);
    this.endedAt = textOf(endedAt);
    this.passed = typeof passed === 'number' ? passed : 0;
    ((vehicles ?? []) as unknown as readonly Vehicle[]).forEach((vehicle) => this.#put(vehicle));
    this.latest = this.vehicles.at(-1);
    if (allSpeedsRecorded === true) {
      this.counting = 'speeds';
      ((speedCounts ?? []) as unknown as readonly { mph: number; count: number }[]).forEach(({ count, mph }) =>
        this.clocked.add(mph, count)
      );
      this.speeds.bySpeed().forEach(([mph, count]) => this.clocked.add(mph, -count));
    } else if (typeof underThreshold === 'number') {
      this.counting = 'band';
      this.over = underThreshold;
    }
  }

  #put(vehicle: Vehicle): void {
    const before = this.#vehicles.get(vehicle.id);
    if (before) {
      this.speeds.remove(before.speed);
    }
    this.speeds.add(vehicle.speed);
    this.#vehicles.set(vehicle.id, vehicle);
  }

  #drop(id: string): void {
    const dropped = this.#vehicles.get(id);
    if (dropped) {
      this.speeds.remove(dropped.speed);
      this.#vehicles.delete(id);
    }
  }

  #pass(at: string, done: Done): void {
    this.passed += 1;
    this.lastAt = at;
    this.#done.push(done);
  }

  #undo(): void {
    const last = this.#done.pop();
    if (last === undefined) {
      return;
    }
    this.passed = Math.max(0, this.passed - 1);
    if ('id' in last) {
      this.#drop(last.id);
    } else if ('speed' in last) {
      this.clocked.remove(last.speed);
    } else if (last.over) {
      this.over = Math.max(0, this.over - 1);
    }
  }

  /** It can't be taken back any more, but passed as one of those that were only counted: its speed stays noted. */
  #remove(id: string): void {
    const speed = this.#vehicles.get(id)?.speed;
    this.#drop(id);
    const noted = speed !== undefined && this.counting === 'speeds';
    if (noted) {
      this.clocked.add(speed);
    }
    const at = this.#done.findLastIndex((done) => 'id' in done && done.id === id);
    if (at >= 0) {
      this.#done[at] = noted ? { speed } : { over: false };
    }
  }
}

function textOf(answer: Answers[string]): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}
