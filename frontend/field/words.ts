import type { OwnReport, Receipt } from '../outbox/contract';
import type { EntryState } from '../outbox/records';
import { londonClock } from '../forms/london';

/** A state as the person sees it: a sign and words, the tone only colours them. */
export interface StateInWords {
  sign: string;
  text: string;
  tone: 'plain' | 'ok' | 'waiting' | 'bad';
}

/** What is known of a saved report; `standing` is what the CSU made of it. */
export interface Known {
  state: EntryState;
  photosWaiting: readonly string[];
  receipt: Pick<Receipt, 'reference'> | null;
  standing: Pick<OwnReport, 'state' | 'stateLabel' | 'reference'> | null;
}

export function stateInWords({ state, photosWaiting, receipt, standing }: Known): StateInWords {
  switch (state) {
    case 'attention':
      return { sign: '!', text: 'Needs attention', tone: 'bad' };
    case 'saved':
      return { sign: '◔', text: 'Saved on this phone', tone: 'waiting' };
    case 'sending':
      return { sign: '↑', text: 'Sending', tone: 'waiting' };
    case 'received': {
      if (photosWaiting.length > 0) {
        const still = `${photos(photosWaiting.length)} still to send`;
        return { sign: '↑', text: `Received by the CSU, ${still}`, tone: 'waiting' };
      }
      return standing ? standingInWords(standing) : { sign: '✓', text: received(receipt?.reference), tone: 'ok' };
    }
  }
}

/** The desk's states; the words come from the server, so that a new state needs no new phone. */
export function standingInWords({ state, stateLabel, reference }: NonNullable<Known['standing']>): StateInWords {
  const text = `${stateLabel}, ${reference}`;
  switch (state.toLowerCase().replaceAll('_', '-')) {
    case 'received':
      return { sign: '✓', text: received(reference), tone: 'ok' };
    case 'accepted':
      return { sign: '✓', text, tone: 'ok' };
    case 'needs-information':
      return { sign: '?', text, tone: 'waiting' };
    case 'rejected':
      return { sign: '×', text, tone: 'bad' };
    default:
      return { sign: '=', text, tone: 'plain' };
  }
}

function received(reference: string | undefined): string {
  return reference ? `Received by the CSU, ${reference}` : 'Received by the CSU';
}

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
