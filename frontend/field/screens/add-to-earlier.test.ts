// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Reference } from '../../outbox/contract';
import { FakePhone } from '../../outbox/fakes/phone';
import { FakeCamera } from '../../platform/fakes/fake-camera';
import { FakeGeolocation } from '../../platform/fakes/fake-geolocation';
import { eventually } from '../fakes/eventually';
import type { Phone } from '../phone';
import { FormScreen } from './form';

const EARLIER = '0d9f1c1e-6f0a-4f0e-9d57-3b0c5d5b7a10';
const photo = { mediaType: 'image/jpeg', takenAt: '2026-11-23T10:01:40Z', width: 4, height: 3 };

describe('a fly-tip that is known already', () => {
  let screen: FormScreen;

  afterEach(() => {
    screen.remove();
  });

  it('gets the draft as an addition with everything that was entered, without a signal', async () => {
    Element.prototype.scrollIntoView = () => undefined;
    window.scrollTo = () => undefined;
    const device = new FakePhone();
    const outbox = device.outboxOf('warden');
    await keep(device, {
      wardSet: { id: 'w', district: { code: 'D', name: 'D' }, attribution: '', wards: [] },
      places: [],
      planYear: null,
      actions: [],
      agencies: [],
      openFlyTips: [
        {
          id: EARLIER,
          reference: 'FT-000012',
          lat: 51.2664,
          lon: 0.06892,
          observedAt: new Date(device.clock.now() - 3_600_000).toISOString(),
          summary: 'Tyres'
        }
      ],
      registers: {},
      map: { tilesUrl: '', attribution: '' }
    });
    const { id } = await outbox.drafts.start('fly-tip', 2);
    await outbox.drafts.answer(id, 'size', 'small-van');
    await outbox.drafts.answer(id, 'vehicleSeen', true);
    await outbox.drafts.answer(id, 'vehicleRegistration', 'AA07 ENU');
    await outbox.drafts.answer(id, 'notes', 'Two mattresses more');
    await outbox.drafts.addPhoto(id, {
      ...photo,
      sha256: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
      bytes: new ArrayBuffer(8)
    });
    const location = { lat: 51.26632, lon: 0.06892, source: 'map' as const };
    const before = await outbox.drafts.change(id, { location });
    screen = new FormScreen();
    screen.phone = {
      clock: device.clock,
      network: device.network,
      camera: new FakeCamera(),
      geolocation: new FakeGeolocation()
    } as unknown as Phone;
    screen.session = { me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' }, outbox };
    screen.draftId = id;
    document.body.append(screen);
    await eventually(() => expect(screen.textContent).toContain('Perhaps it is known already'));

    [...screen.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add to FT-000012')?.click();
    await eventually(() => expect(screen.textContent).toContain('This is now an addition to FT-000012'));

    const after = await outbox.drafts.find(id);
    expect(after).toMatchObject({
      type: 'fly-tip-addition',
      definitionVersion: 1,
      location,
      observedAt: before.observedAt,
      photos: before.photos,
      answers: {
        report: EARLIER,
        reference: 'FT-000012',
        note: 'How much is there? Small van load\nDid you see a vehicle? Yes\nAnything else? Two mattresses more',
        aboutPeople: 'Registration AA07 ENU'
      }
    });
    const entry = await outbox.save(id);
    expect(entry.content.type).toBe('fly-tip-addition');
    expect(entry.photosWaiting).toHaveLength(1);
  });
});

/** As the last connection left it. */
async function keep(device: FakePhone, body: Reference): Promise<void> {
  await device.database.write(['reference'], (transaction) =>
    transaction
      .objectStore('reference')
      .put({ account: 'warden', name: 'reference', etag: null, fetchedAt: '2026-11-23T08:00:00.000Z', body })
  );
}
