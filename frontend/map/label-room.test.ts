import { describe, expect, it } from 'vitest';
import { LabelRoom } from './label-room';

const size = { halfWidth: 40, halfHeight: 15 };

describe('The room for labels', () => {
  it('leaves a label where it is wanted, when nothing is there', () => {
    expect(new LabelRoom().place({ x: 10, y: 20, ...size })).toMatchObject({ x: 10, y: 20 });
  });

  it('moves a label as little as it can, when another one lies there', () => {
    const room = new LabelRoom();
    room.take({ x: 10, y: 20, ...size });

    expect(room.place({ x: 30, y: 22, ...size })).toMatchObject({ x: 30, y: -10 });
  });

  it('lets labels touch each other side by side', () => {
    const room = new LabelRoom();
    room.take({ x: 0, y: 0, ...size });

    expect(room.place({ x: 80, y: 0, ...size })).toMatchObject({ x: 80, y: 0 });
  });

  it('keeps any number of labels of one place apart', () => {
    const room = new LabelRoom();
    const placed = Array.from({ length: 8 }, () => room.place({ x: 0, y: 0, ...size }));

    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        expect(Math.abs(one.x - other.x) >= 80 || Math.abs(one.y - other.y) >= 30).toBe(true);
      }
    }
  });

  it('goes sideways, when that is nearer', () => {
    const room = new LabelRoom();
    room.take({ x: -30, y: 0, halfWidth: 14, halfHeight: 100 });

    expect(room.place({ x: 0, y: 0, ...size })).toMatchObject({ x: 24, y: 0 });
  });

  it('leaves a label where it is wanted, when there is no room as near as it has to be', () => {
    const room = new LabelRoom();
    room.take({ x: 0, y: 0, ...size });

    expect(room.place({ x: 0, y: 0, ...size }, 3)).toMatchObject({ x: 0, y: 0 });
  });

  it('leaves a label where it is wanted, when everything near is full', () => {
    const room = new LabelRoom();
    room.take({ x: 0, y: 0, halfWidth: 1000, halfHeight: 1000 });

    expect(room.place({ x: 0, y: 0, ...size })).toMatchObject({ x: 0, y: 0 });
  });
});
