import { encodeSmall, fitted, MEDIA_TYPE, type Shrunk } from './shrink';
import type { ShrinkAnswer, ShrinkRequest } from './shrink-in-worker';

/** The browser turns the picture as its metadata say while it decodes it. */
async function shrink(file: Blob): Promise<Shrunk> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = fitted(bitmap);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) {
    throw new TypeError('OffscreenCanvas without a 2D context');
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const bytes = await encodeSmall((quality) => canvas.convertToBlob({ type: MEDIA_TYPE, quality }));
  return { bytes, width, height };
}

self.addEventListener('message', ({ data }: MessageEvent<ShrinkRequest>) => {
  const answer = (message: ShrinkAnswer, transfer: Transferable[]): void => {
    self.postMessage(message, { transfer });
  };
  shrink(data.file).then(
    (shrunk) => {
      answer({ id: data.id, shrunk }, [shrunk.bytes]);
    },
    (failure: unknown) => {
      answer({ id: data.id, unreadable: String(failure) }, []);
    }
  );
});
