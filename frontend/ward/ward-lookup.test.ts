import { describe, expect, it } from 'vitest';
import { shippedWards } from './shipped-wards';
import { findWard, type Ward, wardAtPin, type WardSet, wardsWithin } from './ward-lookup';

const westerham = 'E05009965';
const brasted = 'E05011558';

/** A ward of a hundredth of a degree, its north edge on 51° north. */
const square: WardSet = {
  ...shippedWards,
  wards: [
    {
      code: 'SQUARE',
      name: 'Square',
      outline: [
        [0, 50.99],
        [0.01, 50.99],
        [0.01, 51],
        [0, 51],
        [0, 50.99]
      ]
    }
  ]
};

/** Vertices of which every edge has a ward on either side, as [longitude, latitude]. */
function verticesInsideTheDistrict(): [number, number][] {
  const sides = new Map<string, { ends: string[]; wards: number }>();
  for (const { outline } of shippedWards.wards) {
    for (let i = 1; i < outline.length; i++) {
      const ends = [String(outline[i - 1]), String(outline[i])].sort();
      const edge = sides.get(ends.join(' ')) ?? { ends, wards: 0 };
      sides.set(ends.join(' '), { ends, wards: edge.wards + 1 });
    }
  }
  const edges = [...sides.values()];
  const onTheRim = new Set(edges.filter(({ wards }) => wards === 1).flatMap(({ ends }) => ends));
  const inside = new Set(edges.flatMap(({ ends }) => ends).filter((vertex) => !onTheRim.has(vertex)));
  return [...inside].map((vertex) => vertex.split(',').map(Number) as [number, number]);
}

describe('findWard', () => {
  it('finds the ward that a pin lies in', () => {
    expect(findWard(shippedWards, 51.26632, 0.06892)?.name).toBe('Westerham and Crockham Hill');
  });

  it('finds none, when the pin is outside the district', () => {
    expect(findWard(shippedWards, 51.5, -0.1)).toBeUndefined();
    expect(findWard(shippedWards, 0, 0)).toBeUndefined();
    expect(findWard(shippedWards, 90, 180)).toBeUndefined();
  });

  it('finds exactly one, when the pin is on a vertex inside the district', () => {
    const holding = ([lon, lat]: [number, number]): Ward[] =>
      shippedWards.wards.filter((ward) => findWard({ ...shippedWards, wards: [ward] }, lat, lon));
    const vertices = verticesInsideTheDistrict();

    expect(vertices.length).toBeGreaterThan(400);
    expect(vertices.filter((vertex) => holding(vertex).length !== 1)).toEqual([]);
  });

  it('finds a west and south edge inside and an east and north edge outside, so that neighbours share nothing', () => {
    expect(findWard(square, 50.995, 0)?.code).toBe('SQUARE');
    expect(findWard(square, 50.99, 0.005)?.code).toBe('SQUARE');
    expect(findWard(square, 50.995, 0.01)).toBeUndefined();
    expect(findWard(square, 51, 0.005)).toBeUndefined();
  });
});

describe('the choice of a neighbour', () => {
  it('is offered, when its outline is at most 50 metres away', () => {
    expect(wardAtPin(shippedWards, 51.27, 0.0945)).toEqual({ ward: brasted, near: [westerham] });
    expect(wardsWithin(shippedWards, 51.27, 0.0945, 50).map(({ code }) => code)).toEqual([brasted, westerham]);
  });

  it('is not offered, when every other outline is further away', () => {
    expect(wardAtPin(shippedWards, 51.26632, 0.06892)).toEqual({ ward: westerham, near: [] });
  });

  it('is offered at 49.9 metres and not at 50.1', () => {
    expect(wardAtPin(square, 51.000449, 0.005).near).toEqual(['SQUARE']);
    expect(wardAtPin(square, 51.000451, 0.005).near).toEqual([]);
    // One degree of longitude is shorter by the cosine of the latitude: 714 and 716 micro-degrees.
    expect(wardAtPin(square, 50.995, 0.010714).near).toEqual(['SQUARE']);
    expect(wardAtPin(square, 50.995, 0.010716).near).toEqual([]);
  });
});
