// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeasureState, PlanProgress, Reference } from '../../outbox/contract';
import { FakePhone, savedFlyTip } from '../../outbox/fakes/phone';
import type { Outbox } from '../../outbox/outbox';
import { KeptNews } from '../../outbox/kept-news';
import { eventually } from '../fakes/eventually';
import type { Session } from '../phone';
import { MeasureScreen } from '../screens/measure';
import { PlanScreen } from '../screens/plan';

const clearance: MeasureState = {
  id: '4.7-b',
  of: '4.7',
  label: 'Cleared within 7 days of reporting',
  kind: 'within-days',
  target: 100,
  targetInferred: true,
  unit: 'percent',
  value: 66.7,
  shown: '66.7% (2 of 3)',
  status: 'well-behind',
  statusLabel: 'Well behind',
  explanation: '2 of 3 that were cleared or came due were in time.',
  rule: 'In time: cleared by the end of the day.',
  counted: [
    { reportId: 'a', reference: 'FT-000001', met: true, how: 'Cleared on 8 November 2026, in time.' },
    { reportId: 'b', reference: 'FT-000002', met: false, how: 'Still open; it was due on 9 November 2026.' }
  ],
  notCounted: [
    { reportId: 'c', reference: 'FT-000003', because: 'Waits for review.', waiting: true },
    { reportId: 'd', reference: 'FT-000004', because: 'Duplicate of FT-000001.', waiting: false }
  ],
  waiting: 1,
  onPhones: 3,
  trend: [
    { on: '2026-09-30', value: null },
    { on: '2026-10-31', value: 50 },
    { on: '2026-11-24', value: 66.7 }
  ],
  override: { agency: 'Direct Services', reason: 'Two lanes were closed.' },
  agencyUpdate: {
    agency: 'Direct Services',
    status: 'On schedule',
    on: '2026-11-20',
    figure: '',
    narrative: 'A second crew has started.',
    evidence: 'Minutes of November'
  },
  milestones: [
    { label: 'Complete', due: '2026-06-30', reachedOn: '2026-06-12', state: 'Reached' },
    { label: 'Roll out', due: null, reachedOn: null, state: 'Ongoing' }
  ],
  parts: [
    { label: 'Kemsing', value: 1, shown: '1 of 1', met: true },
    { label: 'Hextable', value: null, shown: 'None yet', met: null }
  ]
};

const received: MeasureState = {
  ...clearance,
  id: '4.7-a',
  label: 'Fly-tip reports received',
  kind: 'count',
  target: null,
  unit: 'reports',
  value: 6,
  shown: '6 reports',
  status: 'no-target',
  statusLabel: 'No target (monitored)',
  counted: [],
  notCounted: [],
  waiting: 0,
  onPhones: 1,
  trend: [],
  override: null,
  agencyUpdate: null,
  milestones: [],
  parts: []
};

const crime: MeasureState = { ...received, id: 'SM-ALL-1', of: 'All recorded crime', label: 'Reduce All Crime by 2%' };

const progress: PlanProgress = {
  planYear: { id: 2026, label: '2026-27', startsOn: '2026-04-01', endsOn: '2027-03-31', rolledForwardFrom: 2011 },
  on: '2026-11-24',
  measures: [received, clearance, crime]
};

const reference = {
  planYear: { id: '2026', label: '2026-27', startsOn: '2026-04-01', endsOn: '2027-03-31' },
  actions: [
    {
      number: '4.7',
      chapter: 'Environmental damage',
      text: 'Reduce the impact of fly-tipping.',
      lead: ['CSU'],
      measures: [
        { id: '4.7-a', label: 'Fly-tip reports received', kind: 'count', target: null, unit: 'reports' },
        { id: '4.7-b', label: 'Cleared within 7 days', kind: 'within-days', target: 100, unit: 'percent' }
      ]
    }
  ]
} as unknown as Reference;

