import { describe, expect, it } from 'vitest';
import type { ReportContent } from './contract';
import type { FakeServer, Fault } from './fakes/fake-server';
import { type Field, inTheField } from './fakes/in-the-field';
import { draftFlyTip, FakePhone, photo, savedFlyTip } from './fakes/phone';
import type { Outbox } from './outbox';
import type { EntryView } from './records';
import { exportEntry } from './rescue';
import type { SyncLoop, SyncStatus } from './sync-loop';

/** The fault strikes the first request that matches, and no other. */
function once(server: FakeServer, pattern: RegExp, fault: Fault): void {
  let struck = false;
  server.faultFor = (request) => {
    if (struck || !pattern.test(request)) {
      return undefined;
    }
    struck = true;
    return fault;
  };
}

function isReport(input: unknown, init?: RequestInit): boolean {
  return init?.method === 'PUT' && String(input).includes('/reports/');
}

async function only(outbox: Outbox): Promise<EntryView> {
  const entries = await outbox.entries();
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined) {
    throw new Error(`Expected one entry, found ${String(entries.length)}`);
  }
  return entry;
}

async function correctSize(outbox: Outbox, id: string, size: string): Promise<void> {
  await outbox.correct(id);
  await outbox.drafts.answer(id, 'size', size);
  await outbox.save(id);
}

/** How long the phone waits before each of so many tries more, while nothing gets through. */
async function secondsBetweenTries({ phone, loop }: Field, tries: number): Promise<number[]> {
  const delays: number[] = [];
  loop.start();
  for (let round = 0; round < tries; round += 1) {
    await until(loop, 'waiting');
    const delay = phone.clock.untilNextTimer() ?? 0;
    delays.push(delay / 1000);
    phone.clock.advance(delay);
  }
  await until(loop, 'waiting');
  loop.stop();
  return delays;
}

async function until(loop: SyncLoop, phase: SyncStatus['phase']): Promise<void> {
  if (loop.status.phase === phase) {
    return;
  }
  await new Promise<void>((resolve) => {
    const leave = loop.subscribe(() => {
      if (loop.status.phase === phase) {
        leave();
        resolve();
      }
    });
  });
}

function stored(server: FakeServer, id: string): ReportContent | undefined {
  return server.reports.get(id)?.content;
}

describe('a report is received', () => {
  it('with its photos, which leave the phone one by one, and with its reference to quote', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap', 'close-up']);

    await loop.sendNow();

    const entry = await only(outbox);
    expect(entry).toMatchObject({ state: 'received', complete: true, receipt: { reference: 'FT-000001' } });
    const heap = await photo('heap');
    expect(server.photo(id, heap.sha256)).toEqual(new Uint8Array(heap.bytes));
    expect(await outbox.photo(id, heap.sha256)).toBeUndefined();
    expect(loop.status).toMatchObject({ phase: 'idle', signInNeeded: false, nextTryAt: null });
  });

  it('without leaving plates on the phone after the receipt, while the server has them', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox);

    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({
      content: { answers: { size: 'small-van-load' } },
      erased: ['vehiclePlate']
    });
    expect(JSON.stringify(await only(outbox))).not.toContain('AB12');
    expect(stored(server, id)?.answers.vehiclePlate).toBe('AB12 CDE');
  });

  it('and corrected without taking away the plate, which the phone no longer knows', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();

    for (const size of ['car-boot', 'tipper']) {
      expect(await outbox.correct(id)).toMatchObject({ erased: ['vehiclePlate'] });
      await outbox.drafts.answer(id, 'size', size);
      await outbox.save(id);
      await loop.sendNow();

      expect(stored(server, id)?.answers).toEqual({ size });
    }
  });

  it('and corrected before by taking out the plate, which is then said', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox);
    await outbox.correct(id);
    await loop.sendNow();
    await outbox.drafts.answer(id, 'vehiclePlate', undefined);
    await outbox.save(id);
    await loop.sendNow();

    expect(stored(server, id)?.answers).toEqual({ size: 'small-van-load', vehiclePlate: null });
  });

  it('and keeps its text for 30 days and no longer', async () => {
    const { phone, outbox, loop } = inTheField();
    await savedFlyTip(outbox);
    await loop.sendNow();

    phone.clock.advance(30 * 86_400_000);
    await outbox.tidy();
    expect(await outbox.entries()).toHaveLength(1);
    phone.clock.advance(1);
    await outbox.tidy();
    expect(await outbox.entries()).toHaveLength(0);
  });

  it.each(['otherHash', 'cutBody'] as const)(
    'with a photo that the server is asked about when its answer has %s',
    async (fault) => {
      const { server, outbox, loop } = inTheField();
      once(server, /^PUT .*photos/, fault);
      await savedFlyTip(outbox, ['heap']);

      await loop.sendNow();

      expect((await only(outbox)).complete).toBe(true);
      expect(
        server.log.filter((request) => request.includes('/photos/')).map((request) => request.split(' ')[0])
      ).toEqual(['PUT', 'HEAD']);
    }
  );
});

