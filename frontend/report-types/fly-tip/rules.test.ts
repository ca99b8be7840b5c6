import { expect, it } from 'vitest';
import type { Problem, ReportContent } from '../../forms/definition';
import { normalisedRegistration } from '../../forms/registration';
import { rules } from './rules';

function problemsOfPlate(vehicleRegistration: string): Problem[] {
  const content = { answers: { vehicleRegistration } } as unknown as ReportContent;
  return rules['vrm-format'](content, { now: '2026-11-23T10:30:00.000Z', pin: null, registers: null });
}

// The kinds of plate of practice §1.6; FlyTipRulesTest.java has the same list.
it.each([
  ['current', 'AA07 ENU'],
  ['prefix', 'A123 BCD'],
  ['Q', 'Q123 ABC'],
  ['suffix', 'ABC 123D'],
  ['Northern Irish', 'AIZ 1234'],
  ['dateless, letters first', 'ABC 1'],
  ['dateless, numbers first', '1234 AB'],
  ['diplomatic', '123 D 456'],
  ['trade', '12345'],
  ['military', 'AA 12 AA'],
  ['lower-case', 'gy12-abc']
])('takes a %s plate: %s', (_kind, plate) => {
  expect(problemsOfPlate(plate)).toEqual([]);
});

it.each(['QB12 ABC', 'ZZ12 ABC', 'AB12 CDI', 'B-MW 1234 X', '???', 'GY12 ABCD'])('warns of %s', (plate) => {
  expect(problemsOfPlate(plate)).toEqual([
    { field: 'vehicleRegistration', code: 'registration-format', severity: 'warn' }
  ]);
});

it('writes a registration in capitals without spaces', () => {
  expect(normalisedRegistration(' gy12-abc ')).toBe('GY12ABC');
});