describe('the plan on the phone', () => {
  let phone: FakePhone;
  let outbox: Outbox;
  let news: KeptNews;
  let screen: PlanScreen | MeasureScreen;

  beforeEach(() => {
    phone = new FakePhone();
    outbox = phone.outboxOf('warden');
    news = new KeptNews(outbox.parts, outbox.changes);
  });

  afterEach(() => {
    screen.remove();
  });

  function show(opening: PlanScreen | MeasureScreen): void {
    screen = opening;
    screen.session = { outbox } as Session;
    document.body.append(screen);
  }

  function showMeasure(id: string): void {
    const opening = new MeasureScreen();
    opening.measureId = id;
    show(opening);
  }

  const text = (): string => (screen.textContent ?? '').replace(/\s+/g, ' ');
  const shows = (words: string): Promise<void> => eventually(() => expect(text()).toContain(words));

  it('says that the plan comes with the first connection, when nothing was ever fetched', async () => {
    show(new PlanScreen());

    await shows('The plan comes with the first connection to the CSU.');
  });

  it('lists the actions without figures and says so, when how they stand was never fetched', async () => {
    await news.keepReference(reference, null);
    show(new PlanScreen());

    await shows('How the actions stand was not fetched on this phone yet.');
    expect(text()).toContain('Reduce the impact of fly-tipping.');
  });

  it('shows every measure with target, figure, state in words, trend and the time of it', async () => {
    await news.keepReference(reference, null);
    await news.keepPlan(progress, null, {});
    show(new PlanScreen());

    await shows('As of 23 November 2026, 10:00.');
    expect(text()).toContain('1 well behind');
    expect(text()).toContain('66.7% (2 of 3) Target 100% (read from the plan’s words)');
    expect(text()).toContain('6 reports No target: monitored');
    expect(text()).toContain('All recorded crime');
    expect(text()).toContain('Moved by your reports: Fly-tip');
    expect(screen.querySelector('[href="#/plan/4.7-b"] svg')?.getAttribute('aria-label')).toBe(
      'Trend: 50% by 31 October 2026, 66.7% by 24 November 2026.'
    );
  });

  it('tells what is still to come: of this phone exactly, of others without this one', async () => {
    await news.keepReference(reference, null);
    await news.keepPlan(progress, null, { 'fly-tip': 1 });
    await savedFlyTip(outbox);
    show(new PlanScreen());

    await shows('1 on this phone');
    const line = (id: string) => screen.querySelector(`[href="#/plan/${id}"] .coming`)?.textContent;
    expect(line('4.7-a')).toBe('1 on this phone');
    // Its land is not answered, so that it would not count here.
    expect(line('4.7-b')).toBe('1 waits for review · 2 on other phones');
  });

  it('opens a measure with the reports that counted and every other with the reason', async () => {
    await news.keepReference(reference, null);
    await news.keepPlan(progress, null, {});
    showMeasure('4.7-b');

    await shows('Cleared within 7 days of reporting');
    expect(text()).toContain('Counted (2)');
    expect(text()).toContain('FT-000002 (misses the target)Still open; it was due on 9 November 2026.');
    expect(text()).toContain('Waits for review (1)');
    expect(text()).toContain('Not counted (1)');
    expect(text()).toContain('Duplicate of FT-000001.');
    expect(text()).toContain('Rule: In time: cleared by the end of the day.');
    expect(text()).toContain('30 September 2026 –');
    expect(text()).toContain('Kemsing, met1 of 1');
    expect(text()).toContain('Set by Direct Services: “Two lanes were closed.”');
    expect(text()).toContain('A second crew has started.');
    expect(text()).toContain('Complete: by 30 June 2026Reached, on 12 June 2026');
    expect(text()).toContain('Roll outOngoing');
    expect(document.title).toBe('Cleared within 7 days of reporting – Wardbook');
  });

  it('links a report only when this phone can open it', async () => {
    const own = await savedFlyTip(outbox);
    const [first] = clearance.counted;
    await news.keepPlan(
      {
        ...progress,
        measures: [{ ...clearance, counted: [{ ...first, reportId: own.id }], notCounted: [] }]
      },
      null,
      {}
    );
    showMeasure('4.7-b');

    await shows('Counted (1)');
    expect(screen.querySelector('.reports a')?.getAttribute('href')).toBe(`#/report/${own.id}`);
  });

  it('lists twelve reports at once, and the others on demand', async () => {
    const counted = Array.from({ length: 30 }, (_, index) => ({
      reportId: String(index),
      reference: `FT-${String(index)}`,
      met: true,
      how: 'Observed.'
    }));
    await news.keepPlan({ ...progress, measures: [{ ...received, counted }] }, null, {});
    showMeasure('4.7-a');

    await shows('Counted (30)');
    expect(screen.querySelectorAll('section > .reports > li')).toHaveLength(12);
    expect(screen.querySelector('details summary')?.textContent).toBe('18 more');
  });

  it('says that a measure is not there, or not on the phone yet', async () => {
    showMeasure('9.9-z');
    await shows('Not on this phone yet');

    await news.keepPlan(progress, null, {});
    await shows('The plan has no such measure');
  });
});
