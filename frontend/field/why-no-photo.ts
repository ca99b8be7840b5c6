import { StorageError } from '../outbox/database';
import { PhotoRefused } from '../photo/photo-refused';

/** Why a photo could not be kept, in plain words. */
export function whyNoPhoto(failure: unknown, name: string): string {
  if (failure instanceof StorageError) {
    return 'There is no room for another photo on this phone. The rest of the report is kept.';
  }
  return failure instanceof PhotoRefused
    ? failure.message
    : `‘${name}’ could not be kept. Take it again, or choose another one.`;
}
