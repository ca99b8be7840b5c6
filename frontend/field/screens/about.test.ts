// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakePhone, savedFlyTip } from '../../outbox/fakes/phone';
import type { Outbox } from '../../outbox/outbox';
import { eventually } from '../fakes/eventually';
import type { Phone, Session } from '../phone';
import { AboutScreen } from './about';

describe('what is kept on this phone', () => {
  let device: FakePhone;
  let outbox: Outbox;
  let screen: AboutScreen;
  const says = (words: string) =>
    eventually(() => expect((screen.textContent ?? '').replace(/\s+/g, ' ')).toContain(words));

  beforeEach(() => {
    device = new FakePhone();
    outbox = device.outboxOf('warden');
    screen = new AboutScreen();
    screen.phone = { storage: device.storage, clock: device.clock } as unknown as Phone;
    screen.session = { outbox } as unknown as Session;
  });

  afterEach(() => {
    screen.remove();
  });

  it('is told with the room that it takes and that there is', async () => {
    device.storage.available = { usedBytes: 12_300_000, quotaBytes: 2_000_000_000 };
    await savedFlyTip(outbox, ['heap']);
    document.body.append(screen);

    await says('Storage used 12 MB of 2.0 GB');
    await says('Waits to be sent 1 report, 1 photo');
  });

  it('is said to be safe only when the browser says so', async () => {
    document.body.append(screen);
    await says('Yes: it is not cleared to make room');
    screen.remove();

    device.storage.persist = () => Promise.resolve(false);
    document.body.append(screen);
    await says('Only while there is room. Add Wardbook to the home screen');
  });
});
