import { describe, expect, it } from 'vitest';
import { joinDate, joinInstant, joinTime, splitDate, splitInstant } from './dates';

describe('a date in parts', () => {
  it('is written with two digits each, when all parts are there', () => {
    expect(joinDate({ day: '8', month: '6', year: '2026' })).toBe('2026-06-08');
  });

  it('comes back without leading zeros, as people write it', () => {
    expect(splitDate('2026-06-08')).toEqual({ day: '8', month: '6', year: '2026' });
  });

  it('keeps what was typed so far, when parts are missing', () => {
    const half = joinDate({ day: '8', year: '2026' });

    expect(half).toBe('2026--08');
    expect(splitDate(half ?? '')).toEqual({ day: '08', month: '', year: '2026' });
  });

  it('is no answer, when every part is empty', () => {
    expect(joinDate({ day: '', month: '', year: '' })).toBeUndefined();
    expect(joinTime({})).toBeUndefined();
    expect(joinInstant({})).toBeUndefined();
  });
});

describe('an instant in parts', () => {
  it('is an hour before London’s clock in summer and at it in winter', () => {
    expect(joinInstant({ day: '8', month: '6', year: '2026', hour: '10', minute: '5' })).toBe(
      '2026-06-08T09:05:00.000Z'
    );
    expect(joinInstant({ day: '8', month: '12', year: '2026', hour: '10', minute: '5' })).toBe(
      '2026-12-08T10:05:00.000Z'
    );
  });

  it('is the first of the two, when the clock shows the hour twice', () => {
    expect(joinInstant({ day: '25', month: '10', year: '2026', hour: '1', minute: '30' })).toBe(
      '2026-10-25T00:30:00.000Z'
    );
  });

  it('stays as typed, when the clock never shows that time', () => {
    expect(joinInstant({ day: '29', month: '3', year: '2026', hour: '1', minute: '30' })).toBe('2026-03-29T01:30');
    expect(joinInstant({ day: '31', month: '2', year: '2026', hour: '9', minute: '00' })).toBe('2026-02-31T09:00');
  });

  it('comes back as London’s clock shows it', () => {
    expect(splitInstant('2026-06-08T23:05:00.000Z')).toEqual({
      day: '9',
      month: '6',
      year: '2026',
      hour: '00',
      minute: '05'
    });
  });

  it('comes back as typed, when it is no instant yet', () => {
    expect(splitInstant('2026-06-T10:')).toEqual({ day: '', month: '06', year: '2026', hour: '10', minute: '' });
  });
});
