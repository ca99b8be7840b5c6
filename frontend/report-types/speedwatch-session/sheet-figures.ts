import { html, type TemplateResult } from 'lit';
import type { Answers, Registers } from '../../forms/definition';
import { londonDay } from '../../forms/london';
import { sessionFigures, tenths } from './figures';
import { bandInWords, limitOf, thresholdFor } from './thresholds';

/** The figures that people report of a session (practice §1.5); no plates. */
export function figuresOf(answers: Answers, observedAt: string, registers: Registers | null): TemplateResult {
  const threshold = thresholdFor(registers, limitOf(answers.limit), londonDay(observedAt));
  const figures = sessionFigures(answers, threshold);
  const { atOrAbove, bands, fastest, meanTenths, minutes, passed, people, percentile85, share, volunteerMinutes } =
    figures;
  const facts: [label: string, value: string | number][] = [
    ['Duration', minutes === null ? '—' : hours(minutes)],
    ['Volunteer-hours', volunteerMinutes === null ? '—' : `${hours(volunteerMinutes)} (${people} people)`],
    ['Vehicles passed', passed ?? 'Not counted'],
    [threshold === undefined ? 'Recorded' : `At ${threshold} mph or above`, atOrAbove],
    ['Of those that passed', share],
    ...(typeof answers.underThreshold === 'number'
      ? [[bandLabel(limitOf(answers.limit) ?? 0, threshold), answers.underThreshold] as [string, number]]
      : []),
    ['Mean of the recorded', meanTenths === null ? '—' : `${tenths(meanTenths)} mph`],
    ['Fastest', fastest === null ? '—' : `${fastest} mph`],
    ['85th percentile', sentence(percentile85)]
  ];
  for (const { count, from, to } of bands) {
    facts.push([to === null ? `${from} mph and more` : `${from} to ${to} mph`, count]);
  }
  return html`<dl class="facts">
    ${facts.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`
    )}
  </dl>`;
}

function bandLabel(limit: number, threshold: number | undefined): string {
  return `${bandInWords(limit, threshold)}, not recorded`;
}

/** "1 hour 5 minutes". */
function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(whole > 0 ? [`${whole} ${whole === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 || whole === 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : [])
  ];
  return parts.join(' ');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
