/*
 * Reads one thing from a photo's metadata, when it was taken, before scaling drops all of it. Exif 2.32 §4.6: the
 * metadata of a JPEG is a TIFF file in its APP1 segment; `DateTimeOriginal` is local time, with its offset from UTC
 * in `OffsetTimeOriginal`, which many phones leave out.
 */

const APP1 = 0xffe1;
const START_OF_SCAN = 0xffda;
const EXIF_IFD = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;

/** Metadata stand at the beginning, so this much of a file is enough. */
export const EXIF_WITHIN_BYTES = 128 * 1024;

/**
 * When the photo was taken, as an instant; null when the bytes are no JPEG or do not say. Without an offset the time
 * is taken to be that of the phone, where the photo was most likely made.
 */
export function takenAt(bytes: ArrayBuffer): string | null {
  const jpeg = new DataView(bytes);
  try {
    const tiff = tiffOf(jpeg);
    return tiff === null ? null : originalTime(tiff);
  } catch (failure) {
    // Offsets that lead out of the file: the metadata are damaged, the picture need not be.
    if (failure instanceof RangeError) {
      return null;
    }
    throw failure;
  }
}

/** Walks the segments of a JPEG up to its picture. */
function tiffOf(jpeg: DataView): DataView | null {
  if (jpeg.byteLength < 4 || jpeg.getUint16(0) !== 0xffd8) {
    return null;
  }
  let at = 2;
  while (at + 4 <= jpeg.byteLength) {
    const marker = jpeg.getUint16(at);
    const length = jpeg.getUint16(at + 2);
    if (marker === START_OF_SCAN || marker < 0xff00 || length < 2) {
      return null;
    }
    if (marker === APP1 && length > 16 && text(jpeg, at + 4, 4) === 'Exif') {
      const start = at + 10;
      return new DataView(jpeg.buffer, start, Math.min(length - 8, jpeg.byteLength - start));
    }
    at += 2 + length;
  }
  return null;
}

function originalTime(tiff: DataView): string | null {
  const littleEndian = text(tiff, 0, 2) === 'II';
  const exifAt = entryOf(tiff, tiff.getUint32(4, littleEndian), EXIF_IFD, littleEndian);
  if (exifAt === null) {
    return null;
  }
  const exif = tiff.getUint32(exifAt + 8, littleEndian);
  const time = asciiOf(tiff, exif, DATE_TIME_ORIGINAL, littleEndian);
  const offset = asciiOf(tiff, exif, OFFSET_TIME_ORIGINAL, littleEndian);
  return time === null ? null : instantOf(time, offset);
}

/** Where the 12 bytes of a tag stand in a directory: tag, kind, count, and the value or where it is. */
function entryOf(tiff: DataView, directory: number, tag: number, littleEndian: boolean): number | null {
  const count = tiff.getUint16(directory, littleEndian);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (tiff.getUint16(entry, littleEndian) === tag) {
      return entry;
    }
  }
  return null;
}

function asciiOf(tiff: DataView, directory: number, tag: number, littleEndian: boolean): string | null {
  const entry = entryOf(tiff, directory, tag, littleEndian);
  if (entry === null) {
    return null;
  }
  const length = tiff.getUint32(entry + 4, littleEndian);
  // Up to four bytes stand in the entry itself.
  const start = length <= 4 ? entry + 8 : tiff.getUint32(entry + 8, littleEndian);
  return text(tiff, start, Math.min(length, 40)).replace(/\0.*$/s, '').trim();
}

function text(view: DataView, start: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(start + index))).join('');
}

/** A text like `2026:11:23 09:58:00` as an instant; null for the blanks and zeros of cameras without a clock. */
function instantOf(time: string, offset: string | null): string | null {
  const [, year, month, day, clock] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(time) ?? [];
  if (year === undefined || month === undefined || day === undefined || clock === undefined || year < '1990') {
    return null;
  }
  const zone = offset !== null && /^[+-]\d\d:\d\d$/.test(offset) ? offset : '';
  const instant = new Date(`${year}-${month}-${day}T${clock}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
