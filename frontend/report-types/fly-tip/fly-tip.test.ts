import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Answers, ReportContent, ReportType } from '../../forms/definition';
import { isMalformed } from '../../forms/malformed';
import problemTexts from '../../forms/problem-texts.json';
import { askedAnswers, malformed, validate } from '../../forms/validate';

const now = '2026-11-23T10:30:00.000Z';
const flyTip = (await loadReportType('fly-tip', 1)) as ReportType;

/** A fly-tip without problems, on which each test makes its change. */
function report(change: Partial<Record<keyof ReportContent, unknown>> = {}): ReportContent {
  return {
    id: '0d9f1c1e-6f0a-4f0e-9d57-3b0c5d5b7a10',
    type: 'fly-tip',
    definitionVersion: 1,
    observedAt: '2026-11-23T10:02:11.000Z',
    savedAt: '2026-11-23T10:06:30.000Z',
    location: { lat: 51.26632, lon: 0.06892, accuracyMetres: 8, source: 'gps' },
    ward: 'E05009965',
    answers: { land: 'highway', size: 'small-van', primaryWaste: 'tyres' },
    reasons: {},
    photos: [{ sha256: 'a'.repeat(64), bytes: 1, mediaType: 'image/jpeg', takenAt: null }],
    revises: null,
    ...change
  } as ReportContent;
}

function codesOf(content: unknown): string[] {
  return validate(flyTip.definition, content, { now, pin: null, registers: null, rules: flyTip.rules }).map(
    ({ field, code }) => `${field} ${code}`
  );
}

describe('what is far too much', () => {
  const notes = (text: string): ReportContent => report({ answers: { ...report().answers, notes: text } });

  it('is too long for the question, when the text is over its limit', () => {
    expect(codesOf(notes('x'.repeat(2_000)))).toEqual([]);
    expect(codesOf(notes('x'.repeat(2_001)))).toEqual(['notes too-long']);
    expect(codesOf(notes('x'.repeat(20_000)))).toEqual(['notes too-long']);
  });

  it('is malformed, when the text is beyond all measure', () => {
    expect(codesOf(notes('x'.repeat(20_001)))).toEqual(['notes text-far-too-long']);
  });

  it('is malformed, when a list is beyond all measure', () => {
    expect(codesOf(report({ answers: { ...report().answers, hazards: Array(1_001).fill('asbestos') } }))).toEqual([
      'hazards far-too-many'
    ]);
    const photo = (_: unknown, i: number): object => ({ ...report().photos[0], sha256: `${i}`.padStart(64, '0') });
    expect(codesOf(report({ photos: Array.from({ length: 100 }, photo) }))).toEqual(['photos too-many-photos']);
    expect(codesOf(report({ photos: Array.from({ length: 1_001 }, photo) }))).toEqual(['photos far-too-many']);
  });
});

describe('validate, whatever it is given', () => {
  const { definition, rules } = flyTip;
  const keys = definition.fields.map(({ key }) => key);
  const answers = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
  const context = { now, pin: null, registers: null, rules };

  it('never throws and always has words for what it finds', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(report())), fc.jsonValue()),
      answers.map((some) => report({ answers: some })),
      fc
        .tuple(fc.constantFrom(...Object.keys(report())), fc.jsonValue())
        .map(([key, value]) => report({ [key]: value }))
    );
    fc.assert(
      fc.property(anything, (content) => {
        for (const { code } of validate(definition, content, context)) expect(problemTexts).toHaveProperty(code);
      }),
      { numRuns: 2_000 }
    );
  });

  it('calls a report malformed exactly when validate finds something malformed in it', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const content = report({ answers: some });
        expect(malformed(definition, content)).toEqual(validate(definition, content, context).filter(isMalformed));
      })
    );
  });

  it('keeps a report without problems so, when answers that are not required are taken out', () => {
    const full: Answers = {
      ...report().answers,
      place: 'Behind the hall',
      witnessed: true,
      statement: true,
      vehicleSeen: true,
      vehicleRegistration: 'GY12 ABC',
      smartWater: 'trace-found',
      smartWaterSample: 'KC-0042',
      hazards: ['asbestos'],
      notes: 'None'
    };
    const optional = Object.keys(full).filter((key) => !definition.fields.find((f) => f.key === key)?.required);
    fc.assert(
      fc.property(fc.subarray(optional), (takenOut) => {
        const kept = Object.fromEntries(Object.entries(full).filter(([key]) => !takenOut.includes(key)));
        expect(validate(definition, report({ answers: askedAnswers(definition.fields, kept) }), context)).toEqual([]);
      })
    );
  });

  it('finds nothing new, when the answers that were not asked are left out', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const content = report({ answers: some });
        const found = validate(definition, content, context);
        fc.pre(!found.some(isMalformed));
        const asked = report({ answers: askedAnswers(definition.fields, some as Answers) });
        expect(validate(definition, asked, context)).toEqual(found.filter(({ code }) => code !== 'not-asked'));
      }),
      { numRuns: 500 }
    );
  });
});
