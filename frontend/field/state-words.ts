import type { OwnReport, Receipt } from '../outbox/contract';
import type { EntryState } from '../outbox/records';
import { photos } from './words';

/** A state as the person sees it: a sign and words, the tone only colours them. */
export interface StateInWords {
  sign: string;
  text: string;
  tone: 'plain' | 'ok' | 'waiting' | 'bad';
}

/** What is known of a saved report; `standing` is what the CSU made of it. */
export interface Known {
  state: EntryState;
  photosWaiting: readonly string[];
  receipt: Pick<Receipt, 'reference'> | null;
  standing: Pick<OwnReport, 'state' | 'stateLabel' | 'reference'> | null;
}

export function stateInWords({ state, photosWaiting, receipt, standing }: Known): StateInWords {
  switch (state) {
    case 'attention':
      return { sign: '!', text: 'Needs attention', tone: 'bad' };
    case 'saved':
      return { sign: '◔', text: 'Saved on this phone', tone: 'waiting' };
    case 'sending':
      return { sign: '↑', text: 'Sending', tone: 'waiting' };
    case 'received': {
      if (photosWaiting.length > 0) {
        const still = `${photos(photosWaiting.length)} still to send`;
        return { sign: '↑', text: `Received by the CSU, ${still}`, tone: 'waiting' };
      }
      return standing ? standingInWords(standing) : { sign: '✓', text: received(receipt?.reference), tone: 'ok' };
    }
  }
}

/** The desk's states; the words come from the server, so that a new state needs no new phone. */
export function standingInWords({ state, stateLabel, reference }: NonNullable<Known['standing']>): StateInWords {
  const text = `${stateLabel}, ${reference}`;
  switch (state.toLowerCase().replaceAll('_', '-')) {
    case 'received':
      return { sign: '✓', text: received(reference), tone: 'ok' };
    case 'accepted':
      return { sign: '✓', text, tone: 'ok' };
    case 'needs-information':
      return { sign: '?', text, tone: 'waiting' };
    case 'rejected':
      return { sign: '×', text, tone: 'bad' };
    default:
      return { sign: '=', text, tone: 'plain' };
  }
}

function received(reference: string | undefined): string {
  return reference ? `Received by the CSU, ${reference}` : 'Received by the CSU';
}
