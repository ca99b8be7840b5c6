import { describe, expect, it } from 'vitest';
import type { Answers } from '../../forms/definition';
import examples from './score-examples.json';
import { ELEMENTS, scores } from './score';

/** `AuditScoreTest.java` runs the same examples. */
describe('the indicative score of an audit', () => {
  it.each(examples)('of $name', ({ transects, scores: expected }) => {
    const reckoned = scores(transects as readonly Answers[]);

    expect(ELEMENTS.map((element) => [reckoned[element].graded, reckoned[element].percent])).toEqual(
      ELEMENTS.map((element) => expected[element])
    );
  });
});
