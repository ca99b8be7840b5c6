import { londonClock } from '../forms/london';

export function photos(count: number): string {
  return count === 1 ? '1 photo' : `${count} photos`;
}

export function reports(count: number): string {
  return count === 1 ? '1 report' : `${count} reports`;
}

/** What starts a report of a type: "Log a CCTV event", or made from its title. */
export function startWords({ startWords, title }: { startWords?: string; title: string }): string {
  return startWords ?? `Report ${withArticle(title)}`;
}

/** "a fly-tip", "an audit": for buttons and headings made from a type's title. */
export function withArticle(title: string): string {
  const name = title.charAt(0).toLowerCase() + title.slice(1);
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** "today at 10:02", "yesterday at 18:40" or "8 June 2011 at 10:02", by London's clock. */
export function moment(instant: string, now: number): string {
  const at = new Date(instant);
  const [date, time] = londonClock(at).split('T');
  const isDate = (milliseconds: number) => londonClock(new Date(milliseconds)).startsWith(date);
  const day = isDate(now) ? 'today' : isDate(now - 86_400_000) ? 'yesterday' : longDate.format(at);
  return `${day} at ${time}`;
}

/** "8 June 2011" of an ISO date. */
export function day(date: string): string {
  return longDate.format(new Date(`${date}T12:00:00Z`));
}

/** "900 kB", "12 MB", "10.7 GB". */
export function bytes(count: number): string {
  if (count < 1_000_000) {
    return `${Math.ceil(count / 1000)} kB`;
  }
  return count < 1_000_000_000 ? `${Math.round(count / 1_000_000)} MB` : `${(count / 1_000_000_000).toFixed(1)} GB`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
