import type { NewPhoto } from '../outbox/drafts';
import { browserShrink, preparePhoto as prepare } from '../photo/prepare-photo';
import { browserSha256 } from '../platform/sha256';

/** One for all photos, since the worker behind it lives on from one to the next. */
const shrink = browserShrink();

/** Fetched from the phone's own store when the first photo is taken. */
export function preparePhoto(file: File): Promise<NewPhoto> {
  return prepare(file, shrink, browserSha256);
}
