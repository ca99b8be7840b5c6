import { describe, expect, it } from 'vitest';
import agreement from './examples/agreement.json';
import many from './examples/rings.json';
import { pairs, shippedWards } from './shipped-wards';
import { findWard, toMicroDegrees, wardAtPin, type WardSet } from './ward-lookup';

/**
 * Every vertex, every middle of an edge and 10,000 random points: `WardLookupAgreementTest.java` asks for the same and
 * has to come to the same sum.
 */
describe('ward lookup', () => {
  it('answers as the server does, when asked for vertices, middles of edges and random points', async () => {
    const answers = points().map(([lat, lon]) => {
      const { ward, near } = wardAtPin(shippedWards, lat / 1e6, lon / 1e6);
      return [lat, lon, ward ?? '-', near.join(',')].join(' ');
    });

    expect(answers).toHaveLength(agreement.points);
    expect(await sha256(answers.join('\n'))).toBe(agreement.sha256);
  });

  it('finds at most one ward, when asked for any of the points', () => {
    const singles = shippedWards.wards.map((ward) => ({ ...shippedWards, wards: [ward] }));
    const inSeveral = points().filter(
      ([lat, lon]) => singles.filter((single) => findWard(single, lat / 1e6, lon / 1e6)).length > 1
    );

    expect(inSeveral).toEqual([]);
  });

  it('answers as the server does, when wards have holes and parts that lie apart', () => {
    const wards = many.wards.map(({ code, name, rings }) => {
      const [outline, ...more] = rings.map(pairs);
      return { code, name, outline, more };
    });
    const set: WardSet = { ...shippedWards, wards };
    const answers = many.points.map(([lat, lon]) => {
      const { ward, near } = wardAtPin(set, Number(lat) / 1e6, Number(lon) / 1e6);
      return [lat, lon, ward ?? '-', near.join(',')];
    });

    expect(answers).toEqual(many.points);
  });
});

async function sha256(text: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Latitude and longitude in micro-degrees. */
function points(): [number, number][] {
  const all: [number, number][] = [];
  for (const { outline } of shippedWards.wards) {
    const vertices = outline.map(([lon, lat]) => [toMicroDegrees(lat), toMicroDegrees(lon)]);
    for (let i = 1; i < vertices.length; i++) {
      const [from, to] = [vertices[i - 1], vertices[i]];
      all.push([to[0], to[1]], [Math.floor((from[0] + to[0]) / 2), Math.floor((from[1] + to[1]) / 2)]);
    }
  }
  const { south, north, west, east } = agreement.box;
  const between = mulberry32(agreement.seed);
  for (let i = 0; i < agreement.random; i++) all.push([between(south, north), between(west, east)]);
  return all;
}

/** A small generator of random numbers that is the same in any language with 32-bit integers. */
function mulberry32(seed: number): (least: number, end: number) => number {
  let state = seed;
  return (least, end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return least + Math.floor(fraction * (end - least));
  };
}
