// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reference } from '../../outbox/contract';
import { StorageError } from '../../outbox/database';
import { FakePhone } from '../../outbox/fakes/phone';
import type { Outbox } from '../../outbox/outbox';
import { KeptNews } from '../../outbox/kept-news';
import { FakeGeolocation } from '../../platform/fakes/fake-geolocation';
import { FakeWakeLock } from '../../platform/fakes/fake-wake-lock';
import registers from '../../report-types/speedwatch-session/example-registers.json';
import { Tally } from '../../report-types/speedwatch-session/tally';
import { eventually } from '../fakes/eventually';
import type { Phone } from '../phone';
import { FormScreen } from './form';

const PLATE = 'GY12ABC';

describe('a speedwatch session on the phone', () => {
  let device: FakePhone;
  let outbox: Outbox;
  let wakeLock: FakeWakeLock;
  let id: string;
  let screen: FormScreen;
  const screens: FormScreen[] = [];

  beforeEach(async () => {
    device = new FakePhone();
    // A Sunday morning on which the entries of the example are valid.
    device.clock.jumpBy(-24 * 3_600_000);
    outbox = device.outboxOf('warden');
    wakeLock = new FakeWakeLock();
    window.scrollTo = () => undefined;
    location.hash = '';
    const reference = { registers, wardSet: { wards: [] }, actions: [], openFlyTips: [] } as unknown as Reference;
    await new KeptNews(outbox.parts, outbox.changes).keepReference(reference, null);
    ({ id } = await outbox.drafts.start('speedwatch-session', 1));
  });

  afterEach(() => {
    screens.splice(0).forEach((one) => one.remove());
  });

  /** As in a new window, which knows nothing but what is on the disk. */
  async function open(expected = 'h1'): Promise<void> {
    screen = new FormScreen();
    screen.phone = {
      clock: device.clock,
      network: device.network,
      geolocation: new FakeGeolocation(),
      locks: device.locks,
      wakeLock
    } as unknown as Phone;
    outbox = device.outboxOf('warden');
    screen.session = { me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' }, outbox };
    screen.draftId = id;
    screens.push(screen);
    document.body.append(screen);
    await eventually(() => expect(screen.querySelector(expected)).not.toBeNull());
  }

  function find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = screen.querySelector<Kind>(selector);
    if (!found) {
      throw new Error(`Nothing matches ${selector}`);
    }
    return found;
  }

  function tap(label: string): void {
    const key = [...screen.querySelectorAll('button')].find((one) =>
      one.textContent.replace(/\s+/g, ' ').trim().startsWith(label)
    );
    if (!key) {
      throw new Error(`There is no key ${label}`);
    }
    key.click();
  }

  async function choose(selector: string, value: string): Promise<void> {
    const select = find<HTMLSelectElement>(selector);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }

  async function settled(): Promise<void> {
    await screen.updateComplete;
    await screen.querySelector<FormScreen>('widget-form')?.updateComplete;
  }

  async function setUp(): Promise<void> {
    await choose('#f-site', 'westerham-london-road');
    find('#f-direction-towards-the-Green').click();
    await settled();
    await choose('#f-team-0-person', 'ann');
    await choose('#f-team-1-person', 'ben');
    await choose('#f-device', 'bushnell');
    find('#f-deviceChecked-true').click();
    await settled();
    await choose('#f-weather', 'dry');
    await choose('#f-road', 'dry');
  }

  async function start(): Promise<void> {
    await open('#f-site');
    await setUp();
    tap('Start the session');
    await eventually(() => expect(screen.querySelector('.sw-pass')).not.toBeNull());
  }

  function shown(): string {
    return find('.sw-pass strong').textContent;
  }

  async function enter(plate: string, speed: string): Promise<void> {
    tap('Log a vehicle');
    await eventually(() => expect(screen.querySelector('#sw-plate')).not.toBeNull());
    find<HTMLInputElement>('#sw-plate').value = plate;
    find('#sw-plate').dispatchEvent(new InputEvent('input', { bubbles: true }));
    [...speed].forEach((key) => tap(key));
  }

  async function logVehicle(plate: string, speed: string, last = 'Ann Archer agrees'): Promise<void> {
    await enter(plate, speed);
    tap('Next');
    tap('Blue');
    tap('Ford');
    tap(last);
    await eventually(() => expect(screen.querySelector('.sw-pass')).not.toBeNull());
  }

  it('says in plain words what keeps it from being started', async () => {
    await open('#f-site');
    expect(screen.textContent).toContain('Choose the site');
    expect(screen.textContent).toContain('Name at least 2 trained people');
    expect(find('#f-site').textContent).toContain('Edenbridge, Main Road: approval has expired');

    await setUp();
    find('#f-deviceChecked-false').click();
    await settled();
    expect(screen.textContent).toContain('The device did not pass its check');
    expect(find<HTMLButtonElement>('.sw-start button').disabled).toBe(true);
  });

  it('begins with what the last one on this phone left, once it was started', async () => {
    await start();
    screen.remove();
    ({ id } = await outbox.drafts.start('speedwatch-session', 1));
    await open('#f-site');

    expect(find<HTMLSelectElement>('#f-site').value).toBe('westerham-london-road');
    expect(find<HTMLSelectElement>('#f-team-1-person').value).toBe('ben');
    expect(find<HTMLSelectElement>('#f-device').value).toBe('bushnell');
    // Whether the device was checked is asked each time.
    expect(screen.textContent).toContain('Check the device as it is set up here');
  });

  it('counts every tap, and shows only what is on the disk', async () => {
    await start();
    for (let taps = 0; taps < 30; taps++) {
      find('.sw-pass').click();
    }
    expect(shown()).not.toContain('30');

    await eventually(() => expect(shown()).toBe('30'));
    expect((await outbox.drafts.events(id)).length).toBe(31);
  });

  it('does not count a tap that the phone could not keep, and says so', async () => {
    await start();
    vi.spyOn(outbox.drafts, 'happened').mockRejectedValueOnce(new StorageError('full'));
    find('.sw-pass').click();

    await eventually(() => expect(screen.textContent).toContain('could not keep the last tap'));
    expect(shown()).toBe('0');
  });

  it('comes back to the same half-typed vehicle with every count, when the phone died', async () => {
    await start();
    find('.sw-pass').click();
    await logVehicle(PLATE, '47');
    await enter('KX6', '3');
    await eventually(async () => expect((await outbox.drafts.find(id))?.place).toContain('KX6'));
    device.locks = { ifFree: (_name, work) => work(), takeOver: (_name, work) => work() };
    await open('#sw-plate');

    expect(find<HTMLInputElement>('#sw-plate').value).toBe('KX6');
    tap('Cancel');
    await eventually(() => expect(shown()).toBe('2'));
  });

  it('goes to one window at a time, and to the next one when the first is closed', async () => {
    await start();
    const first = screen;
    await open('speedwatch-session h1');
    expect(screen.textContent).toContain('open in another window');
    first.remove();

    await eventually(() => {
      device.clock.advance(2_000);
      expect(screen.querySelector('.sw-pass')).not.toBeNull();
    });
  });

  it('keeps nothing of a vehicle below the threshold, and says why', async () => {
    await start();
    await enter(PLATE, '34');
    expect(screen.textContent).toContain('34 in a 30: Kent records from 35. Nothing of this vehicle is kept.');
    tap('Count it');

    await eventually(() => expect(shown()).toBe('1'));
    await eventually(async () => expect(JSON.stringify(await outbox.drafts.find(id))).not.toContain(PLATE));
    expect(JSON.stringify(await outbox.drafts.events(id))).not.toContain(PLATE);
  });

  it('offers what was meant where 0 and O were mixed up, and puts nothing in by itself', async () => {
    await start();
    await enter('gy1o abc', '40');
    expect(find<HTMLInputElement>('#sw-plate').value).toBe('gy1o abc');
    tap('Use GY10 ABC');
    await settled();

    expect(find<HTMLInputElement>('#sw-plate').value).toBe('GY10ABC');
  });

  it('keeps the speed without the plate, when the second person does not agree', async () => {
    await start();
    await logVehicle(PLATE, '41', 'Not agreed');
    const [, event] = await outbox.drafts.events(id);

    expect(event).toMatchObject({ vehicle: { speed: 41, make: 'Ford', colour: 'blue', notReportable: true } });
    expect(JSON.stringify(event)).not.toContain(PLATE);
  });

  async function startCounting(what: 'band' | 'speeds'): Promise<void> {
    await open('#f-site');
    await setUp();
    find(`#sw-counting-${what}`).click();
    await settled();
    tap('Start the session');
    await eventually(() => expect(screen.querySelector('.sw-road')).not.toBeNull());
  }

  async function note(speed: string): Promise<void> {
    [...speed].forEach((key) => tap(key));
    tap('Note it');
    await eventually(() => expect(screen.textContent).toContain(`${speed} mph noted`));
  }

  it('notes the speed of every vehicle, and logs the one at the threshold with the speed that was read', async () => {
    await startCounting('speeds');
    await note('29');
    await note('8');
    [...'47'].forEach((key) => tap(key));
    tap('Log it');
    await eventually(() => expect(screen.querySelector('#sw-plate')).not.toBeNull());
    expect(find('.sw-mph').textContent).toContain('47');
    tap('Next');
    tap('Blue');
    tap('Ford');
    tap('Record it');
    await eventually(() => expect(screen.querySelector('.sw-road')).not.toBeNull());
    tap('Finish');
    await eventually(() => expect(screen.textContent).toContain('The speed of all 3 vehicles was noted.'));
    expect(screen.textContent).toContain('Not available: 3 vehicles are too few, it takes 100');

    await eventually(async () =>
      expect((await outbox.drafts.find(id))?.answers).toMatchObject({
        allSpeedsRecorded: true,
        countedAll: true,
        passed: 3,
        speedCounts: [
          { mph: 8, count: 1 },
          { mph: 29, count: 1 },
          { mph: 47, count: 1 }
        ]
      })
    );
  });

  it('says that there is no 85th percentile, when one passed whose speed was not read', async () => {
    await startCounting('speeds');
    await note('29');
    tap('Passed, not read');
    await eventually(() => expect(find('.sw-figures').textContent).toMatch(/Passed\s*2/));
    tap('Finish');

    await eventually(() => expect(screen.textContent).toContain('1 of 2 passed without their speed being noted'));
    expect(screen.textContent).toContain('Not available: only speeds at or above 35 were recorded');
  });

  it('comes back to the half-typed speed with every speed that was noted, when the phone died', async () => {
    await startCounting('speeds');
    await note('29');
    tap('3');
    await eventually(async () => expect((await outbox.drafts.find(id))?.place).toContain('"3"'));
    device.locks = { ifFree: (_name, work) => work(), takeOver: (_name, work) => work() };
    await open('.sw-road');
    expect(find('.sw-mph').textContent).toContain('3');
    tap('⌫');
    tap('Undo');

    await eventually(() => expect(screen.textContent).toContain('29 mph taken back'));
  });

  it('counts those just over the limit on a key of their own, and takes them back', async () => {
    await startCounting('band');
    tap('31 to 34 mph');
    tap('31 to 34 mph');
    tap('Vehicle passed');
    await eventually(() => expect(shown()).toBe('3'));
    tap('Undo');
    tap('Undo');
    await eventually(() => expect(shown()).toBe('1'));
    await enter(PLATE, '33');
    tap('Count it');
    await eventually(() => expect(shown()).toBe('2'));
    tap('Finish');

    await eventually(async () =>
      expect((await outbox.drafts.find(id))?.answers).toMatchObject({ passed: 2, underThreshold: 2 })
    );
    expect(screen.textContent).toMatch(/31 to 34 mph, not recorded\s*2/);
  });

  it('goes through no list of vehicles for the next one, however many there are', async () => {
    await start();
    await logVehicle(PLATE, '47');
    const lists = vi.spyOn(Tally.prototype, 'vehicles', 'get');
    await logVehicle('KX64DEF', '38');
    expect(find('.sw-figures').textContent.replace(/\s+/g, ' ')).toMatch(/From 35 2 .*Mean 42\.5 .*Fastest 47/);

    expect(lists).not.toHaveBeenCalled();
    lists.mockRestore();
  });

  it('lists the last twenty recorded vehicles, and the earlier ones when they are asked for', async () => {
    const at = device.clock.now();
    await start();
    const vehicles = Array.from({ length: 23 }, (_, number) => ({
      kind: 'recorded',
      vehicle: { id: `v${number}`, at: new Date(at).toISOString(), speed: 40, make: `Make ${number}`, colour: 'blue' }
    }));
    await outbox.drafts.happened(id, vehicles);
    device.locks = { ifFree: (_name, work) => work(), takeOver: (_name, work) => work() };
    await open('.sw-pass');
    tap('Vehicles');
    await eventually(() => expect(screen.querySelectorAll('.sw-list li')).toHaveLength(20));
    expect(find('.sw-list li').textContent).toContain('Make 22');
    tap('Show 3 earlier ones');

    await eventually(() => expect(screen.querySelectorAll('.sw-list li')).toHaveLength(23));
  });

  it('takes back the last vehicle, and then the last count', async () => {
    await start();
    find('.sw-pass').click();
    await eventually(() => expect(shown()).toBe('1'));
    await logVehicle(PLATE, '47');
    expect(shown()).toBe('2');
    tap('Undo');
    await eventually(() => expect(shown()).toBe('1'));
    tap('Undo');

    await eventually(() => expect(shown()).toBe('0'));
  });

  it('keeps the phone awake while it runs, and no longer', async () => {
    await open('#f-site');
    expect(wakeLock.isHeld).toBe(false);
    await setUp();
    tap('Start the session');
    await eventually(() => expect(wakeLock.isHeld).toBe(true));
    await eventually(() => expect(screen.querySelector('.sw-pass')).not.toBeNull());
    tap('Finish');

    await eventually(() => expect(wakeLock.isHeld).toBe(false));
  });

  it('refuses fewer passed than were recorded, with the way to put it right', async () => {
    await start();
    await logVehicle(PLATE, '47');
    find('.sw-pass').click();
    await eventually(() => expect(shown()).toBe('2'));
    tap('Finish');
    await eventually(() => expect(screen.querySelector('#sw-passed')).not.toBeNull());
    find<HTMLInputElement>('#sw-passed').value = '0';
    find('#sw-passed').dispatchEvent(new Event('change', { bubbles: true }));

    await eventually(() => expect(screen.textContent).toContain('1 were recorded, so at least 1 passed.'));
    tap('Save');
    await eventually(() => expect(screen.textContent).toContain('There is a problem'));
    expect(await outbox.entry(id)).toBeUndefined();
  });

  it('is saved as one report with its sheet, and leaves neither log nor plate behind after the receipt', async () => {
    await start();
    for (let taps = 0; taps < 9; taps++) {
      find('.sw-pass').click();
    }
    await logVehicle(PLATE, '47');
    device.clock.advance(60 * 60_000);
    tap('Finish');
    await eventually(() => expect(screen.textContent).toContain('Session sheet'));
    expect(find('.facts').textContent.replace(/\s+/g, ' ')).toMatch(
      /1 hour.*2 hours \(2 people\).*10.*10\.0%.*47\.0 mph/
    );
    for (const reason of screen.querySelectorAll<HTMLTextAreaElement>('textarea[id^=sw-why]')) {
      reason.value = 'So it was';
      reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settled();
    tap('Save');
    await eventually(async () => expect((await outbox.entry(id))?.state).toBe('saved'));

    const entry = await outbox.entry(id);
    expect(entry?.content.answers).toMatchObject({ passed: 10, countedAll: true, limit: '30' });
    expect(entry?.content.answers.vehicles).toMatchObject([{ registration: PLATE, confirmedBy: 'ann', readBy: 'ben' }]);
    expect(await outbox.drafts.events(id)).toEqual([]);
    expect(await outbox.drafts.find(id)).toBeUndefined();
    expect(JSON.stringify(await outbox.drafts.remembered('speedwatch-session'))).not.toContain(PLATE);
  });
});
