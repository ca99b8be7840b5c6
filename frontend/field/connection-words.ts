import type { SyncStatus } from '../outbox/sync-loop';

/** The few words in the bar on top: what the phone believes of its connection. */
export function connectionInWords({ phase, reason, lastContactAt }: SyncStatus, maybeOnline: boolean): string {
  if (!maybeOnline || reason === 'no-connection' || reason === 'not-wardbook') {
    return 'No connection';
  }
  if (phase === 'sending') {
    return 'Connecting…';
  }
  if (reason === 'too-slow' || reason === 'server-trouble' || reason === 'unclear') {
    return 'Poor connection';
  }
  return lastContactAt ? 'Connected' : '';
}
