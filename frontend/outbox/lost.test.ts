import { describe, expect, it } from 'vitest';
import { giveAnswer } from './answers';
import type { OwnReport } from './contract';
import { type Field, inTheField } from './fakes/in-the-field';
import { photo, savedFlyTip } from './fakes/phone';
import type { Outbox } from './outbox';
import type { EntryView } from './records';

const PLENTY = { usedBytes: 1_000_000, quotaBytes: 1_000_000_000 };
const SCARCE = { usedBytes: 900_000_000, quotaBytes: 1_000_000_000 };

function withRoom(): Field {
  const field = inTheField();
  field.phone.storage.available = PLENTY;
  return field;
}

/** A photo that the server had, that left the phone for want of room, and that the server then lost. */
async function photoGone() {
  const field = withRoom();
  const { phone, server, outbox, loop } = field;
  const restore = server.backUp();
  const id = await savedWithoutPlate(outbox, ['heap']);
  const { sha256 } = await photo('heap');
  await loop.sendNow();
  phone.storage.available = SCARCE;
  await outbox.tidy();
  expect(await outbox.photo(id, sha256)).toBeUndefined();
  restore();
  await twoPasses(field);
  return { ...field, id, sha256 };
}

/** A report without anything that is erased after the receipt. */
async function savedWithoutPlate(outbox: Outbox, photos: string[] = []): Promise<string> {
  const { id } = await outbox.drafts.start('fly-tip', 1);
  await outbox.drafts.answer(id, 'size', 'small-van-load');
  for (const text of photos) {
    await outbox.drafts.addPhoto(id, await photo(text));
  }
  await outbox.save(id);
  return id;
}

async function only(outbox: Outbox): Promise<EntryView> {
  const [entry] = await outbox.entries();
  if (entry === undefined) {
    throw new Error('There is no entry');
  }
  return entry;
}

/** Notices, then sends: as the loop does by itself, five seconds later. */
async function twoPasses({ phone, loop }: Field): Promise<void> {
  phone.clock.advance(60_000);
  await loop.sendNow();
  phone.clock.advance(60_000);
  await loop.sendNow();
}

