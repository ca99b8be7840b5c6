import { describe, expect, it } from 'vitest';
import { readCoordinates } from './coordinates';
import { searchPlaces } from './place-search';

describe('typed coordinates', () => {
  it.each(['51.27266, 0.1888', '51.27266 0.1888', '(51.27266,0.1888)', '51.27266°N 0.1888°E', ' 51.27266; 0.1888 '])(
    'are read from %j',
    (typed) => {
      expect(readCoordinates(typed)).toEqual({ kind: 'place', lat: 51.27266, lon: 0.1888 });
    }
  );

  it('keep six decimals and the side', () => {
    expect(readCoordinates('51.1234567N, 0.7654321W')).toEqual({ kind: 'place', lat: 51.123457, lon: -0.765432 });
  });

  it('are offered the other way round, when they look swapped', () => {
    expect(readCoordinates('0.1888, 51.27266')).toEqual({ kind: 'swapped', lat: 51.27266, lon: 0.1888 });
  });

  it('are told to be nowhere, when a figure is too large', () => {
    expect(readCoordinates('512.7, 18.8')).toEqual({ kind: 'out-of-range' });
    expect(readCoordinates('51.27, 188')).toEqual({ kind: 'out-of-range' });
  });

  it('are told to be far away, when they are not in Britain', () => {
    expect(readCoordinates('-51.27, 0.18').kind).toBe('far-away');
  });

  it.each(['Kemsing', '51.27', '51.27, east', ''])('are a name, when %j is typed', (typed) => {
    expect(readCoordinates(typed)).toEqual({ kind: 'text' });
  });
});

describe('the search for a place', () => {
  const places = [
    'Swanley',
    'St Mary’s Platt',
    'Otford',
    'Sevenoaks',
    'Bat & Ball',
    'Hextable',
    'West Kingsdown',
    'Kingsdown'
  ].map((name) => ({ name, kind: 'Place', lat: 51, lon: 0 }));
  const names = (typed: string) => searchPlaces(places, typed).map(({ name }) => name);

  it('finds names by the beginning of any word, those that begin with it first', () => {
    expect(names('king')).toEqual(['Kingsdown', 'West Kingsdown']);
  });

  it('does not mind case, accents or apostrophes', () => {
    expect(names('ST MARYS')).toEqual(['St Mary’s Platt']);
    expect(names('ótford')).toEqual(['Otford']);
    expect(names('bat ball')).toEqual(['Bat & Ball']);
  });

  it('finds nothing, when one letter or an unknown name was typed', () => {
    expect([names('k'), names('Paris')]).toEqual([[], []]);
  });
});
