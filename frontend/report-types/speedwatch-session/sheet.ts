import type { Sheet } from '../../forms/ui/widget';
import { figuresOf } from './sheet-figures';

/** What the page of a saved session shows in place of its lists. */
export const sheet: Sheet = {
  tells: ['vehicles', 'passed', 'countedAll', 'underThreshold', 'allSpeedsRecorded', 'speedCounts'],
  draw: figuresOf
};