describe('a server that was restored from an older backup', () => {
  it('gets again what it had acknowledged, the same content under the same id with its photos', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const restore = server.backUp();
    const id = await savedWithoutPlate(outbox, ['heap']);
    await loop.sendNow();
    const before = await only(outbox);
    restore();

    await twoPasses(field);

    const heap = await photo('heap');
    expect(server.reports.get(id)?.receipt.contentHash).toBe(before.contentHash);
    expect(server.photo(id, heap.sha256)).toEqual(new Uint8Array(heap.bytes));
    expect(await only(outbox)).toMatchObject({
      complete: true,
      contentHash: before.contentHash,
      lost: { formerReference: 'FT-000001', without: [], photosGone: [] }
    });
  });

  it('gets it again each time it is lost, also when the phone’s clock was put back by days since', async () => {
    const field = withRoom();
    const { phone, server, outbox, loop } = field;
    const restore = server.backUp();
    const id = await savedWithoutPlate(outbox, ['heap']);
    await loop.sendNow();

    for (let time = 0; time < 2; time += 1) {
      phone.clock.jumpBy(-3 * 86_400_000);
      restore();
      await twoPasses(field);

      expect(server.reports.has(id)).toBe(true);
      expect((await only(outbox)).complete).toBe(true);
    }
  });

  it('is told, and so is the person, what was erased on the phone and nobody has any more', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const restore = server.backUp();
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    restore();

    await twoPasses(field);

    expect(server.reports.get(id)?.content).toMatchObject({
      answers: { size: 'small-van-load' },
      reasons: { 'sent-without-restricted': expect.stringContaining('2026-11-23') as string }
    });
    expect(await only(outbox)).toMatchObject({ complete: true, erased: [], lost: { without: ['vehiclePlate'] } });
  });

  it('gets again what was answered to its questions', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const restore = server.backUp();
    const id = await savedWithoutPlate(outbox);
    await loop.sendNow();
    const own = { id, question: 'Which side?', askedAt: '2026-11-23T10:00:00.000Z' } as OwnReport;
    await giveAnswer(outbox, own, 'The left one');
    await loop.sendNow();
    server.answers.clear();
    restore();

    await twoPasses(field);

    expect([...server.answers.values()]).toMatchObject([{ text: 'The left one' }]);
  });

  it('gets the correction again, when it went back to the version before', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    const restore = server.backUp();
    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');
    await outbox.save(id);
    await loop.sendNow();
    restore();

    await twoPasses(field);

    expect(server.reports.get(id)?.content.answers).toEqual({ size: 'car-boot' });
    expect(server.reports.get(id)?.hashes).toHaveLength(2);
    // What the lost version said of the vehicle was erased here, and may have been something else.
    const lost = { without: ['vehiclePlate'] };
    expect(await only(outbox)).toMatchObject({ complete: true, erased: ['vehiclePlate'], lost });
  });

  it('goes on being told of by a correction, but for what that answers anew', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const restore = server.backUp();
    const { id } = await savedFlyTip(outbox, ['heap']);
    await loop.sendNow();
    restore();
    await twoPasses(field);

    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');
    const first = await outbox.save(id);
    await outbox.correct(id);
    await outbox.drafts.answer(id, 'vehiclePlate', 'AB12 CDE');
    const second = await outbox.save(id);

    expect(first.lost).toMatchObject({ formerReference: 'FT-000001', without: ['vehiclePlate'] });
    expect(second.lost).toMatchObject({ formerReference: 'FT-000001', without: [] });
  });

  it('goes on being told of a photo that is gone, by a correction that keeps it', async () => {
    const { outbox, loop, id, sha256 } = await photoGone();

    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');
    await outbox.save(id);
    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({ complete: true, lost: { photosGone: [sha256] } });
  });

  it('is not sent an old version over the one that the CSU made since', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    const report = server.reports.get(id);
    if (report) {
      report.receipt.contentHash = 'f'.repeat(64);
    }

    await twoPasses(field);

    expect((await only(outbox)).state).toBe('received');
    expect(server.requests(/^PUT .reports/)).toHaveLength(1);
  });

  it('that kept the report and lost the photo gets the photo again', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const id = await savedWithoutPlate(outbox, ['heap']);
    await loop.sendNow();
    server.photos.clear();

    await twoPasses(field);

    const { sha256, bytes } = await photo('heap');
    expect(server.photo(id, sha256)).toEqual(new Uint8Array(bytes));
    expect((await only(outbox)).complete).toBe(true);
  });

  it('gets the photo again, when its report was corrected before the loss was noticed, and by the CSU since', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const restore = server.backUp();
    const id = await savedWithoutPlate(outbox, ['heap']);
    await loop.sendNow();
    restore();
    server.photos.clear();
    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');
    await outbox.save(id);
    server.faultFor = (request) => (/^PUT .reports/.test(request) ? 'lostAnswer' : undefined);
    await loop.sendNow();
    server.faultFor = () => undefined;
    await server.correctAtDesk(id, { size: 'tipper-lorry-load' });

    await twoPasses(field);
    await twoPasses(field);

    expect(server.photo(id, (await photo('heap')).sha256)).toBeDefined();
    expect((await only(outbox)).complete).toBe(true);
  });

  it('does not turn photos under way into a refusal, when it forgets their report', async () => {
    const field = withRoom();
    const { server, outbox, loop } = field;
    const restore = server.backUp();
    const id = await savedWithoutPlate(outbox, ['heap']);
    server.faultFor = (request) => (request.includes('/photos/') ? 'noConnection' : undefined);
    await loop.sendNow();
    server.faultFor = () => undefined;
    restore();

    await twoPasses(field);

    expect((await only(outbox)).complete).toBe(true);
    expect(server.reports.get(id)?.hashes).toHaveLength(1);
  });

  it('is not flooded, when its list goes on contradicting its receipts', async () => {
    const field = withRoom();
    const { phone, server, outbox, loop } = field;
    await savedWithoutPlate(outbox);
    const fetch: typeof server.fetch = async (input, init) => {
      const answer = await server.fetch(input, init);
      return typeof input === 'string' && input.endsWith('?mine') ? Response.json({ reports: [] }) : answer;
    };
    const lying = phone.loopOf(outbox, fetch);
    await loop.sendNow();

    for (let minute = 0; minute < 9; minute += 1) {
      phone.clock.advance(60_000);
      await lying.sendNow();
    }

    expect(server.requests(/^PUT .reports/)).toHaveLength(2);
    expect((await only(outbox)).state).toBe('received');
  });
});

