import { describe, expect, it } from 'vitest';
import { browserSha256 } from '../platform/sha256';
import { takenAt } from './exif';
import { NoWorker } from './shrink-in-worker';
import { preparePhoto, withFallback } from './prepare-photo';
import { encodeSmall, fitted, type Shrink } from './shrink';

/** A JPEG of nothing but metadata, written as the Exif standard says. */
function jpegTaken(time: string, offset: string | null, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const tiff = new DataView(new ArrayBuffer(120));
  const ascii = (at: number, text: string): void => {
    [...text].forEach((letter, index) => {
      tiff.setUint8(at + index, letter.charCodeAt(0));
    });
  };
  const entry = (at: number, tag: number, kind: number, count: number, value: number): void => {
    tiff.setUint16(at, tag, littleEndian);
    tiff.setUint16(at + 2, kind, littleEndian);
    tiff.setUint32(at + 4, count, littleEndian);
    tiff.setUint32(at + 8, value, littleEndian);
  };
  ascii(0, littleEndian ? 'II' : 'MM');
  tiff.setUint16(2, 42, littleEndian);
  tiff.setUint32(4, 8, littleEndian);
  tiff.setUint16(8, 1, littleEndian);
  entry(10, 0x8769, 4, 1, 26);
  tiff.setUint16(26, offset === null ? 1 : 2, littleEndian);
  entry(28, 0x9003, 2, 20, 60);
  ascii(60, time);
  if (offset !== null) {
    entry(40, 0x9011, 2, 7, 84);
    ascii(84, offset);
  }
  const length = 8 + tiff.byteLength;
  const head = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
  return new Uint8Array([...head, ...new Uint8Array(tiff.buffer)]);
}

const asIs: Shrink = async (file) => ({ bytes: await file.arrayBuffer(), width: 4, height: 3 });

function prepare(content: BlobPart, type: string): ReturnType<typeof preparePhoto> {
  const file = new File([content], 'photo', { type, lastModified: Date.parse('2026-11-23T08:00:00Z') });
  return preparePhoto(file, asIs, browserSha256);
}

describe('when a photo was taken', () => {
  it.each([true, false])('is read with its offset from UTC, when the bytes are little-endian: %s', (littleEndian) => {
    const jpeg = jpegTaken('2026:06:23 09:58:00', '+01:00', littleEndian);
    expect(takenAt(jpeg.buffer)).toBe('2026-06-23T08:58:00.000Z');
  });

  it('is the phone’s local time, when the camera gives no offset', () => {
    const jpeg = jpegTaken('2026:11:23 09:58:00', null, true);
    expect(takenAt(jpeg.buffer)).toBe(new Date(2026, 10, 23, 9, 58).toISOString());
  });

  it.each(['0000:00:00 00:00:00', '    :  :     :  :  ', '2026:13:45 99:99:99'])(
    'is not known, when the camera wrote "%s"',
    (time) => {
      expect(takenAt(jpegTaken(time, null, true).buffer)).toBeNull();
    }
  );

  it('is not known, when the metadata are cut off at any byte', () => {
    const jpeg = jpegTaken('2026:11:23 09:58:00', '+00:00', false);
    for (let length = 0; length < 90; length += 1) {
      expect(takenAt(jpeg.slice(0, length).buffer)).toBeNull();
    }
  });

  it('is the file’s own time, when the picture does not say', async () => {
    expect(await prepare('no metadata', 'image/png')).toMatchObject({ takenAt: '2026-11-23T08:00:00.000Z' });
  });

  it('is kept from the picture, when the file was copied later', async () => {
    const photo = await prepare(jpegTaken('2026:06:23 09:58:00', '+01:00', true), 'image/jpeg');
    expect(photo.takenAt).toBe('2026-06-23T08:58:00.000Z');
  });
});

describe('a file', () => {
  it('comes back with the hash of the bytes that are sent', async () => {
    const photo = await prepare('heap', 'image/png');
    expect(photo).toMatchObject({ mediaType: 'image/jpeg', width: 4, height: 3 });
    expect(photo.sha256).toBe(await browserSha256(photo.bytes));
  });

  it.each([
    ['application/pdf', 'minutes', 'not-a-photo'],
    ['image/svg+xml', '<svg/>', 'not-a-photo'],
    ['image/jpeg', '', 'empty']
  ])('of type %s is refused in plain words, when its content is "%s"', async (type, content, reason) => {
    await expect(prepare(content, type)).rejects.toMatchObject({
      reason,
      message: expect.stringMatching(/\.$/) as string
    });
  });

  it('is scaled on the page, when the worker does not start', async () => {
    const shrink = withFallback(() => Promise.reject(new NoWorker()), asIs);
    expect(await shrink(new Blob(['heap']))).toMatchObject({ width: 4 });
  });
});

describe('scaling', () => {
  it('keeps the shape and makes the longest side 1600 pixels', () => {
    expect(fitted({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
    expect(fitted({ width: 3000, height: 4000 })).toEqual({ width: 1200, height: 1600 });
  });

  it('leaves a small picture as it is, and a thin one at least a pixel wide', () => {
    expect(fitted({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
    expect(fitted({ width: 20_000, height: 2 })).toEqual({ width: 1600, height: 1 });
  });

  it('lowers the quality only until the photo is small enough', async () => {
    const tried: number[] = [];
    const bytes = await encodeSmall((quality) => {
      tried.push(quality);
      return Promise.resolve(new Blob([new Uint8Array(quality * 450_000)]));
    });
    expect(tried).toEqual([0.8, 0.7, 0.6]);
    expect(bytes.byteLength).toBe(270_000);
  });
});
