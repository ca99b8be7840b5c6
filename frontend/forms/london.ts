const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/** What clocks in London show, "2026-11-23T10:02": Swedish dates are written as ISO dates are. */
export function londonClock(instant: Date): string {
  return london.format(instant).replace(' ', 'T');
}

/** The calendar day in London on which an instant falls, "2026-11-23". */
export function londonDay(instant: string): string {
  return londonClock(new Date(instant)).slice(0, 10);
}
