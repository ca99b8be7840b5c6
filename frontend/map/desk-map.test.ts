// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskMap } from './desk-map';
import type { LeafletMap } from './leaflet-map';
import { clusterSize, clusterWords, shortNumber, unpacked } from './reports-in-view';

const ward = {
  code: 'E01',
  name: 'Kemsing',
  outline: [
    [0.1, 51.2],
    [0.3, 51.2],
    [0.3, 51.3],
    [0.1, 51.3],
    [0.1, 51.2]
  ] as [number, number][]
};

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 4_500, interval: 10 });

describe('the desk’s map', () => {
  let map: DeskMap;
  let views: { south: number; north: number; zoom: number }[];
  let height: number;
  let resized: () => void;

  beforeEach(async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(told: () => void) {
          resized = told;
        }
        observe(): void {
          return undefined;
        }
        disconnect(): void {
          return undefined;
        }
      }
    );
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
    height = 600;
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => height);
    views = [];
    map = new DeskMap();
    map.asksForReports = true;
    map.wards = [ward];
    map.addEventListener('view-moved', (event) => views.push((event as CustomEvent).detail as (typeof views)[0]));
    document.body.append(map);
    await eventually(() => expect(views.length).toBeGreaterThan(0));
  });

  afterEach(() => {
    map.remove();
    vi.unstubAllGlobals();
  });

  function find(selector: string): HTMLElement {
    return all(selector)[0];
  }

  function all(selector: string): HTMLElement[] {
    return [...(map.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  it('tells what is in view, as soon as it is drawn', () => {
    expect(views[0].south).toBeLessThan(51.2);
    expect(views[0].north).toBeGreaterThan(51.3);
  });

  it('shows the whole district again, when the room for the map becomes another one', async () => {
    height = 200;
    resized();

    await eventually(() => expect(views.length).toBeGreaterThan(1));
    expect(views.at(-1)?.south).toBeLessThan(51.2);
    expect(views.at(-1)?.north).toBeGreaterThan(51.3);
  });

  it('stays where somebody moved it to, when the room for it becomes another one', async () => {
    find('.leaflet-control-zoom-in').click();
    await eventually(() => expect(views.at(-1)?.zoom).toBeGreaterThan(views[0].zoom));
    const near = views.at(-1)?.zoom;
    const told = views.length;
    height = 200;
    resized();

    await eventually(() => expect(views.length).toBeGreaterThan(told));
    expect(views.at(-1)?.zoom).toBe(near);
  });

  it('draws nothing on a map that was closed while it opened', async () => {
    const opened: LeafletMap[] = [];
    class Hasty extends DeskMap {
      protected override mapOpened(one: LeafletMap): void {
        super.mapOpened(one);
        opened.push(one);
        if (opened.length === 1) {
          this.remove();
          document.body.append(this);
        }
      }
    }
    customElements.define('hasty-map', Hasty);
    const hasty = new Hasty();
    hasty.asksForReports = true;
    let told = 0;
    hasty.addEventListener('view-moved', () => (told += 1));
    document.body.append(hasty);
    await eventually(() => expect(opened).toHaveLength(2));
    await eventually(() => expect(told).toBeGreaterThan(0));
    hasty.remove();

    expect(told).toBe(1);
  });

  it('shows clusters with their number in words, and pins with what they are', async () => {
    map.showReports({
      clusters: [[51.25, 0.2, 1234, 5]],
      kinds: ['Fly-tip, Received, Kemsing'],
      pins: [[51.22, 0.15, 'FT-000007', 'received', 0, '4 May 2026']]
    });

    await eventually(() => expect(all('.cluster')).toHaveLength(1));
    const [cluster] = all('.cluster');
    expect(cluster.getAttribute('aria-label')).toBe('1,234 reports, 5 waiting for you. Zoom in');
    expect(cluster.textContent).toBe('1.2k');
    expect(cluster.tabIndex).toBe(0);
    expect(all('[data-report="FT-000007"]')[0].getAttribute('aria-label')).toBe(
      'FT-000007, Fly-tip, Received, Kemsing, 4 May 2026'
    );
  });

  it('comes nearer and asks again, when a cluster is chosen', async () => {
    map.showReports({ clusters: [[51.25, 0.2, 12, 0]], kinds: [], pins: [] });
    const before = views[views.length - 1].zoom;
    all('.cluster')[0].click();

    await eventually(() => expect(views[views.length - 1].zoom).toBe(before + 2));
  });

  it('draws a cluster once, when it is zoomed', async () => {
    map.showReports({ clusters: [[51.25, 0.2, 12, 0]], kinds: [], pins: [] });
    const [cluster] = all('.cluster');
    const drawn: Node[] = [];
    new MutationObserver((changes) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      drawn.push(...added.filter((node) => node instanceof HTMLElement && node.classList.contains('cluster')));
    }).observe(cluster.parentElement ?? cluster, { childList: true });
    const before = views[views.length - 1].zoom;
    cluster.click();
    await eventually(() => expect(views[views.length - 1].zoom).toBe(before + 2));

    expect(drawn).toHaveLength(1);
    expect(all('.cluster')).toEqual(drawn);
  });

  it('writes the value of a ward and its priority into it, and outlines it', async () => {
    map.dress = [{ code: 'E01', shade: 3, value: '12', priority: '<b>Burglary</b>' }];
    await map.updateComplete;

    expect(all('.ward-note')[0].textContent).toBe('12★ <b>Burglary</b>');
    expect(all('.ward.shade-3')).toHaveLength(1);
    expect(all('.priority-outline')).toHaveLength(1);
  });

  it('writes the name of a ward beside the pin that lies in its middle', async () => {
    const middle = find('.ward-name').style.cssText;
    map.showReports({
      clusters: [],
      kinds: ['Fly-tip'],
      pins: [[51.25, 0.2, 'FT-000007', 'received', 0, '4 May 2026']]
    });

    await eventually(() => expect(all('.pin')).toHaveLength(1));
    expect(middle).toMatch(/\d/);
    expect(find('.ward-name').style.cssText).not.toBe(middle);
  });

  it('leads from a theme to its ward, when pins lie in the way', async () => {
    const small = ward.outline.map(([lon, lat]): [number, number] => [
      0.2 + (lon - 0.2) / 50,
      51.25 + (lat - 51.25) / 50
    ]);
    map.wards = [ward, { code: 'E02', name: 'Small', outline: small }];
    map.dress = [{ code: 'E02', value: '', priority: 'Burglary' }];
    await map.updateComplete;
    const crowd = [-2, -1, 0, 1, 2].map((row) => 51.25 + row * 0.004);
    map.showReports({
      clusters: [],
      kinds: ['Fly-tip'],
      pins: crowd.map((lat, index) => [lat, 0.2, `FT-00000${index}`, 'received', 0, '4 May 2026'])
    });

    await eventually(() => expect(all('.pin')).toHaveLength(5));
    expect(find('.ward-note.alone').textContent).toBe('★ Burglary');
    expect(all('.leader')).toHaveLength(1);
  });
});

