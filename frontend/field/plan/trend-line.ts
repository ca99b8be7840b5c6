import { nothing, svg, html, type TemplateResult } from 'lit';
import type { TrendPoint } from '../../outbox/contract';
import { day } from '../words';

const WIDTH = 120;
const HEIGHT = 40;
const MARGIN = 4;

/** A line over the plan year, with its words for those who can't see it; nothing where a line would tell nothing. */
export function trendLine(trend: readonly TrendPoint[], target: number | null, unit: string | null): unknown {
  const known = trend.filter((point): point is TrendPoint & { value: number } => point.value !== null);
  // A year in which nothing came about, and what is done once, are told by their figure alone.
  if (known.length < 2 || unit === 'done' || known.every(({ value }) => value === 0)) {
    return nothing;
  }
  const values = known.map(({ value }) => value);
  const drawnTarget = target !== null && target > 0 ? target : null;
  const top = Math.max(...values, drawnTarget ?? 0, 1);
  const bottom = Math.min(...values, 0);
  const x = (index: number): number => MARGIN + (index * (WIDTH - 2 * MARGIN)) / (trend.length - 1);
  const y = (value: number): number => HEIGHT - MARGIN - ((value - bottom) * (HEIGHT - 2 * MARGIN)) / (top - bottom);
  const points = trend.flatMap(({ value }, index) => (value === null ? [] : [[x(index), y(value)] as const]));
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${trendInWords(known, unit)}>
    ${drawnTarget === null ? nothing : svg`<line class="goal" x1="0" x2=${WIDTH} y1=${y(drawnTarget)} y2=${y(drawnTarget)} />`}
    <polyline points=${points.map(([px, py]) => `${round(px)},${round(py)}`).join(' ')} />
    <circle cx=${round(lastX)} cy=${round(lastY)} r="3.5" />
  </svg>`;
}

/** "Trend: 1 by 30 April 2026, 4 by 31 October 2026, now 6." */
function trendInWords(known: readonly (TrendPoint & { value: number })[], unit: string | null): string {
  const [first, ...rest] = known;
  const last = rest.at(-1);
  const middle = rest.length > 2 ? rest[Math.floor(rest.length / 2) - 1] : undefined;
  return `Trend: ${[first, middle, last]
    .flatMap((point) => (point ? [`${figure(point.value, unit)} by ${day(point.on)}`] : []))
    .join(', ')}.`;
}

/** The same figures to read, month by month. */
export function trendTable(trend: readonly TrendPoint[], unit: string | null): TemplateResult {
  return html`<ul class="figures" role="list">
    ${trend.map(
      ({ on, value }) =>
        html`<li><span>${day(on)}</span> <strong>${value === null ? '–' : figure(value, unit)}</strong></li>`
    )}
  </ul>`;
}

export function figure(value: number, unit: string | null): string {
  const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value);
  switch (unit) {
    case 'percent':
      return `${number}%`;
    case 'pounds':
      return `£${number}`;
    default:
      return number;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
