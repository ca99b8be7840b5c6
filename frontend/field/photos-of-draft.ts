import { html, type TemplateResult } from 'lit';
import type { WidgetPhotos } from '../forms/ui/widget';
import type { Outbox } from '../outbox/outbox';
import type { PhotoSource } from '../platform/camera';
import type { DraftEditor } from './draft-editor';
import type { Phone } from './phone';

/** The photos of a draft for a screen that decides itself where they go. */
export class PhotosOfDraft implements WidgetPhotos {
  constructor(
    private readonly phone: Phone,
    private readonly outbox: Outbox,
    private readonly editor: DraftEditor
  ) {}

  async take(source: PhotoSource): Promise<{ taken: string[]; failures: string[] }> {
    const taken: string[] = [];
    const failures: string[] = [];
    // One after the other: a phone has memory for one decoded 12-megapixel picture, not for five.
    for (const file of await this.phone.camera.photos(source)) {
      try {
        const photo = await this.phone.preparePhoto(file);
        this.editor.photosChanged(await this.outbox.drafts.addPhoto(this.editor.draft.id, photo));
        taken.push(photo.sha256);
      } catch (failure) {
        const { whyNoPhoto } = await import('./why-no-photo');
        failures.push(whyNoPhoto(failure, file.name));
      }
    }
    return { taken, failures };
  }

  async remove(sha256: string): Promise<void> {
    this.editor.photosChanged(await this.outbox.drafts.removePhoto(this.editor.draft.id, sha256));
  }

  thumbnail(sha256: string, label: string): TemplateResult {
    void import('./photo-thumbnail');
    return html`<photo-thumbnail
      .outbox=${this.outbox}
      .reportId=${this.editor.draft.id}
      .sha256=${sha256}
      .label=${label}
    ></photo-thumbnail>`;
  }
}
