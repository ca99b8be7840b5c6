// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reference } from '../../outbox/contract';
import { FakeGeolocation } from '../../platform/fakes/fake-geolocation';
import type { Place } from './place-notices';
import { WhereQuestion } from './where-question';

const square = (code: string, name: string, west: number) => ({
  code,
  name,
  outline: [
    [west, 51.2],
    [west + 0.1, 51.2],
    [west + 0.1, 51.3],
    [west, 51.3],
    [west, 51.2]
  ] as [number, number][]
});

const reference = {
  wardSet: {
    id: 'trial',
    district: { code: 'E07', name: 'Sevenoaks' },
    attribution: '',
    wards: [square('E01', 'Kemsing', 0.1), square('E02', 'Otford', 0.2)]
  },
  places: [],
  map: { tilesUrl: '', attribution: '' }
} as unknown as Reference;

describe('where a report is', () => {
  let geolocation: FakeGeolocation;
  let question: WhereQuestion;
  let told: Place[];

  beforeEach(async () => {
    geolocation = new FakeGeolocation();
    question = new WhereQuestion();
    question.reference = reference;
    question.geolocation = geolocation;
    question.form = {
      answers: {},
      reasons: {},
      problems: [],
      registers: null,
      observedOn: '2026-11-23',
      textOf: ({ code }) => code,
      change: () => undefined,
      explain: () => undefined
    };
    told = [];
    question.addEventListener('place-changed', (event) => told.push((event as CustomEvent<Place>).detail));
    document.body.append(question);
    await question.updateComplete;
  });

  afterEach(() => {
    question.remove();
  });

  async function tap(label: string): Promise<void> {
    const button = [...question.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label);
    if (!button) {
      throw new Error(`No button says ${label}: ${question.textContent}`);
    }
    button.click();
    await question.updateComplete;
  }

  async function findAt(lat: number, lon: number, accuracyMetres: number): Promise<void> {
    geolocation.find({ lat, lon, accuracyMetres, ageSeconds: 0 });
    await question.updateComplete;
  }

  const status = () => question.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ') ?? '';

  it('asks for no position, until the person does', () => {
    expect(geolocation.watched).toBe(false);
  });

  it('names the ward at once, when a position is found', async () => {
    await tap('Use my position');
    await findAt(51.25, 0.15, 34);

    expect(status()).toContain('In the ward Kemsing');
    expect(status()).toContain('± 34 m, getting better…');
    expect(told.at(-1)).toEqual({
      location: { lat: 51.25, lon: 0.15, accuracyMetres: 34, source: 'gps' },
      ward: 'E01'
    });
  });

  it('takes the position as it is, when the person has waited enough', async () => {
    await tap('Use my position');
    await findAt(51.25, 0.15, 34);
    await tap('Use this position');

    expect(geolocation.watched).toBe(false);
    expect(status()).not.toContain('getting better');
  });

  it('says that a pin is outside the district, and guesses no ward', async () => {
    await tap('Use my position');
    await findAt(51.25, 0.35, 8);

    expect(status()).toContain('Outside Sevenoaks District');
    expect(told.at(-1)?.ward).toBeNull();
  });

  it('keeps six decimals', async () => {
    await tap('Use my position');
    await findAt(51.25000049, 0.15000051, 8);

    expect(told.at(-1)?.location).toMatchObject({ lat: 51.25, lon: 0.150001 });
  });

  it('lets the person choose the neighbour, when the pin is close to the boundary', async () => {
    await tap('Use my position');
    await findAt(51.25, 0.1998, 8);
    const wards = [...question.querySelectorAll<HTMLInputElement>('input[name=ward]')];
    expect(wards.map(({ checked, labels }) => [labels?.[0].textContent, checked])).toEqual([
      ['Kemsing', true],
      ['Otford', false]
    ]);

    wards[1].click();

    expect(told.at(-1)).toMatchObject({ location: { lat: 51.25, lon: 0.1998 }, ward: 'E02' });
  });

  it('asks for no neighbour, when the pin is well inside a ward', async () => {
    await tap('Use my position');
    await findAt(51.25, 0.15, 8);

    expect(question.querySelector('input[name=ward]')).toBeNull();
  });

  it('takes a typed place, and forgets the accuracy of the receiver', async () => {
    await tap('Use my position');
    await findAt(51.25, 0.15, 34);
    await tap('Type a place or coordinates');
    await import('./typed-place');
    await question.updateComplete;
    question
      .querySelector('typed-place')
      ?.dispatchEvent(new CustomEvent('place-typed', { detail: { lat: 51.26, lon: 0.25 } }));

    expect(geolocation.watched).toBe(false);
    expect(told.at(-1)).toEqual({ location: { lat: 51.26, lon: 0.25, source: 'typed' }, ward: 'E02' });
  });

  it('says what to do instead, when the position is refused', async () => {
    await tap('Use my position');
    geolocation.fail('denied');
    await question.updateComplete;

    expect(status()).toContain('Allow it in the browser’s settings');
  });
});
