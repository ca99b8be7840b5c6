/** The shapes that the map draws. Coordinates are WGS84 decimal degrees; `outline` is [lon, lat] as in GeoJSON. */

export interface MapWard {
  code: string;
  name: string;
  outline: readonly (readonly [number, number])[];
  /** Further rings, of holes and of parts that lie apart. */
  more?: readonly (readonly (readonly [number, number])[])[];
}

export interface MapPlace {
  name: string;
  /** `place` or `station`; a station gets its own mark. */
  kind: string;
  lat: number;
  lon: number;
}

export interface LatLon {
  lat: number;
  lon: number;
}

export interface MapPosition extends LatLon {
  accuracyMetres: number;
}

/** `state` is a report's state in lower-case kebab-case; unknown states get the neutral mark. */
export interface MapPin extends LatLon {
  id: string;
  state: string;
  /** What a screen reader and the tooltip say, such as "FT-000231, fly-tip, received". */
  label: string;
}

export interface MapTiles {
  /** Leaflet's template, such as `https://tile.openstreetmap.org/{z}/{x}/{y}.png`. */
  url: string;
  attribution: string;
}

/** The smallest box around wards as [[south, west], [north, east]], or undefined for no wards. */
export function boundsOf(wards: readonly MapWard[]): [[number, number], [number, number]] | undefined {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const { outline, more = [] } of wards) {
    for (const [lon, lat] of [outline, ...more].flat()) {
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      west = Math.min(west, lon);
      east = Math.max(east, lon);
    }
  }
  return south > north
    ? undefined
    : [
        [south, west],
        [north, east]
      ];
}

/** Where a ward's name is written: the centroid of its area, which lies inside every compact ward. */
export function labelPoint({ outline }: MapWard): LatLon {
  let [area, lat, lon] = [0, 0, 0];
  outline.forEach(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length];
    const cross = x * nextY - nextX * y;
    area += cross;
    lon += (x + nextX) * cross;
    lat += (y + nextY) * cross;
  });
  return { lat: lat / (3 * area), lon: lon / (3 * area) };
}

const METRES_PER_DEGREE = 111_320;

/** A point moved by metres, rounded to the 6 decimals that a report keeps. Good to a centimetre over a kilometre. */
export function moved({ lat, lon }: LatLon, north: number, east: number): LatLon {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return {
    lat: round(lat + north / METRES_PER_DEGREE),
    lon: round(lon + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)))
  };
}
