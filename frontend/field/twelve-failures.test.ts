import { expect, it } from 'vitest';
import type { FakeServer, Fault } from '../outbox/fakes/fake-server';
import { inTheField } from '../outbox/fakes/in-the-field';
import { draftFlyTip, photo, savedFlyTip } from '../outbox/fakes/phone';
import type { Outbox } from '../outbox/outbox';
import type { EntryView } from '../outbox/records';
import { FakeGeolocation } from '../platform/fakes/fake-geolocation';
import { loadReportType } from '../report-types/index';
import { DraftEditor } from './draft-editor';
import { eventually } from './fakes/eventually';
import { FixWatch, type Watching } from './where/fix-watch';

/*
 * The twelve ways in which others lost field work, one by one (docs/durability.md has the table, with the further
 * tests of each). `npm run protections` takes each protection out and sees its test fail.
 */

/** The fault strikes the first request that matches, and no other. */
function once(server: FakeServer, pattern: RegExp, fault: Fault): void {
  let struck = false;
  server.faultFor = (request) => {
    const strikes = !struck && pattern.test(request);
    struck ||= strikes;
    return strikes ? fault : undefined;
  };
}

async function only(outbox: Outbox): Promise<EntryView> {
  const [entry] = await outbox.entries();
  if (entry === undefined) {
    throw new Error('There is no entry');
  }
  return entry;
}

it.each(['captivePortal', 'serverError', 'lostAnswer', 'cutBody', 'otherId', 'otherHash'] as const)(
  'failure 1: a report that the server never confirmed stays, when the answer is spoiled by %s',
  async (fault) => {
    const { server, outbox, loop } = inTheField();
    await savedFlyTip(outbox);
    once(server, /^PUT .reports/, fault);

    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({ state: 'saved', content: { answers: { vehiclePlate: 'AB12 CDE' } } });
  }
);

it('failure 2: an expired sign-in keeps the queue and asks to sign in, and blames no report', async () => {
  const { server, outbox, loop } = inTheField();
  await savedFlyTip(outbox);
  await savedFlyTip(outbox);
  once(server, /^PUT .reports/, 'signedOut');

  await loop.sendNow();

  expect(loop.status.signInNeeded).toBe(true);
  expect((await outbox.entries()).map(({ state }) => state)).toEqual(['saved', 'saved']);
});

it('failure 3: a report whose answer was lost after the commit is stored once, and its correction names that version', async () => {
  const { server, outbox, loop } = inTheField();
  const { id, contentHash } = await savedFlyTip(outbox);
  once(server, /^PUT .reports/, 'lostAnswer');
  await loop.sendNow();

  await outbox.correct(id);
  await outbox.drafts.answer(id, 'size', 'car-boot');
  await outbox.save(id);
  await loop.sendNow();

  expect(server.reports.size).toBe(1);
  expect(server.reports.get(id)?.content).toMatchObject({ revises: contentHash, answers: { size: 'car-boot' } });
  expect((await only(outbox)).state).toBe('received');
});

it('failure 4: two tabs send one report once, however often they are asked to', async () => {
  const { phone, server, outbox, loop } = inTheField();
  const otherTab = phone.loopOf(phone.outboxOf('warden'), server.fetch);
  await savedFlyTip(outbox, ['heap']);

  await Promise.all([loop.sendNow(), otherTab.sendNow(), loop.sendNow()]);

  expect(server.requests(/^PUT .reports/)).toHaveLength(2);
  expect(otherTab.status.reason).toBe('other-tab');
});

it('failure 5: a page that Android ends while its camera is open comes back with every answer', async () => {
  const { phone, outbox } = inTheField();
  const draft = await outbox.drafts.start('fly-tip', 1);
  const type = await loadReportType('fly-tip', 1);
  if (!type) throw new Error('There is no form');
  const editor = new DraftEditor({
    draft,
    type,
    reference: null,
    outbox,
    clock: phone.clock,
    changed: () => undefined
  });

  editor.answer('size', 'car-boot');
  editor.answer('land', 'highway');
  editor.leftAt('f-photos 120');
  // Nothing is waited for but the disk, and nobody closes anything.
  await eventually(async () => {
    const [back] = await phone.outboxOf('warden').drafts.all();
    expect(back).toMatchObject({ answers: { size: 'car-boot', land: 'highway' }, place: 'f-photos 120' });
  });
});

it('failure 6: a photo that iOS sends as 0 bytes stays on the phone, and the next attempt sends it whole', async () => {
  const { phone, server, outbox, loop } = inTheField();
  const { id } = await savedFlyTip(outbox, ['heap']);
  const { sha256, bytes } = await photo('heap');
  const empty = phone.loopOf(outbox, (input, init) =>
    init?.body instanceof Blob
      ? Promise.resolve(Response.json({ sha256: '0'.repeat(64) }, { status: 201 }))
      : server.fetch(input, init)
  );
  await empty.sendNow();
  expect(await only(outbox)).toMatchObject({ complete: false, photosWaiting: [sha256] });
  expect((await outbox.photo(id, sha256))?.bytes).toBeInstanceOf(ArrayBuffer);

  await loop.sendNow();

  expect(server.photo(id, sha256)).toEqual(new Uint8Array(bytes));
});

