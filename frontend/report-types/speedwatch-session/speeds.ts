/**
 * How many vehicles there were at each speed. To add one costs the same however many there are, and to read it one step
 * a speed: the two-hundredth vehicle of a session is as quick as the first.
 */
export class Speeds {
  readonly #counts = new Map<number, number>();
  #total = 0;

  static of(speeds: Iterable<number>): Speeds {
    const counted = new Speeds();
    for (const mph of speeds) {
      counted.add(mph);
    }
    return counted;
  }

  add(mph: number, times = 1): void {
    const before = this.#counts.get(mph) ?? 0;
    const count = Math.max(0, before + times);
    this.#total += count - before;
    if (count > 0) {
      this.#counts.set(mph, count);
    } else {
      this.#counts.delete(mph);
    }
  }

  remove(mph: number): void {
    this.add(mph, -1);
  }

  get total(): number {
    return this.#total;
  }

  /** The slowest first. */
  bySpeed(): [mph: number, count: number][] {
    return [...this.#counts].sort(([a], [b]) => a - b);
  }

  /** How many there were from one speed to another, both included. */
  between(from: number, to: number): number {
    return this.bySpeed()
      .filter(([mph]) => mph >= from && mph <= to)
      .reduce((sum, [, count]) => sum + count, 0);
  }
}
