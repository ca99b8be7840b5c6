/** Coordinates as a person types or pastes them, in decimal degrees. */
export type TypedPlace =
  | { kind: 'place'; lat: number; lon: number }
  /** Readable only the other way round; `lat` and `lon` are what was probably meant. */
  | { kind: 'swapped'; lat: number; lon: number }
  | { kind: 'out-of-range' }
  /** A point on Earth, but not in Britain: nearly always a slip of the minus sign or of a digit. */
  | { kind: 'far-away'; lat: number; lon: number }
  /** Not two numbers: probably a name. */
  | { kind: 'text' };

const TWO_NUMBERS = /^\(?\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*([NS]?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*([EW]?)\s*\)?$/i;

export function readCoordinates(typed: string): TypedPlace {
  const match = TWO_NUMBERS.exec(typed.trim());
  if (!match) {
    return { kind: 'text' };
  }
  const lat = degrees(match[1], match[2]);
  const lon = degrees(match[3], match[4]);
  if (inBritain(lat, lon)) {
    return { kind: 'place', lat, lon };
  }
  if (inBritain(lon, lat)) {
    return { kind: 'swapped', lat: lon, lon: lat };
  }
  return Math.abs(lat) > 90 || Math.abs(lon) > 180 ? { kind: 'out-of-range' } : { kind: 'far-away', lat, lon };
}

/** Six decimals are 0.1 m and what a report keeps. */
function degrees(number: string, side: string): number {
  const sign = /[SW]/i.test(side) ? -1 : 1;
  return (sign * Math.round(Number(number) * 1e6)) / 1e6;
}

function inBritain(lat: number, lon: number): boolean {
  return lat > 49 && lat < 61.5 && lon > -9 && lon < 2.5;
}
