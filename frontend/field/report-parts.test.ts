// @vitest-environment jsdom
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { EntryView, LostByServer } from '../outbox/records';
import { lostNotice } from './lost-notice';
import { timeCorrected } from './report-parts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');

function words(part: unknown): string {
  const place = document.createElement('div');
  render(part, place);
  return place.textContent.replace(/\s+/g, ' ').trim();
}

describe('the time of a report', () => {
  const corrected = (observedAt: string, observedAtByPhone?: string) =>
    words(timeCorrected({ standing: { observedAt, observedAtByPhone } } as unknown as EntryView, NOW));

  it('is said to be corrected, with how wrong the phone’s clock was', () => {
    expect(corrected('2026-11-23T08:02:00.000Z', '2026-11-23T10:02:00.000Z')).toContain(
      'This phone’s clock was 2 hours fast when it sent this report. The CSU has today at 08:02 instead of today at 10:02.'
    );
    expect(corrected('2026-11-23T08:25:00.000Z', '2026-11-23T08:00:00.000Z')).toContain('was 25 minutes slow');
    expect(corrected('2026-11-23T08:00:00.000Z', '2026-11-20T08:00:00.000Z')).toContain('was 3 days slow');
  });

  it('is no matter, when the phone’s clock was right', () => {
    expect(corrected('2026-11-23T08:02:00.000Z')).toBe('');
  });
});

describe('a report that the server had lost', () => {
  const told = (complete: boolean, lost: Partial<LostByServer> | null, erased: string[] = []) =>
    words(
      lostNotice(
        {
          complete,
          erased,
          lost: lost && { noticedAt: '', formerReference: null, without: [], photosGone: [], ...lost }
        } as EntryView,
        undefined
      )
    );

  it('is said to be sent again, with the reference that it had before', () => {
    expect(told(false, { formerReference: 'FT-000231' })).toContain('This phone kept the report and sends it again.');
    expect(told(true, { formerReference: 'FT-000231' })).toContain('Its reference was FT-000231 before.');
  });

  it('is said to lack what nobody has any more', () => {
    const text = told(true, { without: ['vehicleRegistration'], photosGone: ['a', 'b'] });

    expect(text).toContain('What you had entered at ‘vehicleRegistration’ is lost');
    expect(text).toContain('2 photos can’t be brought back');
  });

  it('is said to have an earlier answer, when the server went back to the version before', () => {
    const text = told(true, { without: ['vehicleRegistration'] }, ['vehicleRegistration']);

    expect(text).toContain(
      'What an earlier version of this report said at ‘vehicleRegistration’ is still with the CSU'
    );
    expect(text).not.toContain('What you had entered');
  });

  it('needs no words, when the server lost nothing', () => {
    expect(told(true, null)).toBe('');
  });
});
