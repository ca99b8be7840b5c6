import type { Answers } from '../../forms/definition';

/** What a stretch of 50 metres is graded for (NI 195). */
export const ELEMENTS = ['litter', 'detritus', 'graffiti', 'flyPosting'] as const;
export type Element = (typeof ELEMENTS)[number];

/** How many stretches were graded for an element, and the share of them that is below grade B. */
export interface Score {
  readonly graded: number;
  /** 0 to 100, lower is better, to one decimal; null when nothing was graded. */
  readonly percent: number | null;
}

const BELOW: readonly unknown[] = ['c', 'c-minus', 'd'];
const HALF_BELOW = 'b-minus';
const NOT_GRADED = 'not-applicable';

/**
 * (T + Tb/2) / Ts × 100 for each element, as NI 195 reckons it (practice §3): T at C, C− or D, Tb at B−, Ts graded. Only
 * indicative: the official figure takes 300 stretches and more. `AuditScore.java` says the same.
 */
export function scores(transects: readonly Answers[]): Record<Element, Score> {
  return Object.fromEntries(ELEMENTS.map((element) => [element, scoreOf(transects, element)])) as Record<
    Element,
    Score
  >;
}

function scoreOf(transects: readonly Answers[], element: Element): Score {
  const grades = transects.map((row) => row[element]).filter((grade) => grade && grade !== NOT_GRADED);
  // Counted in halves, so that both sides round the same whole numbers.
  const halves = grades.reduce<number>(
    (sum, grade) => sum + (BELOW.includes(grade) ? 2 : grade === HALF_BELOW ? 1 : 0),
    0
  );
  const graded = grades.length;
  return { graded, percent: graded === 0 ? null : Math.round((halves * 500) / graded) / 10 };
}
