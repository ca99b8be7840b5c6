/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import type { Answers, FormDefinition, Registers } from './definition';
import everyKind from './examples/every-kind.json?raw';
import { malformedCodes } from './malformed';
import problemTexts from './problem-texts.json';
import { labelOf, textOf } from './problem-texts';
import { askedAnswers, validate } from './validate';

const { definition, cases, registers } = JSON.parse(everyKind) as {
  definition: FormDefinition;
  registers: Registers;
  cases: { name: string; answers: Answers; problems: string[] }[];
};

describe('every kind of question', () => {
  // EveryKindTest.java runs the same cases.
  it.each(cases)('$name', ({ answers, problems }) => {
    const content = {
      id: '0d9f1c1e-6f0a-4f0e-9d57-3b0c5d5b7a10',
      type: 'every-kind',
      definitionVersion: 1,
      observedAt: '2026-11-23T10:02:11.000Z',
      savedAt: '2026-11-23T10:06:30.000Z',
      location: { lat: 51.26632, lon: 0.06892, source: 'map' },
      answers
    };
    const found = validate(definition, content, { now: '2026-11-23T10:30:00.000Z', pin: null, registers, rules: {} });

    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });
});

describe('the answers that were asked', () => {
  it('leave out what is blank, unknown or was not asked, in the form and in its rows', () => {
    const answers = {
      story: ' ',
      shade: 'dark',
      depthOfShade: 2,
      stranger: 1,
      done: false,
      people: [{ name: 'Ann', member: false, since: '2011-06-08' }]
    };

    expect(askedAnswers(definition.fields, answers)).toEqual({ done: false, people: [{ name: 'Ann', member: false }] });
  });
});

describe('the words for problems', () => {
  it('are there for everything malformed', () => {
    expect(Object.keys(problemTexts)).toEqual(expect.arrayContaining([...malformedCodes]));
  });

  it.each([
    ['depth', 'too-small', '‘Depth’ must be 0.5 or more'],
    ['count', 'too-large', '‘Count’ must be 3 or less'],
    ['code', 'too-long', '‘Code’ must be 5 characters or fewer'],
    ['people', 'too-few-rows', '‘People’ needs at least 2'],
    ['people[1].name', 'required', 'Answer ‘Name (2)’'],
    ['photos', 'too-many-photos', 'There are too many photos. Keep 0 at most.'],
    ['observedAt', 'wrong-format', '‘When it was’ is not written as it should be'],
    ['stranger', 'unknown-field', '‘stranger’ is not a question of this form'],
    ['count', 'a-code-of-the-future', 'Check ‘Count’']
  ])('name the question and its limit: %s %s', (field, code, text) => {
    expect(textOf({ field, code, severity: 'block' }, definition)).toBe(text);
  });

  it('know what every report has beside its answers', () => {
    expect(['observedAt', 'location', 'photos', 'ward'].map((field) => labelOf(field, definition))).toEqual([
      'When it was',
      'Where it is',
      'Photos',
      'Ward'
    ]);
  });
});
