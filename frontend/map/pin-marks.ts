/** How a state looks on the map: a shape and a letter of its own, so that colour is never alone. */
export interface PinMark {
  letter: string;
  shape: keyof typeof shapes;
  /** Name of the colour token for the fill. */
  fill: string;
}

/** Outlines in a box of 28 × 28 whose middle is the place. */
export const shapes = {
  circle: 'M14 2a12 12 0 1 1 0 24a12 12 0 1 1 0-24z',
  square: 'M3 3h22v22h-22z',
  diamond: 'M14 1l13 13l-13 13l-13-13z',
  triangle: 'M14 1l13 24h-26z',
  octagon: 'M9 2h10l7 7v10l-7 7h-10l-7-7v-10z'
};

export const PIN_SIZE = 28;

const neutral: PinMark = { letter: '•', shape: 'circle', fill: '--ink-soft' };

const marks: Record<string, PinMark> = {
  received: { letter: 'R', shape: 'circle', fill: '--brand' },
  accepted: { letter: 'A', shape: 'square', fill: '--ok' },
  cleared: { letter: 'C', shape: 'square', fill: '--ink-soft' },
  'needs-information': { letter: '?', shape: 'triangle', fill: '--waiting' },
  duplicate: { letter: 'D', shape: 'diamond', fill: '--ink-soft' },
  rejected: { letter: '×', shape: 'octagon', fill: '--danger' }
};

/** The mark of a report's state; `NEEDS_INFORMATION` and `needs-information` are the same. */
export function markOf(state: string): PinMark {
  return marks[state.toLowerCase().replaceAll('_', '-')] ?? neutral;
}
