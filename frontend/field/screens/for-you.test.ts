// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { AssignedReport, Reference } from '../../outbox/contract';
import { ForYou } from './for-you';

const TIP: AssignedReport = {
  id: '6c1f0b52-4a0e-4d7c-9d57-3b0c5d5b7a41',
  reference: 'FT-000231',
  what: 'Fly-tip',
  place: 'Lay-by on the A25',
  ward: 'E05009965',
  lat: 51.27,
  lon: 0.19,
  due: '2026-11-30',
  note: 'Look whether it is still there',
  by: 'Casey of the CSU'
};

describe('what is assigned to the person', () => {
  let shown: ForYou;

  afterEach(() => shown.remove());

  async function show(assigned: AssignedReport[], now: string): Promise<string> {
    shown = new ForYou();
    shown.reference = { wardSet: { wards: [] }, assigned } as unknown as Reference;
    shown.now = Date.parse(now);
    document.body.append(shown);
    await shown.updateComplete;
    return shown.textContent.replace(/\s+/g, ' ');
  }

  it('says what, where, until when, and what the CSU wrote to it', async () => {
    const text = await show([TIP], '2026-11-30T20:00:00Z');

    expect(text).toContain('Fly-tip FT-000231');
    expect(text).toContain('Lay-by on the A25');
    expect(text).toContain('Due 30 November 2026');
    expect(text).not.toContain('Overdue');
    expect(text).toContain('Look whether it is still there');
    expect(text).toContain('From Casey of the CSU');
  });

  it('is overdue from the day after', async () => {
    expect(await show([TIP], '2026-12-01T00:30:00Z')).toContain('Overdue, was due 30 November 2026');
  });

  it('leaves out what nobody knows', async () => {
    const text = await show(
      [{ ...TIP, place: null, ward: null, lat: null, lon: null, due: null, note: null, by: null }],
      '2026-11-23T10:00:00Z'
    );

    expect(text).toContain('Fly-tip FT-000231');
    expect(text).not.toMatch(/null|Due|From|map/);
  });

  it('shows three, and the others when they are asked for', async () => {
    const five = Array.from({ length: 5 }, (_, index) => ({ ...TIP, reference: `FT-00000${index}` }));
    expect(await show(five, '2026-11-23T10:00:00Z')).not.toContain('FT-000003');

    shown.querySelector('button')?.click();
    await shown.updateComplete;

    expect(shown.querySelectorAll('.card')).toHaveLength(5);
  });
});
