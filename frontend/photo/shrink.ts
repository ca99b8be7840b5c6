/** A scaled photo: JPEG without any metadata, size in pixels. */
export interface Shrunk {
  bytes: ArrayBuffer;
  width: number;
  height: number;
}

/** Makes a photo small. Rejects with PhotoRefused when the file is no picture that this phone can read. */
export type Shrink = (file: Blob) => Promise<Shrunk>;

/** Something with pixels that can be drawn. */
export interface Picture {
  width: number;
  height: number;
}

/** A picture drawn at the size it will have, to be encoded as JPEG. */
export type Encode = (quality: number) => Promise<Blob>;

export const MEDIA_TYPE = 'image/jpeg';
/** Enough to read a number plate across a road, and a tenth of what the camera makes. */
const LONGEST_SIDE = 1600;
const TARGET_BYTES = 300_000;
/** Tried in turn until the photo is small enough; grass and leaves need the last ones. */
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4];

/** The size at which the longest side is no longer than allowed; a smaller picture stays as it is. */
export function fitted({ width, height }: Picture): Picture {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Encodes with the best quality that keeps to the target, or with the lowest when none does. */
export async function encodeSmall(encode: Encode): Promise<ArrayBuffer> {
  let smallest: Blob | null = null;
  for (const quality of QUALITIES) {
    smallest = await encode(quality);
    if (smallest.size <= TARGET_BYTES) {
      break;
    }
  }
  if (smallest === null) {
    throw new TypeError('There is always a quality to try');
  }
  return smallest.arrayBuffer();
}
