import { describe, expect, it } from 'vitest';
import examples from './examples/personal-details.json';
import { personalDetailIn } from './personal-details';

/** `PersonalDetailsTest.java` reads the same examples. */
describe('what tells who somebody is', () => {
  it.each(examples.cases)('is found or not, in “$text”', ({ text, finds }) => {
    expect(personalDetailIn(text) ?? null).toBe(finds);
  });
});
