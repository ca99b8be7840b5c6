import outlines from '../../src/main/resources/wards/sevenoaks-2023.json';
import type { WardSet } from './ward-lookup';

/** For tests: the ward set that the server ships, as `GET /reference` hands it to the phone. */
export const shippedWards: WardSet = {
  id: outlines.id,
  district: outlines.district,
  attribution: outlines.attribution,
  wards: outlines.wards.map(({ code, name, outline }) => ({ code, name, outline: pairs(outline) }))
};

/** Latitude, longitude, latitude … in micro-degrees to [longitude, latitude] in degrees. */
export function pairs(outline: readonly number[]): [number, number][] {
  return Array.from({ length: outline.length / 2 }, (_, i) => [outline[2 * i + 1] / 1e6, outline[2 * i] / 1e6]);
}