describe('failure 1: a report is not taken for received', () => {
  const spoiled: Fault[] = [
    'noConnection',
    'lostAnswer',
    'timeout',
    'timeoutAfterCommit',
    'captivePortal',
    'redirect',
    'otherId',
    'otherHash',
    'cutBody',
    'serverError',
    'signedOut'
  ];

  it.each(spoiled)('but kept whole, and sent once more, when the answer is spoiled by %s', async (fault) => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap']);
    once(server, /^PUT .*reports\/[^/]+$/, fault);

    await loop.sendNow();
    const meanwhile = await only(outbox);
    expect(meanwhile).toMatchObject({ state: 'saved', content: { answers: { vehiclePlate: 'AB12 CDE' } } });
    expect(meanwhile.lastFailure).toMatch(/\.$/);
    expect(await outbox.photo(id, (await photo('heap')).sha256)).toBeDefined();

    await loop.sendNow();
    expect((await only(outbox)).complete).toBe(true);
    expect(server.reports.get(id)?.hashes).toHaveLength(1);
  });

  const spoiledForPhotos = spoiled.filter((fault) => !['otherId', 'otherHash', 'cutBody'].includes(fault));

  it.each(spoiledForPhotos)('nor is a photo, when its answer is spoiled by %s', async (fault) => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap']);
    const { sha256 } = await photo('heap');
    // Whatever comes in this pass, the question for what is held included.
    server.faultFor = (request) => (request.includes('/photos/') ? fault : undefined);

    await loop.sendNow();
    expect(await only(outbox)).toMatchObject({ state: 'received', complete: false, photosWaiting: [sha256] });
    expect(await outbox.photo(id, sha256)).toBeDefined();

    server.faultFor = () => undefined;
    await loop.sendNow();
    expect((await only(outbox)).complete).toBe(true);
  });
});

describe('failure 2: an expired sign-in', () => {
  it('keeps the queue and goes on after the sign-in', async () => {
    const { server, outbox, loop } = inTheField();
    server.username = null;
    await savedFlyTip(outbox);

    await loop.sendNow();
    expect(loop.status).toMatchObject({ phase: 'waiting', signInNeeded: true });
    expect((await only(outbox)).state).toBe('saved');

    server.username = 'warden';
    await loop.sendNow();
    expect(loop.status.signInNeeded).toBe(false);
    expect((await only(outbox)).state).toBe('received');
  });

  it('sends nothing when somebody else is signed in on the same phone', async () => {
    const { server, outbox, loop } = inTheField();
    server.username = 'volunteer';
    await savedFlyTip(outbox);

    await loop.sendNow();

    expect(server.reports.size).toBe(0);
    expect(loop.status.signInNeeded).toBe(true);
  });
});

describe('a second tab', () => {
  it('takes over from a tab that the browser has frozen while it sends, after five minutes', async () => {
    const { phone, server, outbox } = inTheField();
    await savedFlyTip(outbox);
    let reachedTheServer = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      reachedTheServer = resolve;
    });
    const frozen = phone.loopOf(outbox, () => {
      reachedTheServer();
      return new Promise<never>(() => undefined);
    });
    void frozen.sendNow();
    await reached;
    const second = phone.loopOf(phone.outboxOf('warden'), server.fetch);
    await second.sendNow();
    phone.clock.advance(299_999);
    await second.sendNow();
    expect(second.status.reason).toBe('other-tab');

    phone.clock.advance(1);
    await second.sendNow();

    expect(second.status.phase).toBe('idle');
    expect((await only(outbox)).state).toBe('received');
  });
});

