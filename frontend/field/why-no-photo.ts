import { StorageError } from '../outbox/database';
import { PhotoRefused } from '../photo/photo-refused';

/** Why a photo could not be kept, in plain words. */
export function whyNoPhoto(failure: unknown, name: string): string {
  if (failure instanceof StorageError) {
    return 'There is hardly any room left on this phone, so the photo was not kept; the report is. Let Wardbook send what waits, or delete something else from the phone, then take it again.';
  }
  return failure instanceof PhotoRefused
    ? failure.message
    : `‘${name}’ could not be kept. Take it again, or choose another one.`;
}