describe('what the server sends', () => {
  it('is unpacked, with what pins share written out', () => {
    const { pins, clusters } = unpacked({
      clusters: [[51.1, 0.1, 3, 1]],
      kinds: ['Fly-tip, Received, Kemsing'],
      pins: [[51.2, 0.2, 'FT-1', 'received', 0, '4 May 2026']]
    });

    expect(clusters).toEqual([{ lat: 51.1, lon: 0.1, number: 3, waiting: 1 }]);
    expect(pins[0].label).toBe('FT-1, Fly-tip, Received, Kemsing, 4 May 2026');
  });

  it.each([
    [1, '1'],
    [999, '999'],
    [1_000, '1k'],
    [1_249, '1.2k'],
    [9_949, '9.9k'],
    [9_950, '10k'],
    [999_499, '999k'],
    [999_500, '1m'],
    [1_250_000, '1.3m']
  ])('writes %i into a circle as %s', (number, short) => {
    expect(shortNumber(number)).toBe(short);
  });

  it('says what can be done with a cluster', () => {
    expect(clusterWords({ lat: 0, lon: 0, number: 1, waiting: 0 }, false)).toBe('1 report. List them');
  });

  it('draws more reports larger, in four sizes', () => {
    expect([1, 9, 10, 100, 1_000, 1_000_000].map(clusterSize)).toEqual([30, 30, 36, 42, 48, 48]);
  });
});