describe('two people on one phone', () => {
  it('send nothing in the name of the other, when one signs in while the queue of the first is under way', async () => {
    const { phone, server, outbox } = inTheField();
    await savedFlyTip(outbox);
    await savedFlyTip(outbox);
    const loop = phone.loopOf(outbox, async (input, init) => {
      const answer = await server.fetch(input, init);
      if (isReport(input, init)) {
        server.username = 'volunteer';
      }
      return answer;
    });

    await loop.sendNow();

    expect([...server.reports.values()].map(({ author }) => author)).toEqual(['warden']);
    expect(loop.status.signInNeeded).toBe(true);
    expect((await outbox.entries()).map(({ state }) => state).sort()).toEqual(['received', 'saved']);
  });
});

describe('failure 3: an answer lost after the commit', () => {
  it('lets a correction name the version that the server may hold', async () => {
    const { server, outbox, loop } = inTheField();
    const { id, contentHash } = await savedFlyTip(outbox);
    once(server, /^PUT .reports/, 'lostAnswer');
    await loop.sendNow();

    await correctSize(outbox, id, 'tipper-lorry-load');
    await loop.sendNow();

    expect(stored(server, id)).toMatchObject({ revises: contentHash, answers: { size: 'tipper-lorry-load' } });
    expect(server.requests(/^PUT .reports/)).toHaveLength(2);
    expect((await only(outbox)).state).toBe('received');
  });

  it('does not take a correction for received, when the receipt is for the version that was under way', async () => {
    const { phone, server, outbox } = inTheField();
    const { id } = await savedFlyTip(outbox);
    const loop = phone.loopOf(outbox, async (input, init) => {
      const answer = await server.fetch(input, init);
      if (isReport(input, init) && (await outbox.entry(id))?.content.answers.size !== 'car-boot') {
        await correctSize(outbox, id, 'car-boot');
      }
      return answer;
    });

    await loop.sendNow();
    expect(await only(outbox)).toMatchObject({ state: 'saved', receipt: { reference: 'FT-000001' } });

    await loop.sendNow();
    expect(await only(outbox)).toMatchObject({ state: 'received', receipt: { reference: 'FT-000001' } });
    expect(stored(server, id)?.answers.size).toBe('car-boot');
  });

  it('settles by itself a conflict with an earlier version of this phone, when the one between never arrived', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    await correctSize(outbox, id, 'car-boot');
    once(server, /^PUT .reports/, 'noConnection');
    await loop.sendNow();

    await correctSize(outbox, id, 'tipper-lorry-load');
    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({ state: 'received', attention: null });
    expect(stored(server, id)?.answers.size).toBe('tipper-lorry-load');
  });

  it('asks a person when the server holds a version that this phone never made', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    const report = server.reports.get(id);
    if (report !== undefined) {
      report.receipt.contentHash = 'f'.repeat(64);
    }

    await correctSize(outbox, id, 'car-boot');
    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({ state: 'attention', attention: { code: 'other-content' } });
    expect(server.requests(/^PUT .reports/)).toHaveLength(2);
  });
});

describe('failure 4: two tabs', () => {
  it('send one report once when both are asked to at the same moment', async () => {
    const { phone, server, outbox, loop } = inTheField();
    const otherTab = phone.loopOf(phone.outboxOf('warden'), server.fetch);
    await savedFlyTip(outbox, ['heap']);

    await Promise.all([loop.sendNow(), otherTab.sendNow(), loop.sendNow()]);

    expect(server.requests(/^PUT .*photos/)).toHaveLength(1);
    expect(server.requests(/^PUT .*reports\/[^/]+$/)).toHaveLength(1);
    expect(otherTab.status.reason).toBe('other-tab');
  });
});

