/**
 * Finds the ward of a pin. Works in whole micro-degrees so that the phone and the server (`org.wardbook.ward`) answer
 * alike for every pin: each product below stays under 2^53, where JavaScript's numbers are exact.
 */

export interface Ward {
  readonly code: string;
  readonly name: string;
  /** [longitude, latitude] in degrees; the last point repeats the first. */
  readonly outline: Outline;
  /** Further rings, of holes and of parts that lie apart: in the ward is what an odd number of all rings encloses. */
  readonly more?: readonly Outline[];
}

export type Outline = readonly (readonly [number, number])[];

/** What the lookup needs of the boundaries that hold on some days. */
export interface WardSet {
  readonly id: string;
  readonly district: { readonly code: string; readonly name: string };
  readonly attribution: string;
  readonly wards: readonly Ward[];
}

/** Outlines are indicative, so near a boundary the person on the spot knows better: practice §9. */
export const NEIGHBOUR_METRES = 50;

const METRES_PER_MICRO_DEGREE = 6_371_008.8 * (3.141592653589793 / 180_000_000);

interface Ring {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

interface Area {
  readonly ward: Ward;
  readonly rings: readonly Ring[];
  /** The box around all rings, in micro-degrees. */
  readonly box: { west: number; east: number; south: number; north: number };
}

const areasOf = new WeakMap<WardSet, readonly Area[]>();

/** The ward that holds the pin; undefined outside the district. */
export function findWard(wardSet: WardSet, lat: number, lon: number): Ward | undefined {
  const x = toMicroDegrees(lon);
  const y = toMicroDegrees(lat);
  return areas(wardSet).find((area) => contains(area, x, y))?.ward;
}

/** The wards that hold the pin or whose outline is at most this far from it, in the order of the ward set. */
export function wardsWithin(wardSet: WardSet, lat: number, lon: number, metres: number): Ward[] {
  const x = toMicroDegrees(lon);
  const y = toMicroDegrees(lat);
  return areas(wardSet)
    .filter((area) => mayBeWithin(area, x, y, metres))
    .filter((area) => contains(area, x, y) || area.rings.some((ring) => metresToRing(ring, x, y) <= metres))
    .map(({ ward }) => ward);
}

/** What validation and the choice of a neighbour need to know about a pin. */
export function wardAtPin(wardSet: WardSet, lat: number, lon: number): { ward: string | null; near: string[] } {
  const ward = findWard(wardSet, lat, lon)?.code ?? null;
  const near = wardsWithin(wardSet, lat, lon, NEIGHBOUR_METRES).map(({ code }) => code);
  return { ward, near: near.filter((code) => code !== ward) };
}

/** Degrees to whole micro-degrees (about 0.1 m), halves up as `Math.round` of Java does. */
export function toMicroDegrees(degrees: number): number {
  return Math.round(degrees * 1_000_000);
}

function areas(wardSet: WardSet): readonly Area[] {
  let known = areasOf.get(wardSet);
  if (!known) {
    known = wardSet.wards.map(areaOf);
    areasOf.set(wardSet, known);
  }
  return known;
}

function areaOf(ward: Ward): Area {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  return { ward, rings: [ward.outline, ...(ward.more ?? [])].map((outline) => ringOf(outline, box)), box };
}

/** In plain loops: a form that is opened waits for the thousands of points of a district. */
function ringOf(outline: Outline, box: Area['box']): Ring {
  const x = new Int32Array(outline.length);
  const y = new Int32Array(outline.length);
  for (let i = 0; i < outline.length; i++) {
    x[i] = toMicroDegrees(outline[i][0]);
    y[i] = toMicroDegrees(outline[i][1]);
    box.west = Math.min(box.west, x[i]);
    box.east = Math.max(box.east, x[i]);
    box.south = Math.min(box.south, y[i]);
    box.north = Math.max(box.north, y[i]);
  }
  return { x, y };
}

/** False only for a pin that is further than this from the box around the ward: then nothing of it has to be measured. */
function mayBeWithin({ box }: Area, px: number, py: number, metres: number): boolean {
  const east = Math.max(box.west - px, px - box.east) * metresEastAt(py);
  const north = Math.max(box.south - py, py - box.north) * METRES_PER_MICRO_DEGREE;
  // A metre more, so that no rounding decides.
  return Math.max(east, north) <= metres + 1;
}

/**
 * Half-open ray casting to the east: a point on a shared edge or vertex lies in exactly one of the wards that share it.
 */
function contains({ rings }: Area, px: number, py: number): boolean {
  let inside = false;
  for (const { x, y } of rings) {
    for (let i = 1; i < x.length; i++) {
      if (y[i - 1] > py === y[i] > py) continue;
      const dy = y[i] - y[i - 1];
      const side = (px - x[i - 1]) * dy - (x[i] - x[i - 1]) * (py - y[i - 1]);
      if (dy > 0 ? side < 0 : side > 0) inside = !inside;
    }
  }
  return inside;
}

function metresToRing({ x, y }: Ring, px: number, py: number): number {
  const metresEast = metresEastAt(py);
  let nearest = Infinity;
  for (let i = 1; i < x.length; i++) {
    const ax = (x[i - 1] - px) * metresEast;
    const ay = (y[i - 1] - py) * METRES_PER_MICRO_DEGREE;
    const dx = (x[i] - x[i - 1]) * metresEast;
    const dy = (y[i] - y[i - 1]) * METRES_PER_MICRO_DEGREE;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    const ex = ax + along * dx;
    const ey = ay + along * dy;
    nearest = Math.min(nearest, ex * ex + ey * ey);
  }
  return Math.sqrt(nearest);
}

/** The length of a micro-degree of longitude. */
function metresEastAt(py: number): number {
  return METRES_PER_MICRO_DEGREE * cosine((py * 3.141592653589793) / 180_000_000);
}

/** By its series: `Math.cos` may differ in its last bit between machines, these operations may not. */
function cosine(radians: number): number {
  const square = radians * radians;
  let term = 1;
  let sum = 1;
  for (let n = 2; n <= 20; n += 2) {
    term = (-term * square) / (n * (n - 1));
    sum += term;
  }
  return sum;
}
