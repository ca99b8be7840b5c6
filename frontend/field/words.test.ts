import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../outbox/sync-loop';
import { connectionInWords } from './connection-words';
import { syncInWords } from './sync-words';
import { type Known, stateInWords } from './state-words';
import { bytes, day, moment, withArticle } from './words';

const now = Date.parse('2026-06-09T12:00:00Z');

describe('moments', () => {
  it('are told by London’s clock', () => {
    expect(moment('2026-06-09T09:02:11Z', now)).toBe('today at 10:02');
    expect(moment('2026-06-08T22:30:00Z', now)).toBe('yesterday at 23:30');
    expect(moment('2026-06-08T23:30:00Z', now)).toBe('today at 00:30');
    expect(moment('2011-06-08T10:00:00Z', now)).toBe('8 June 2011 at 11:00');
  });

  it('are told as a date, when only the day is known', () => {
    expect(day('2011-06-08')).toBe('8 June 2011');
  });
});

describe('the state of a report', () => {
  const known: Known = { state: 'received', photosWaiting: [], receipt: { reference: 'FT-000231' }, standing: null };
  const text = (change: Partial<Known>) => stateInWords({ ...known, ...change }).text;

  it('is told in plain words at every step', () => {
    expect(text({ state: 'saved' })).toBe('Saved on this phone');
    expect(text({ state: 'sending' })).toBe('Sending');
    expect(text({})).toBe('Received by the CSU, FT-000231');
    expect(text({ state: 'attention' })).toBe('Needs attention');
  });

  it('says which photos are still to send, when the words have arrived', () => {
    expect(text({ photosWaiting: ['a'] })).toBe('Received by the CSU, 1 photo still to send');
  });

  it('is what the desk made of it, in the desk’s words', () => {
    const standing = { state: 'NEEDS_INFORMATION', stateLabel: 'Needs information', reference: 'FT-000231' };

    expect(stateInWords({ ...known, standing })).toEqual({
      sign: '?',
      text: 'Needs information, FT-000231',
      tone: 'waiting'
    });
  });

  it('has a sign beside its colour, also when the desk uses a new word', () => {
    const standing = { state: 'archived', stateLabel: 'Archived', reference: 'FT-000231' };

    expect(stateInWords({ ...known, standing })).toEqual({ sign: '=', text: 'Archived, FT-000231', tone: 'plain' });
  });
});

describe('sending', () => {
  const status: SyncStatus = {
    phase: 'waiting',
    reason: null,
    signInNeeded: false,
    planClosed: false,
    nextTryAt: null,
    lastContactAt: null
  };

  it('says why it waits, when something waits', () => {
    expect(syncInWords({ ...status, reason: 'no-connection' }, 2, now).sending).toMatch(/^No connection/);
    expect(syncInWords({ ...status, signInNeeded: true }, 2, now).sending).toMatch(/^Sign in again/);
  });

  it('is silent, when nothing waits', () => {
    expect(syncInWords({ ...status, reason: 'no-connection' }, 0, now).sending).toBeUndefined();
  });

  it('tells when the CSU was last reached', () => {
    expect(syncInWords({ ...status, lastContactAt: '2026-06-09T09:02:00Z' }, 0, now).contact).toBe(
      'Last reached the CSU today at 10:02.'
    );
  });

  it('tells the connection in words, and believes the answers more than the device', () => {
    const reached = { ...status, lastContactAt: '2026-06-09T09:02:00Z' };

    expect(connectionInWords(reached, false)).toBe('No connection');
    expect(connectionInWords({ ...reached, reason: 'not-wardbook' }, true)).toBe('No connection');
    expect(connectionInWords(reached, true)).toBe('Connected');
  });
});

describe('other words', () => {
  it('name a report with its article', () => {
    expect(['Fly-tip', 'Audit'].map(withArticle)).toEqual(['a fly-tip', 'an audit']);
  });

  it('give sizes as people say them', () => {
    expect([900, 12_400_000, 10_738_000_000].map(bytes)).toEqual(['1 kB', '12 MB', '10.7 GB']);
  });
});
