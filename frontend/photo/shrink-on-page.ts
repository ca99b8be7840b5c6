import { PhotoRefused } from './photo-refused';
import { encodeSmall, fitted, MEDIA_TYPE, type Encode, type Shrink } from './shrink';

/** For browsers whose workers can't draw (Safari before 16.4): the screen waits for a moment. */
export const shrinkOnPage: Shrink = async (file) => {
  const image = await decoded(file);
  const { width, height } = fitted({ width: image.naturalWidth, height: image.naturalHeight });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) {
    throw new TypeError('A canvas without a 2D context');
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const bytes = await encodeSmall(encoderOf(canvas));
  // Safari holds on to a canvas's memory until it is made small.
  canvas.width = 0;
  canvas.height = 0;
  return { bytes, width, height };
};

async function decoded(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } catch (failure) {
    throw new PhotoRefused('not-a-photo', { cause: failure });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function encoderOf(canvas: HTMLCanvasElement): Encode {
  return (quality) =>
    new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => {
          if (blob === null) {
            reject(new TypeError('The canvas could not be encoded'));
          } else {
            resolve(blob);
          }
        },
        MEDIA_TYPE,
        quality
      );
    });
}
