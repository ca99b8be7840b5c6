import { describe, expect, it } from 'vitest';
import { boundsOf, labelPoint, moved } from './map-data';
import { markOf, shapes } from './pin-marks';

const square = {
  code: 'E1',
  name: 'Square',
  outline: [
    [0.1, 51.1],
    [0.3, 51.1],
    [0.3, 51.3],
    [0.1, 51.3]
  ] as const
};

describe('the map’s figures', () => {
  it('bounds hold every corner of every ward', () => {
    const east = { ...square, outline: square.outline.map(([lon, lat]) => [lon + 1, lat] as const) };

    expect(boundsOf([square, east])).toEqual([
      [51.1, 0.1],
      [51.3, 1.3]
    ]);
  });

  it('bounds are undefined when there are no wards', () => {
    expect(boundsOf([])).toBeUndefined();
  });

  it('writes a ward’s name in the middle of its area', () => {
    const { lat, lon } = labelPoint(square);

    expect(lat).toBeCloseTo(51.2);
    expect(lon).toBeCloseTo(0.2);
  });

  it('moves a point by metres and keeps six decimals', () => {
    expect(moved({ lat: 51.27266, lon: 0.1888 }, 10, -10)).toEqual({ lat: 51.27275, lon: 0.188656 });
  });

  it('rounds a point to six decimals when it is moved by nothing', () => {
    expect(moved({ lat: 51.272660499, lon: 0.18880051 }, 0, 0)).toEqual({ lat: 51.27266, lon: 0.188801 });
  });
});

describe('the marks of states', () => {
  const states = ['received', 'accepted', 'needs-information', 'duplicate', 'rejected'];

  it('differ in letter and in colour from each other', () => {
    expect(new Set(states.map((state) => markOf(state).letter)).size).toBe(states.length);
    expect(states.every((state) => markOf(state).shape in shapes)).toBe(true);
  });

  it('are found for the names that the server’s enum uses', () => {
    expect(markOf('NEEDS_INFORMATION')).toBe(markOf('needs-information'));
  });

  it('are neutral when the state is not known', () => {
    expect(markOf('something-new').letter).toBe('•');
  });
});
