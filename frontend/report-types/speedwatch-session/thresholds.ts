import type { Registers } from '../../forms/definition';
import { validOn } from '../../forms/registers';

/** Practice §1.1: 50 mph roads are not for Speedwatch, so 57 is no threshold of its. */
const LIMITS: readonly number[] = [20, 30, 40];

/** The limit that was answered, in mph; undefined when it is none on which Speedwatch works. */
export function limitOf(answer: unknown): number | undefined {
  return LIMITS.find((limit) => String(limit) === answer);
}

/**
 * The speed from which vehicles are recorded on a day, as the force has set it. Of several that are valid the latest
 * holds; undefined when none is, or when this phone has never heard of any.
 */
export function thresholdFor(registers: Registers | null, limit: number | undefined, day: string): number | undefined {
  const latest = validOn(registers, 'speed-threshold', day)
    .filter(({ values }) => values.limit === limit && typeof values.recordFrom === 'number')
    .reduce<{ from: string; mph: number } | undefined>((best, { from, values }) => {
      const starts = from ?? '';
      return best && best.from >= starts ? best : { from: starts, mph: values.recordFrom as number };
    }, undefined);
  return latest?.mph;
}

/** "31 to 34 mph": over the limit, and too slow to be recorded. */
export function bandInWords(limit: number, threshold: number | undefined): string {
  if (threshold === undefined) return `Over ${limit} mph`;
  return threshold - limit > 2 ? `${limit + 1} to ${threshold - 1} mph` : `${limit + 1} mph`;
}

/** Where vehicles are recorded from the first mile over the limit on, none is in between. */
export function hasBand(limit: number, threshold: number | undefined): boolean {
  return threshold === undefined || threshold - limit >= 2;
}
