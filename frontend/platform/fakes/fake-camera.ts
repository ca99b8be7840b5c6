import type { Camera } from '../camera';

/** Hands over the files it was loaded with, once. */
export class FakeCamera implements Camera {
  constructor(private loaded: File[] = []) {}

  photos(): Promise<File[]> {
    const files = this.loaded;
    this.loaded = [];
    return Promise.resolve(files);
  }
}