describe('photos that the CSU has', () => {
  it('stay for 30 days while there is plenty of room', async () => {
    const { phone, outbox, loop } = withRoom();
    const id = await savedWithoutPlate(outbox, ['heap']);
    const { sha256 } = await photo('heap');
    await loop.sendNow();

    phone.clock.advance(30 * 86_400_000);
    await outbox.tidy();
    expect(await outbox.photo(id, sha256)).toBeDefined();
    phone.clock.advance(1);
    await outbox.tidy();
    expect(await outbox.photo(id, sha256)).toBeUndefined();
  });

  it('leave when room gets short, and are said to be gone when the server loses them', async () => {
    const { server, outbox, id, sha256 } = await photoGone();

    expect(server.reports.has(id)).toBe(true);
    expect(await only(outbox)).toMatchObject({ complete: true, lost: { photosGone: [sha256] } });
  });

  it('stay while the server that lost them has not taken them again, though room gets short', async () => {
    const field = withRoom();
    const { phone, server, outbox, loop } = field;
    const restore = server.backUp();
    const id = await savedWithoutPlate(outbox, ['heap']);
    const { sha256 } = await photo('heap');
    await loop.sendNow();
    restore();
    phone.clock.advance(60_000);
    await loop.sendNow();
    expect(await only(outbox)).toMatchObject({ state: 'saved', photosWaiting: [sha256] });

    phone.storage.available = SCARCE;
    await outbox.tidy();
    await loop.sendNow();

    expect(server.photo(id, sha256)).toBeDefined();
    expect(await only(outbox)).toMatchObject({ complete: true, lost: { photosGone: [] } });
  });

  it('stay in the same way, when the server went back to the version before', async () => {
    const field = withRoom();
    const { phone, server, outbox, loop } = field;
    const id = await savedWithoutPlate(outbox);
    await loop.sendNow();
    const restore = server.backUp();
    await outbox.correct(id);
    await outbox.drafts.addPhoto(id, await photo('heap'));
    await outbox.save(id);
    await loop.sendNow();
    restore();
    phone.clock.advance(60_000);
    await loop.sendNow();

    phone.storage.available = SCARCE;
    await outbox.tidy();
    await loop.sendNow();

    expect(server.photo(id, (await photo('heap')).sha256)).toBeDefined();
    expect((await only(outbox)).complete).toBe(true);
  });

  it('make room for a new one before that is refused', async () => {
    const { phone, outbox, loop } = withRoom();
    const id = await savedWithoutPlate(outbox, ['heap']);
    await loop.sendNow();
    const next = await outbox.drafts.start('fly-tip', 1);
    phone.storage.room = async () => {
      const isThere = await outbox.photo(id, (await photo('heap')).sha256);
      return { usedBytes: isThere ? 99_000_000 : 50_000_000, quotaBytes: 100_000_000 };
    };

    await outbox.drafts.addPhoto(next.id, await photo('close-up'));

    expect((await outbox.drafts.find(next.id))?.photos).toHaveLength(1);
  });

  it('are not sent again with a correction that keeps them', async () => {
    const { server, outbox, loop } = withRoom();
    const id = await savedWithoutPlate(outbox, ['heap']);
    await loop.sendNow();

    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');
    const entry = await outbox.save(id);
    await loop.sendNow();

    expect(entry.photosWaiting).toEqual([]);
    expect(server.requests(/^PUT .*photos/)).toHaveLength(1);
  });
});

describe('a photo that the browser removed before its report was saved', () => {
  it('is said to be lost, rather than taken for sent', async () => {
    const { phone, outbox, loop } = withRoom();
    const { id } = await outbox.drafts.start('fly-tip', 1);
    await outbox.drafts.addPhoto(id, await photo('heap'));
    await phone.database.write(['photos'], (transaction) => transaction.objectStore('photos').clear());
    await outbox.save(id);

    await loop.sendNow();

    expect(await only(outbox)).toMatchObject({ state: 'attention', attention: { code: 'photo-lost' } });
  });
});
