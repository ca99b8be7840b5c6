import { describe, expect, it } from 'vitest';
import type { Vehicle } from './session-events';
import { entryOfVehicle, vehicleOf } from './vehicle-entry';
import { onPlate, verdictOn, whyNotRecorded } from './verdict';

const recorded: Vehicle = {
  id: 'a',
  at: '2026-11-23T10:10:00.000Z',
  speed: 41,
  registration: 'GY12ABC',
  confirmedBy: 'ben',
  make: 'Ford',
  colour: 'blue'
};

describe('a speed', () => {
  it.each([
    ['24', 20, 25, 'below'],
    ['25', 20, 25, 'recorded'],
    ['34', 30, 35, 'below'],
    ['35', 30, 35, 'recorded'],
    ['45', 40, 46, 'below'],
    ['46', 40, 46, 'recorded'],
    ['30', 30, 35, 'not-over'],
    ['3', 30, 35, 'incomplete'],
    ['201', 30, 35, 'no-speed'],
    ['31', 30, undefined, 'no-threshold']
  ] as const)('of %s in a %i with a threshold of %s is %s', (speed, limit, threshold, verdict) => {
    expect(verdictOn(speed, limit, threshold)).toBe(verdict);
  });

  it('is said to be too slow in plain words', () => {
    expect(whyNotRecorded('34', 30, 35)).toBe('34 in a 30: Kent records from 35. Nothing of this vehicle is kept.');
    expect(whyNotRecorded('35', 30, 35)).toBeUndefined();
  });
});

describe('a plate', () => {
  it('is shown as it is printed, with its style', () => {
    expect(onPlate('gy12 abc', '2026-11-23')).toEqual({ text: 'GY12 ABC – Current style, since 2001', warns: false });
  });

  it('is warned of, when it is of no British style or too new', () => {
    expect(onPlate('W 12345 X', '2026-11-23').warns).toBe(true);
    expect(onPlate('GY27ABC', '2026-11-23').warns).toBe(true);
  });

  it('is not called wrong while it is short', () => {
    expect(onPlate('GY1', '2026-11-23').warns).toBe(false);
  });
});

describe('a record', () => {
  it('has no plate and is not to be reported, when nobody agreed', () => {
    expect(vehicleOf(entryOfVehicle(recorded), undefined)).not.toHaveProperty('registration');
    expect(vehicleOf(entryOfVehicle(recorded), undefined)).toMatchObject({ notReportable: true });
  });

  it('stays reportable, when it is put right after its plate went to the CSU', () => {
    const here: Vehicle = { ...recorded, registration: undefined };
    const entry = { ...entryOfVehicle(here), speed: '52' };

    expect(vehicleOf(entry, undefined, here)).toEqual({ ...here, speed: 52 });
  });
});
