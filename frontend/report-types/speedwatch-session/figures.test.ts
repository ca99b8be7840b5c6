import { describe, expect, it } from 'vitest';
import type { Answers } from '../../forms/definition';
import cases from './example-figures.json';
import { sessionFigures } from './figures';

// SessionFiguresTest.java runs the same examples.
describe('the figures of a session', () => {
  it.each(cases)('$name', ({ answers, threshold, figures }) => {
    expect(sessionFigures(answers as unknown as Answers, threshold ?? undefined)).toEqual(figures);
  });
});
