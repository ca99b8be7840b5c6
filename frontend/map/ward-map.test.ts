// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LatLon } from './map-data';
import { WardMap } from './ward-map';

const ward = {
  code: 'E01',
  name: '<b>Kemsing</b>',
  outline: [
    [0.1, 51.2],
    [0.3, 51.2],
    [0.3, 51.3],
    [0.1, 51.3],
    [0.1, 51.2]
  ] as [number, number][]
};

/** Waits as long as a slow machine may need to load Leaflet and to draw. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 4_500, interval: 10 });

describe('the map', () => {
  let map: WardMap;

  beforeEach(async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {
          return undefined;
        }
        disconnect(): void {
          return undefined;
        }
      }
    );
    // Without a layout jsdom's elements have no size, and Leaflet then has nothing to draw on.
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
    map = new WardMap();
    map.wards = [ward];
    document.body.append(map);
    await eventually(() => expect(map.shadowRoot?.querySelector('.leaflet-container')).not.toBeNull());
  });

  afterEach(() => {
    map.remove();
    vi.unstubAllGlobals();
  });

  function find(selector: string): HTMLElement {
    const found = map.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) {
      throw new Error(`Nothing matches ${selector}`);
    }
    return found;
  }

  it('shows a name as text, when it holds HTML', () => {
    expect(find('.ward-name').textContent).toBe('<b>Kemsing</b>');
    expect(map.shadowRoot?.querySelector('.ward-name b')).toBeNull();
  });

  it.each([
    { pickable: true, role: 'button' },
    { pickable: false, role: 'img' }
  ])('calls the pin of one report a $role, when pickable is $pickable', async ({ pickable, role }) => {
    map.pickable = pickable;
    map.value = { lat: 51.25, lon: 0.2 };
    await map.updateComplete;
    await eventually(() => expect(find('.pick').getAttribute('role')).toBe(role));

    expect(find('.pick').getAttribute('aria-label')).toMatch(/^Pin/);
  });

  it('tells which pin was chosen, when it is tapped', async () => {
    const chosen: string[] = [];
    map.addEventListener('pin-selected', (event) => chosen.push((event as CustomEvent<{ id: string }>).detail.id));
    map.pins = [{ id: '7', state: 'received', label: 'FT-000007, received', lat: 51.25, lon: 0.2 }];
    await map.updateComplete;
    const pin = find('[data-report="7"]');

    expect(pin.getAttribute('aria-label')).toBe('FT-000007, received');
    expect(pin.tabIndex).toBe(0);
    pin.click();
    expect(chosen).toEqual(['7']);
  });

  it('puts the pin in its middle, when the button is tapped', async () => {
    const moved: LatLon[] = [];
    map.addEventListener('pin-moved', (event) => moved.push((event as CustomEvent<LatLon>).detail));
    map.pickable = true;
    await map.updateComplete;
    find('.pick-centre').click();

    expect(moved).toHaveLength(1);
    expect(moved[0].lat).toBeCloseTo(51.25, 1);
    expect(moved[0].lon).toBeCloseTo(0.2, 1);
  });

  it('moves the pin by ten metres, when an arrow key is pressed on it', async () => {
    const moved: LatLon[] = [];
    map.addEventListener('pin-moved', (event) => moved.push((event as CustomEvent<LatLon>).detail));
    map.pickable = true;
    map.value = { lat: 51.25, lon: 0.2 };
    await map.updateComplete;
    find('.pick').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));

    expect(moved).toEqual([{ lat: 51.25009, lon: 0.2 }]);
  });

  it('asks for tiles only while it has them, and stays Leaflet’s own', async () => {
    expect(map.shadowRoot?.querySelector('.leaflet-tile')).toBeNull();

    map.tiles = { url: '/tile/{z}/{x}/{y}', attribution: 'Tiles' };
    await map.updateComplete;
    const tile = find('.leaflet-tile');
    tile.dispatchEvent(new Event('load'));
    await eventually(() => expect(find('.map').hasAttribute('data-tiles')).toBe(true));
    expect(find('.map').classList.contains('leaflet-container')).toBe(true);

    map.tiles = undefined;
    await map.updateComplete;
    await eventually(() => expect(find('.map').hasAttribute('data-tiles')).toBe(false));
    expect(map.shadowRoot?.querySelector('.leaflet-tile')).toBeNull();
  });
});
