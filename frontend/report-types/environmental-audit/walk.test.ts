// @vitest-environment jsdom
import { html } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadReportType } from '..';
import type { Answer, Answers, ReportType } from '../../forms/definition';
import type { WidgetContext } from '../../forms/ui/widget';
import './audit-screen';
import type { EnvironmentalAudit } from './audit-screen';
import { lacksOf, Walk } from './walk';

const { definition } = (await loadReportType('environmental-audit', 1)) as ReportType;
const NOON = Date.parse('2026-11-23T12:00:00Z');

/** A draft that keeps what it is told, as the phone does. */
class Draft {
  answers: Record<string, Answer | undefined> = {};
  place: string | null = null;
  location: object | null = null;
  photos: { sha256: string }[] = [];
  takes: string[] = [];
  saved = 0;
  onChange = (): void => undefined;
  #ids = 0;

  context(): WidgetContext {
    const change = (key: string, answer: Answer | undefined) => {
      this.answers = { ...this.answers, [key]: answer };
      // As on the phone, what is drawn next comes a moment later.
      queueMicrotask(() => this.onChange());
    };
    return {
      definition,
      draft: { id: 'd', answers: this.answers, location: this.location, photos: this.photos, place: this.place },
      form: {
        answers: this.answers,
        reasons: {},
        problems: [],
        registers: null,
        observedOn: '2026-11-23',
        textOf: () => '',
        change,
        explain: () => undefined
      },
      keeping: { text: 'Kept', failed: false },
      newId: () => `id-${(this.#ids += 1)}`,
      leftAt: (place: string | null) => (this.place = place),
      clock: { now: () => NOON, after: () => () => undefined },
      photos: {
        take: () => {
          this.photos = this.takes.map((sha256) => ({ sha256 }));
          this.onChange();
          return Promise.resolve({ taken: this.takes, failures: [] });
        },
        remove: (sha256: string) => {
          this.photos = this.photos.filter((photo) => photo.sha256 !== sha256);
          return Promise.resolve();
        },
        thumbnail: () => html``
      },
      placeAndTime: () => html`<p>Where and when</p>`,
      pinQuestion: () => html`<p>Where</p>`,
      countsTowards: () => html``,
      save: () => {
        this.saved += 1;
        return Promise.resolve('saved');
      }
    } as unknown as WidgetContext;
  }
}

let draft: Draft;
let walk: Walk;

function open(): Walk {
  walk = new Walk(draft.context(), () => undefined);
  draft.onChange = () => (walk.context = draft.context());
  return walk;
}

// jsdom knows no adopted style sheets.
Object.assign(document, { adoptedStyleSheets: [] });
Object.assign(CSSStyleSheet.prototype, { replaceSync: () => undefined });

beforeEach(() => {
  draft = new Draft();
  open();
});

describe('an audit while it is walked', () => {
  it('begins with what is said once', () => {
    expect(walk.step).toEqual({ at: 'set-up' });
    expect(walk.lacksOfHeader.map(({ key }) => key)).toEqual(['location', 'lead', 'attendees', 'light', 'route']);
  });

  it('keeps a finding at the tap that names its kind', () => {
    walk.add('graffiti');

    expect(draft.answers.findings).toEqual([{ id: 'id-1', category: 'graffiti' }]);
    expect(walk.step).toEqual({ at: 'finding', row: 0 });
  });

  it.each(['set-up', 'walk', 'category', 'finding 0', 'finish'])(
    'comes back to %s, after the phone was killed',
    (place) => {
      walk.add('litter');
      draft.place = place;

      const [at, row] = place.split(' ');
      expect(open().step).toEqual(row === undefined ? { at } : { at, row: Number(row) });
    }
  );

  it('comes back to the walk, when the finding is gone', () => {
    draft.place = 'finding 3';

    expect(open().step).toEqual({ at: 'walk' });
  });

  it('puts photos with the finding that they were taken for', async () => {
    walk.add('litter');
    draft.takes = ['a', 'b'];

    await walk.takePhotos(0, 'camera');

    expect((draft.answers.findings as readonly Answers[])[0].photos).toEqual(['a', 'b']);
  });

  it('takes the photos away with the finding, but not those that another one has', async () => {
    walk.add('litter');
    walk.add('weeds');
    draft.photos = [{ sha256: 'a' }, { sha256: 'b' }];
    walk.change(0, 'photos', ['a', 'b']);
    walk.change(1, 'photos', ['b']);

    await walk.remove(0);

    expect(draft.answers.findings).toEqual([{ id: 'id-2', category: 'weeds', photos: ['b'] }]);
    expect(draft.photos).toEqual([{ sha256: 'b' }]);
    expect(walk.step).toEqual({ at: 'walk' });
  });

  it('ends now, unless an end was given before', () => {
    walk.finish();
    expect(draft.answers.endedAt).toBe('2026-11-23T12:00:00.000Z');

    walk.goOn();
    expect(draft.answers.endedAt).toBeUndefined();
    expect(walk.step).toEqual({ at: 'walk' });
  });

  it.each([
    ['findings[2].severity', { at: 'finding', row: 2 }],
    ['transects[1].place', { at: 'stretch', row: 1 }],
    ['lead', { at: 'set-up' }],
    ['location', { at: 'set-up' }],
    ['photos', { at: 'walk' }]
  ])('leads from what is wrong with %s to where it is said', (field, step) => {
    walk.goToProblem(new Event('click'), field);

    expect(walk.step).toEqual(step);
  });
});

describe('what a finding lacks', () => {
  it('is a place and how bad it is, and of graffiti whether it offends', () => {
    expect(lacksOf({ category: 'graffiti' })).toEqual(['whether it is offensive', 'how bad it is', 'where it is']);
    expect(lacksOf({ category: 'litter', severity: 'minor', description: 'By the church' })).toEqual([]);
  });
});

describe('the screen of an audit', () => {
  it('shows each step, as a person taps through it', async () => {
    const screen = document.createElement('environmental-audit') as EnvironmentalAudit;
    draft.onChange = () => (screen.context = draft.context());
    screen.context = draft.context();
    document.body.append(screen);
    const tap = (text: string) => {
      const button = [...screen.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(text));
      expect(button, text).toBeDefined();
      button?.click();
    };
    const heading = () => screen.querySelector('h1')?.textContent;

    expect(heading()).toBe('Environmental visual audit');
    screen.querySelector<HTMLButtonElement>('[aria-label="One more: Residents"]')?.click();
    expect(draft.answers.attendees).toEqual([{ type: 'resident', count: 1 }]);
    tap('Begin the walk');
    tap('Add a finding');
    expect(heading()).toBe('What did you find?');
    tap('Street lighting');
    expect(heading()).toBe('1. Street lighting');
    tap('Back to the walk');
    expect(screen.textContent).toContain('1 finding');
    tap('Grade a stretch');
    expect(heading()).toBe('Stretch 1');
    tap('Back to the walk');
    expect(draft.answers.transects).toBeUndefined();
    tap('Grade a stretch');
    screen.querySelector<HTMLInputElement>('[id="f-transects[0].litter-B"], [id*="litter"][type=radio]')?.click();
    expect(draft.answers.transects).toHaveLength(1);
    tap('Back to the walk');
    expect(draft.answers.transects).toHaveLength(1);
    tap('Finish the audit');
    expect(screen.textContent).toContain('The finding becomes a task');
    tap('Save');
    await vi.waitFor(() => expect(draft.saved).toBe(1));
    screen.remove();
  });
});