describe('failure 5: a page that is ended while it sends', () => {
  it('leaves nothing half sent: the next page sends it, once', async () => {
    const { phone, server, outbox } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap']);
    let reachedTheServer = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      reachedTheServer = resolve;
    });
    const ended = phone.loopOf(outbox, async (input, init) => {
      const answer = await server.fetch(input, init);
      if (!isReport(input, init)) {
        return answer;
      }
      reachedTheServer();
      return new Promise<never>(() => undefined);
    });
    void ended.sendNow();
    await reached;
    expect((await only(outbox)).state).toBe('sending');

    phone.locks = new FakePhone().locks;
    const again = phone.outboxOf('warden');
    await phone.loopOf(again, server.fetch).sendNow();

    expect((await only(again)).complete).toBe(true);
    expect(server.reports.get(id)?.hashes).toHaveLength(1);
  });
});

describe('failure 9: photos that do not arrive', () => {
  it('go on from the byte that the server holds', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['a photo of sixteen', 'close-up']);
    once(server, /^PUT .*photos/, 'halfTheBody');

    await loop.sendNow();
    await loop.sendNow();

    const whole = await photo('a photo of sixteen');
    expect(server.photo(id, whole.sha256)).toEqual(new Uint8Array(whole.bytes));
    expect(server.uploadOffsets).toEqual([0, 0, 9]);
    expect((await only(outbox)).complete).toBe(true);
  });

  it('are sent from the beginning when the part that the server holds is damaged', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap']);
    const { sha256 } = await photo('heap');
    once(server, /^PUT .*photos/, 'noConnection');
    await loop.sendNow();
    server.photos.set(`${id}/${sha256}`, new Uint8Array([1, 2]));

    await loop.sendNow();

    expect(server.uploadOffsets).toEqual([2, 0]);
    expect((await only(outbox)).complete).toBe(true);
  });

  it('are asked for in plain words when the browser removed one, and the others still go', async () => {
    const { phone, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap', 'close-up']);
    const { sha256 } = await photo('heap');
    await phone.database.write(['photos'], (transaction) =>
      transaction.objectStore('photos').delete(['warden', id, sha256])
    );

    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({
      state: 'attention',
      attention: { code: 'photo-lost' },
      photosWaiting: [sha256]
    });
  });
});

describe('failure 11: a poison record', () => {
  it('blocks nothing behind it and says why when the server refuses it', async () => {
    const { phone, outbox, loop } = inTheField();
    const bad = await draftFlyTip(outbox);
    await outbox.drafts.answer(bad.id, 'refused', true);
    await outbox.save(bad.id);
    phone.clock.advance(1000);
    const good = await savedFlyTip(outbox);

    await loop.sendNow();

    expect(await outbox.entry(good.id)).toMatchObject({ state: 'received' });
    expect(await outbox.entry(bad.id)).toMatchObject({
      state: 'attention',
      attention: { code: 'unknown-type', text: 'Refused: unknown-type', problems: [{ field: 'size' }] }
    });
    expect(await outbox.counts()).toMatchObject({ waiting: 0, attention: 1 });
  });

  it('blocks nothing behind it when the server breaks on it', async () => {
    const { phone, outbox, loop } = inTheField();
    const bad = await draftFlyTip(outbox);
    await outbox.drafts.answer(bad.id, 'crashesTheServer', true);
    await outbox.save(bad.id);
    phone.clock.advance(1000);
    const good = await savedFlyTip(outbox, ['heap']);

    await loop.sendNow();

    expect((await outbox.entry(good.id))?.complete).toBe(true);
    expect(await outbox.entry(bad.id)).toMatchObject({ state: 'saved', attempts: 1 });
    expect(loop.status).toMatchObject({ phase: 'waiting', reason: 'server-trouble' });
  });

  it('goes when it was corrected, without naming the version that was refused', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await draftFlyTip(outbox, ['heap']);
    await outbox.drafts.answer(id, 'refused', true);
    await outbox.save(id);
    await loop.sendNow();

    await outbox.correct(id);
    await outbox.drafts.answer(id, 'refused', undefined);
    await outbox.save(id);
    await loop.sendNow();

    expect((await only(outbox)).complete).toBe(true);
    expect(stored(server, id)?.revises).toBeNull();
  });

  it('can be sent again as it is, exported with its photos, or thrown away, but only while it is refused', async () => {
    const { server, outbox, loop } = inTheField();
    const { id } = await savedFlyTip(outbox, ['heap']);
    await expect(outbox.discard(id)).rejects.toThrow('Needs attention');
    once(server, /^PUT .reports/, 'forbidden');
    await loop.sendNow();
    expect((await only(outbox)).attention?.code).toBe('not-allowed');

    const file = await exportEntry(outbox, id);
    const { parts } = JSON.parse(await file.content.text()) as { parts: object[] };
    expect(parts.slice(1, 3)).toMatchObject([{ content: { id } }, { report: id, base64: btoa('heap') }]);
    expect(file.fileName).toBe('wardbook-202611231000.json');

    await outbox.sendAgain(id);
    await loop.sendNow();
    expect((await only(outbox)).complete).toBe(true);
  });
});

