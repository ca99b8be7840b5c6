import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../outbox/database';
import { FakePhone } from '../outbox/fakes/phone';
import type { Outbox } from '../outbox/outbox';
import { EventLog } from './event-log';

describe('the log of a draft', () => {
  let outbox: Outbox;
  let id: string;
  let log: EventLog;

  beforeEach(async () => {
    outbox = new FakePhone().outboxOf('warden');
    ({ id } = await outbox.drafts.start('speedwatch-session', 1));
    log = new EventLog(id, outbox.drafts);
  });

  it('keeps every one of a hundred taps in their order, when they come faster than the phone writes', async () => {
    const taps = Array.from({ length: 100 }, (_, at) => at);
    await Promise.all(taps.map((tap) => log.add(tap)));

    expect(await log.read()).toEqual(taps);
  });

  it('writes what waited in one go, so that the taps do not queue up', async () => {
    const happened = vi.spyOn(outbox.drafts, 'happened');
    await Promise.all([1, 2, 3, 4, 5].map((tap) => log.add(tap)));

    expect(happened.mock.calls.map(([, events]) => events)).toEqual([[1], [2, 3, 4, 5]]);
  });

  it('says that a tap was not kept, and keeps the next one, when the phone is full for a moment', async () => {
    vi.spyOn(outbox.drafts, 'happened').mockRejectedValueOnce(new StorageError('full'));

    await expect(log.add('lost')).rejects.toMatchObject({ trouble: 'full' });
    await log.add('kept');
    expect(await log.read()).toEqual(['kept']);
  });

  it('is on disk, once it says so', async () => {
    await log.add('tap');

    expect(await outbox.drafts.events(id)).toEqual(['tap']);
  });
});
