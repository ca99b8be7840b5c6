/** Where a photo comes from: taken now, or chosen from those on the phone. */
export type PhotoSource = 'camera' | 'gallery';

export interface Camera {
  /** The chosen files, in order; empty when the person went back without one. */
  photos(source: PhotoSource): Promise<File[]>;
}

/**
 * The phone's own camera, through a file input. Android may end the page while its camera is open, so nothing may
 * depend on this promise for keeping what was entered before (hotosm/field-tm#2740).
 */
export const browserCamera: Camera = {
  photos: (source) =>
    new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = 'image/*';
      if (source === 'camera') {
        input.capture = 'environment';
      } else {
        input.multiple = true;
      }
      input.hidden = true;
      const finish = (files: File[]): void => {
        input.remove();
        resolve(files);
      };
      input.addEventListener('change', () => {
        finish(Array.from(input.files ?? []));
      });
      input.addEventListener('cancel', () => {
        finish([]);
      });
      // In the page rather than loose: Safari forgets an input that nothing holds while its camera is open.
      document.body.append(input);
      input.click();
    })
};
