// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssignedReport, OwnReport, Reference } from '../../outbox/contract';
import { FakeServer } from '../../outbox/fakes/fake-server';
import { FakePhone } from '../../outbox/fakes/phone';
import { KeptNews } from '../../outbox/kept-news';
import type { Outbox } from '../../outbox/outbox';
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
  let device: FakePhone;
  let outbox: Outbox;

  beforeEach(() => {
    device = new FakePhone();
    outbox = device.outboxOf('warden');
  });

  afterEach(() => shown.remove());

  async function show(assigned: AssignedReport[], now: string): Promise<string> {
    shown = new ForYou();
    shown.outbox = outbox;
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

    [...shown.querySelectorAll('button')].at(-1)?.click();
    await shown.updateComplete;

    expect(shown.querySelectorAll('.card')).toHaveLength(5);
  });

  it('is said to be done with two taps and no signal, once', async () => {
    await show([TIP], '2026-11-23T10:00:00Z');
    tap('It is done');
    await vi.waitFor(() => expect(location.hash).toContain('draft'));

    const [draft] = await outbox.drafts.all();
    expect(draft).toMatchObject({
      type: 'work-done',
      answers: { report: TIP.id, reference: 'FT-000231' },
      location: { lat: 51.27, lon: 0.19, source: 'map' },
      ward: 'E05009965',
      headline: 'Fly-tip FT-000231 is done'
    });
    tap('It is done');
    await vi.waitFor(() => expect(location.hash).toContain(draft.id));
    expect(await outbox.drafts.all()).toHaveLength(1);

    await outbox.save(draft.id);
    await vi.waitFor(() => expect(shown.textContent).toContain('You said that it is done: Saved on this phone'));
    expect(shown.querySelector('button')).toBeNull();
  });

  it('can be said again, once the CSU has not accepted it', async () => {
    await show([TIP], '2026-11-23T10:00:00Z');
    tap('It is done');
    await vi.waitFor(async () => expect(await outbox.drafts.all()).toHaveLength(1));
    const [{ id }] = await outbox.drafts.all();
    await outbox.save(id);
    await device.loopOf(outbox, new FakeServer().fetch).sendNow();
    const own = { id, state: 'rejected', stateLabel: 'Not accepted', reference: 'WD-000001' } as OwnReport;
    await new KeptNews(outbox.parts, outbox.changes).keepOwnReports([own]);

    await vi.waitFor(() => expect(shown.textContent).toContain('You said that it is done: Not accepted'));
    expect(shown.querySelector('button')).not.toBeNull();
  });

  function tap(text: string): void {
    [...shown.querySelectorAll('button')].find((button) => button.textContent.includes(text))?.click();
  }
});
