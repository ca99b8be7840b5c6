/** `not-a-photo`: no picture, or none that this phone can read; `empty`: 0 bytes; `too-large`: would end the page. */
export type PhotoRefusal = 'not-a-photo' | 'empty' | 'too-large';

const texts: Record<PhotoRefusal, string> = {
  'not-a-photo': 'This file is not a photo that this phone can read. Choose a photo, or take a new one.',
  empty: 'The photo arrived empty. Choose it again, or take a new one.',
  'too-large': 'This photo is larger than 60 MB. Take a new one with the camera.'
};

/** Says in plain words why a file can't be attached. */
export class PhotoRefused extends Error {
  constructor(
    readonly reason: PhotoRefusal,
    options?: ErrorOptions
  ) {
    super(texts[reason], options);
    this.name = 'PhotoRefused';
  }
}