describe('the loop', () => {
  it('tries again later and later, five minutes at most, while the server is away', async () => {
    const field = inTheField();
    const { phone, server, outbox } = field;
    server.faultFor = () => 'noConnection';
    await savedFlyTip(outbox);
    const delays = await secondsBetweenTries(field, 9);

    expect(delays).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    expect(phone.clock.untilNextTimer()).toBeNull();
  });

  it.each([
    [0, [2.5, 5, 10, 20, 40, 80, 150, 150]],
    [0.5, [3.75, 7.5, 15, 30, 60, 120, 225, 225]]
  ])('leaves half of each wait to chance (%d), so that phones do not come back together', async (chance, expected) => {
    const field = inTheField();
    const { phone, server, outbox } = field;
    phone.chance = chance;
    server.faultFor = () => 'noConnection';
    await savedFlyTip(outbox);
    const delays = await secondsBetweenTries(field, expected.length);

    expect(delays).toEqual(expected);
  });

  it('sends at the start, when the connection comes back, when the screen is looked at, and when something is saved', async () => {
    const { phone, server, outbox, loop } = inTheField();
    const settled = async (): Promise<number> => {
      await loop.sendNow();
      return server.requests(/ping/).length;
    };
    loop.start();
    await loop.sendNow();
    const afterStart = await settled();

    phone.network.goOnline();
    const afterOnline = await settled();
    phone.clock.advance(60_000);
    phone.network.lookAtScreen();
    const afterLook = await settled();
    await savedFlyTip(outbox);
    const afterSave = await settled();
    loop.stop();

    expect(afterStart).toBeLessThan(afterOnline);
    expect(afterOnline).toBeLessThan(afterLook);
    expect(afterLook).toBeLessThan(afterSave);
    expect((await only(outbox)).state).toBe('received');
  });

  it('goes on by its timer when the server is back', async () => {
    const { phone, server, outbox, loop } = inTheField();
    server.faultFor = () => 'serverError';
    await savedFlyTip(outbox);
    loop.start();
    await until(loop, 'waiting');
    server.faultFor = () => undefined;

    phone.clock.advance(10_000);
    await until(loop, 'idle');
    loop.stop();

    expect((await only(outbox)).state).toBe('received');
  });

  it('fetches reference data only when they changed, and the states of own reports each time', async () => {
    const { server, outbox, loop } = inTheField();
    await savedFlyTip(outbox);
    await loop.sendNow();
    const first = await outbox.reference();
    await loop.sendNow();

    expect(first?.wardSet.id).toBe('set');
    expect(await outbox.reference()).toEqual(first);
    expect((await only(outbox)).standing).toMatchObject({ stateLabel: 'Received', reference: 'FT-000001' });
    expect(server.requests(/reports\?mine/)).toHaveLength(2);
  });

  it('goes on, and tells, when the phone’s storage fails', async () => {
    const { phone, server, outbox } = inTheField();
    const loop = phone.loopOf(outbox, server.fetch);
    await savedFlyTip(outbox);
    phone.locks = {
      ifFree: () => Promise.reject(new Error('The database can’t be read')),
      takeOver: () => Promise.reject(new Error('The database can’t be read'))
    };
    const failing = phone.loopOf(outbox, server.fetch);

    await failing.sendNow();
    expect(failing.status).toMatchObject({ phase: 'waiting', reason: 'phone-storage' });
    expect(phone.unexpected).toHaveLength(1);

    await loop.sendNow();
    expect((await only(outbox)).state).toBe('received');
  });
});
