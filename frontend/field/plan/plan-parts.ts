import { html, type TemplateResult } from 'lit';
import type { MeasureState } from '../../outbox/contract';
import type { PlanRecord } from '../../outbox/records';
import { londonClock } from '../../forms/london';
import { day } from '../words';
import { figure } from './trend-line';

/** Always a symbol and a word, the colour only goes with them (practice §7). */
const marks: Record<string, { sign: string; tone: 'ok' | 'waiting' | 'bad' | 'grey' }> = {
  met: { sign: '✔', tone: 'ok' },
  'on-track': { sign: '↗', tone: 'ok' },
  behind: { sign: '▲', tone: 'waiting' },
  'well-behind': { sign: '▼', tone: 'bad' },
  late: { sign: '✖', tone: 'bad' },
  'no-target': { sign: '○', tone: 'grey' },
  'waiting-for-data': { sign: '…', tone: 'grey' },
  'not-shown': { sign: '–', tone: 'grey' }
};

/** In the order in which the desk tells them. */
export const statuses = Object.keys(marks);

export function statusMark(status: string, words: string): TemplateResult {
  const { sign, tone } = marks[status] ?? { sign: '·', tone: 'grey' };
  return html`<span class="state ${tone}"><span aria-hidden="true">${sign}</span> ${words}</span>`;
}

/** What a measure stands at beside its target, or that the plan sets none. */
export function targetInWords({ target, targetInferred, unit }: MeasureState): string {
  if (target === null) {
    return 'No target: monitored';
  }
  if (unit === 'done') {
    return 'Target: that it is done';
  }
  const worded = unit === null || unit === 'percent' || unit === 'pounds' ? '' : ` ${unit}`;
  const read = targetInferred ? ' (read from the plan’s words)' : '';
  return `Target ${figure(target, unit)}${worded}${read}`;
}

/** When the figures were fetched, by London's clock. */
export function asOf({ fetchedAt }: PlanRecord): string {
  const [date = '', time = ''] = londonClock(new Date(fetchedAt)).split('T');
  return `As of ${day(date)}, ${time}.`;
}

/** What is still to come before a figure is whole: at the desk, on this phone, on other phones. */
export interface Coming {
  review: number;
  here: number;
  elsewhere: number;
}

/** "1 waits for review · 2 on this phone · 3 on other phones"; empty when nothing is to come. */
export function comingInWords({ elsewhere, here, review }: Coming): string {
  return [
    review > 0 ? `${review} ${review === 1 ? 'waits' : 'wait'} for review` : '',
    here > 0 ? `${here} on this phone` : '',
    elsewhere > 0 ? `${elsewhere} on other phones` : ''
  ]
    .filter(Boolean)
    .join(' · ');
}
