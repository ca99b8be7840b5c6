// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MonthPlay } from './month-play';

const months = ['April 2026', 'May 2026', 'June 2026'].map((name, index) => ({ name, number: index * 1_000 }));

describe('the months of a plan year', () => {
  let play: MonthPlay;
  let chosen: number[];
  let lessMotion: boolean;

  beforeEach(async () => {
    vi.useFakeTimers();
    lessMotion = false;
    vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }));
    chosen = [];
    play = new MonthPlay();
    Object.assign(play, { year: '2026-27', months, chosen: 0 });
    play.addEventListener('month-chosen', (event) =>
      chosen.push((event as CustomEvent<{ month: number }>).detail.month)
    );
    document.body.append(play);
    await play.updateComplete;
  });

  afterEach(() => {
    play.remove();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const button = (name: string) =>
    [...(play.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === name);
  const slider = () => play.shadowRoot?.querySelector('input') as HTMLInputElement;

  it('says the whole year in words', () => {
    expect(slider().getAttribute('aria-valuetext')).toBe('The plan year 2026-27: 3,000 reports');
  });

  it('tells the month, when the slider is moved', async () => {
    slider().value = '3';
    slider().dispatchEvent(new Event('change'));
    await play.updateComplete;

    expect(chosen).toEqual([3]);
    expect(slider().getAttribute('aria-valuetext')).toBe('June 2026: 2,000 reports');
  });

  it('goes through the months and stops at the last, when it plays', async () => {
    button('Play')?.click();
    await vi.advanceTimersByTimeAsync(20_000);

    expect(chosen).toEqual([1, 2, 3]);
    expect(button('Play')).toBeDefined();
  });

  it('stays where it is, when it is paused', async () => {
    button('Play')?.click();
    await play.updateComplete;
    button('Pause')?.click();
    await vi.advanceTimersByTimeAsync(20_000);

    expect(chosen).toEqual([1]);
  });

  it('plays nothing by itself, for those who want less motion', async () => {
    lessMotion = true;
    play.requestUpdate();
    await play.updateComplete;
    expect(button('Play')).toBeUndefined();
    button('Next month')?.click();
    await vi.advanceTimersByTimeAsync(20_000);

    expect(chosen).toEqual([1]);
  });
});
