import { textOfReason } from '../outbox/outcome';
import type { SyncStatus } from '../outbox/sync-loop';
import { moment } from './words';

/** How sending stands: what happens to what waits, and when the CSU was last reached. */
export interface SyncInWords {
  sending: string | undefined;
  contact: string | undefined;
}

export function syncInWords(status: SyncStatus | undefined, waiting: number, now: number): SyncInWords {
  const lastContactAt = status?.lastContactAt;
  return {
    sending: waiting > 0 && status ? sendingInWords(status) : undefined,
    contact: lastContactAt ? `Last reached the CSU ${moment(lastContactAt, now)}.` : undefined
  };
}

function sendingInWords({ phase, reason, signInNeeded }: SyncStatus): string | undefined {
  if (phase === 'sending') {
    return 'Sending…';
  }
  if (signInNeeded) {
    return 'Sign in again to send. Everything stays on this phone until then.';
  }
  switch (reason) {
    case null:
      return undefined;
    case 'other-tab':
      return 'Another window of Wardbook is sending.';
    case 'phone-storage':
      return 'This phone’s storage does not answer. Close other tabs of Wardbook and try again.';
    default:
      return textOfReason(reason);
  }
}
