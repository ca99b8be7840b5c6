import type { Sha256 } from '../platform/sha256';
import { EXIF_WITHIN_BYTES, takenAt } from './exif';
import { PhotoRefused } from './photo-refused';
import { MEDIA_TYPE, type Shrink } from './shrink';
import { NoWorker, shrinkInWorker } from './shrink-in-worker';
import { shrinkOnPage } from './shrink-on-page';

/** A photo as a draft keeps it: small, without metadata but for when it was taken. Sizes in pixels. */
export interface PreparedPhoto {
  bytes: ArrayBuffer;
  sha256: string;
  mediaType: string;
  takenAt: string;
  width: number;
  height: number;
}

/** More than any phone camera makes; decoding it might end the page. */
const LARGEST_BYTES = 60_000_000;

/**
 * Makes a chosen file ready to be attached.
 * @throws PhotoRefused with a reason in plain words when it is no photo
 */
export async function preparePhoto(file: File, shrink: Shrink, sha256: Sha256): Promise<PreparedPhoto> {
  if (file.size === 0) {
    throw new PhotoRefused('empty');
  }
  if (file.size > LARGEST_BYTES) {
    throw new PhotoRefused('too-large');
  }
  // An SVG is a program rather than a photo. A file without a type may still be one; the decoder knows.
  if ((file.type !== '' && !file.type.startsWith('image/')) || file.type.startsWith('image/svg')) {
    throw new PhotoRefused('not-a-photo');
  }
  const taken = takenAt(await file.slice(0, EXIF_WITHIN_BYTES).arrayBuffer());
  const { bytes, width, height } = await shrink(file);
  return {
    bytes,
    width,
    height,
    sha256: await sha256(bytes),
    mediaType: MEDIA_TYPE,
    takenAt: taken ?? new Date(file.lastModified).toISOString()
  };
}

/** In a worker where the browser can draw there, on the page elsewhere or when the worker does not start. */
export function browserShrink(): Shrink {
  if (!('OffscreenCanvas' in globalThis) || !('convertToBlob' in OffscreenCanvas.prototype)) {
    return shrinkOnPage;
  }
  const inWorker = shrinkInWorker(() => new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' }));
  return withFallback(inWorker, shrinkOnPage);
}

/** Uses the second way for a photo for which the first one found no worker. */
export function withFallback(inWorker: Shrink, onPage: Shrink): Shrink {
  return async (file) => {
    try {
      return await inWorker(file);
    } catch (failure) {
      if (failure instanceof NoWorker) {
        return onPage(file);
      }
      throw failure;
    }
  };
}