it('failure 7: a database that iOS closed in the background is opened again, and "saved" is true', async () => {
  const { phone, outbox } = inTheField();
  const { id } = await draftFlyTip(outbox);
  await phone.database.read(['drafts'], (transaction) => {
    transaction.db.close();
    return Promise.resolve();
  });

  await outbox.save(id);

  expect((await phone.outboxOf('warden').entry(id))?.state).toBe('saved');
});

it('failure 8: a full phone refuses the next photo before the quota is hit, and never the report', async () => {
  const { phone, outbox } = inTheField();
  const { id } = await draftFlyTip(outbox, ['heap']);
  phone.storage.available = { usedBytes: 96_000_000, quotaBytes: 100_000_000 };

  await expect(outbox.drafts.addPhoto(id, await photo('close-up'))).rejects.toMatchObject({ trouble: 'full' });
  await outbox.drafts.answer(id, 'size', 'car-boot');

  expect((await outbox.save(id)).photosWaiting).toEqual([(await photo('heap')).sha256]);
});

it('failure 9: a report is not complete until its photos have arrived, which go on from the byte that is held', async () => {
  const { server, outbox, loop } = inTheField();
  await savedFlyTip(outbox, ['a photo of sixteen']);
  once(server, /^PUT .*photos/, 'halfTheBody');

  await loop.sendNow();
  expect(await only(outbox)).toMatchObject({ state: 'received', complete: false });
  await loop.sendNow();

  expect(server.uploadOffsets).toEqual([0, 9]);
  expect((await only(outbox)).complete).toBe(true);
});

it('failure 10: a form that was published anew leaves records of the old version as they are', async () => {
  const { server, outbox, loop } = inTheField();
  const { id } = await outbox.drafts.start('fly-tip', 1);
  await outbox.drafts.answer(id, 'anAnswerOfLongAgo', 'kept');
  await outbox.save(id);
  await loop.sendNow();

  expect(server.reports.get(id)?.content).toMatchObject({
    definitionVersion: 1,
    answers: { anAnswerOfLongAgo: 'kept' }
  });
});

it('failure 11: poison records hold up nothing behind them, and a refused one says why', async () => {
  const { phone, outbox, loop } = inTheField();
  for (const poison of ['crashesTheServer', 'crashesTheServer', 'crashesTheServer', 'refused']) {
    const { id } = await outbox.drafts.start('fly-tip', 1);
    await outbox.drafts.answer(id, poison, true);
    await outbox.save(id);
    phone.clock.advance(1000);
  }
  const good = await savedFlyTip(outbox);

  await loop.sendNow();

  expect((await outbox.entry(good.id))?.state).toBe('received');
  expect((await outbox.entries()).map(({ state }) => state).sort()).toEqual([
    'attention',
    'received',
    'saved',
    'saved',
    'saved'
  ]);
});

it('failure 12: sends nothing to a captive portal, also when its answers are JSON', async () => {
  const { phone, outbox } = inTheField();
  await savedFlyTip(outbox);
  const asked: string[] = [];
  const loop = phone.loopOf(outbox, (input) => {
    asked.push(input as string);
    return Promise.resolve(Response.json({ welcome: 'Free Wi-Fi', username: 'warden' }));
  });

  await loop.sendNow();

  expect(asked).toEqual(['/api/v1/ping']);
});

it('failure 12: tells the server the phone’s clock at sending, by which it corrects the time of what was seen', async () => {
  const { phone, server, outbox } = inTheField();
  await savedFlyTip(outbox);
  phone.clock.jumpBy(7_200_000);
  let sentAt = '';
  const loop = phone.loopOf(outbox, (input, init) => {
    const sent = typeof init?.body === 'string' ? (JSON.parse(init.body) as { sentAt?: string }) : {};
    sentAt ||= sent.sentAt ?? '';
    return server.fetch(input, init);
  });

  await loop.sendNow();

  expect(sentAt).toBe('2026-11-23T12:00:00.000Z');
});

it('failure 12: keeps the best fix with its metres, when a worse one follows', () => {
  const receiver = new FakeGeolocation();
  const heard: Watching[] = [];
  new FixWatch(receiver, (state) => heard.push(state)).start();

  receiver.find({ lat: 51.27, lon: 0.18, accuracyMetres: 20, ageSeconds: 0 });
  receiver.find({ lat: 51.28, lon: 0.19, accuracyMetres: 900, ageSeconds: 0 });

  expect(heard.at(-1)).toMatchObject({ fix: { lat: 51.27, accuracyMetres: 20 } });
});
