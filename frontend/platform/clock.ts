/** Stops a timer; calling it again, or after the timer ran, does nothing. */
export type Cancel = () => void;

/** The phone's time and its timers. The clock may be wrong: the server works out by how much from `sentAt`. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs `task` once, `milliseconds` from now. */
  after(milliseconds: number, task: () => void): Cancel;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }
};

/** An instant as every part of Wardbook writes it: ISO 8601, UTC, milliseconds. */
export function isoInstant(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** Whether an instant is nearer than that, before or after now: since it was noted the clock may have been put back. */
export function isWithin(milliseconds: number, instant: string, clock: Clock): boolean {
  return Math.abs(clock.now() - Date.parse(instant)) < milliseconds;
}
