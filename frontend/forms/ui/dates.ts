import { londonClock } from '../london';

/**
 * Dates and times in the parts that GOV.UK asks for. A value whose parts are not all there yet is kept as typed
 * ("2026-11-" …), so that a draft comes back as it was left and the validator says what is missing.
 */

export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute';
export type DateParts = Partial<Record<DatePart, string>>;

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE_TIME = /^\d{2}:\d{2}$/;

export function splitDate(value: string): DateParts {
  const [year, month, day] = value.split('-');
  return { year, month: bare(month, value), day: bare(day, value) };
}

export function joinDate({ year = '', month = '', day = '' }: DateParts): string | undefined {
  return year + month + day === '' ? undefined : `${year}-${padded(month)}-${padded(day)}`;
}

export function splitTime(value: string): DateParts {
  const [hour, minute] = value.split(':');
  return { hour, minute };
}

export function joinTime({ hour = '', minute = '' }: DateParts): string | undefined {
  return hour + minute === '' ? undefined : `${padded(hour)}:${padded(minute)}`;
}

/** An instant in UTC as the parts of a clock in London, or the parts of what was typed so far. */
export function splitInstant(value: string): DateParts {
  if (value.endsWith('Z') && !Number.isNaN(Date.parse(value))) {
    const [date, time] = londonClock(new Date(value)).split('T');
    return { ...splitDate(date), ...splitTime(time) };
  }
  const [date, time = ''] = value.split('T');
  return { ...splitDate(date), ...splitTime(time) };
}

/** The instant at which London's clocks show these parts; what was typed, when that is no time. */
export function joinInstant(parts: DateParts): string | undefined {
  const date = joinDate(parts);
  const time = joinTime(parts);
  if (!date && !time) {
    return undefined;
  }
  const typed = `${date ?? '--'}T${time ?? ':'}`;
  return WHOLE_DATE.test(date ?? '') && WHOLE_TIME.test(time ?? '') ? (instantInLondon(typed) ?? typed) : typed;
}

/** London is at UTC or one hour before it; of the two, the one whose clock shows `local`. In autumn's double hour: the first. */
function instantInLondon(local: string): string | undefined {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) {
    return undefined;
  }
  const found = [asUtc - 3_600_000, asUtc].find((instant) => londonClock(new Date(instant)) === local);
  return found === undefined ? undefined : new Date(found).toISOString();
}

function padded(part: string): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}

/** "05" is shown as "5" once the date is whole, as people write it; while it is typed it stays as typed. */
function bare(part: string | undefined, whole: string): string | undefined {
  return WHOLE_DATE.test(whole) ? part?.replace(/^0/, '') : part;
}
