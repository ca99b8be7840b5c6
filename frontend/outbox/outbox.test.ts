import { describe, expect, it, vi } from 'vitest';
import { StorageError } from './database';
import { UnknownDraft } from './errors';
import { draftFlyTip, FakePhone, photo, savedFlyTip } from './fakes/phone';

describe('a draft', () => {
  it('comes back exactly, field by field, photos and place included, when Android ends the page', async () => {
    const phone = new FakePhone();
    const before = phone.outboxOf('warden');
    const { id } = await draftFlyTip(before, ['heap']);
    await before.drafts.change(id, { place: 'photos' });

    const after = phone.outboxOf('warden');
    const [draft] = await after.drafts.all();

    expect(draft).toMatchObject({
      id,
      place: 'photos',
      ward: 'E05009965',
      answers: { size: 'small-van-load', vehiclePlate: 'AB12 CDE' },
      reasons: { 'far-from-road': 'Seen from the path' }
    });
    const line = draft?.photos[0];
    expect((await after.photo(id, line?.sha256 ?? ''))?.bytes).toEqual((await photo('heap')).bytes);
  });

  it('keeps both answers when two fields are saved at the same moment', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { id } = await outbox.drafts.start('fly-tip', 1);

    await Promise.all([outbox.drafts.answer(id, 'size', 'car-boot'), outbox.drafts.answer(id, 'land', 'highway')]);

    expect((await outbox.drafts.find(id))?.answers).toEqual({ size: 'car-boot', land: 'highway' });
  });

  it('keeps what is entered while it is on its way to the disk', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    const { draft, kept } = outbox.drafts.begin('fly-tip', 1);
    const shown = await outbox.drafts.find(draft.id);

    await Promise.all([outbox.drafts.answer(draft.id, 'size', 'car-boot'), kept]);

    expect(shown).toEqual(draft);
    expect((await phone.outboxOf('warden').drafts.all())[0]?.answers).toEqual({ size: 'car-boot' });
  });

  it('is kept with its first answer, when there was no room for it before', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    vi.spyOn(phone.database, 'write').mockRejectedValueOnce(new StorageError('full'));
    const { draft, kept } = outbox.drafts.begin('fly-tip', 1);
    await expect(kept).rejects.toMatchObject({ trouble: 'full' });

    await outbox.drafts.answer(draft.id, 'size', 'car-boot');

    expect((await phone.outboxOf('warden').drafts.all())[0]?.answers).toEqual({ size: 'car-boot' });
  });

  it('stays gone, when it is thrown away while it is on its way to the disk', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { draft, kept } = outbox.drafts.begin('fly-tip', 1);

    await Promise.all([outbox.drafts.discard(draft.id), kept]);

    expect(await outbox.drafts.all()).toEqual([]);
    await expect(outbox.drafts.answer(draft.id, 'size', 'car-boot')).rejects.toThrow(UnknownDraft);
  });

  it('is one of several, the one changed last first', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    const first = await outbox.drafts.start('fly-tip', 1);
    phone.clock.advance(1000);
    const second = await outbox.drafts.start('fly-tip', 1);
    phone.clock.advance(1000);
    await outbox.drafts.answer(first.id, 'size', 'car-boot');

    expect((await outbox.drafts.all()).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('is seen only by the person who wrote it, when two share a phone', async () => {
    const phone = new FakePhone();
    await draftFlyTip(phone.outboxOf('warden'), ['heap']);
    await savedFlyTip(phone.outboxOf('warden'));

    const other = phone.outboxOf('warden-2');

    expect(await other.drafts.all()).toEqual([]);
    expect(await other.entries()).toEqual([]);
  });

  it('refuses a new photo before the quota is hit, and keeps what it has', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    const { id } = await draftFlyTip(outbox, ['heap']);
    phone.storage.available = { usedBytes: 96_000_000, quotaBytes: 100_000_000 };

    await expect(outbox.drafts.addPhoto(id, await photo('close-up'))).rejects.toMatchObject({ trouble: 'full' });

    expect((await outbox.drafts.find(id))?.photos).toHaveLength(1);
  });
});

describe('saving', () => {
  it('puts the entry and its photos in the place of the draft', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const draft = await draftFlyTip(outbox, ['heap', 'close-up']);

    const entry = await outbox.save(draft.id);

    expect(entry).toMatchObject({
      id: draft.id,
      state: 'saved',
      content: { revises: null, location: { lat: 51.27266 } }
    });
    expect(entry.photosWaiting.sort()).toEqual(entry.content.photos.map(({ sha256 }) => sha256).sort());
    expect(await outbox.drafts.all()).toEqual([]);
    expect(await outbox.counts()).toEqual({ drafts: 0, waiting: 1, photosWaiting: 2, attention: 0 });
  });

  it('makes one report of a double tap', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { id } = await draftFlyTip(outbox);

    const [first, second] = await Promise.all([outbox.save(id), outbox.save(id)]);

    expect(second).toEqual(first);
    expect(await outbox.entries()).toHaveLength(1);
  });

  it('works again after iOS closed the database in the background', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    const { id } = await draftFlyTip(outbox);
    await phone.database.read(['drafts'], (transaction) => {
      transaction.db.close();
      return Promise.resolve();
    });

    const entry = await outbox.save(id);

    expect((await phone.outboxOf('warden').entry(entry.id))?.state).toBe('saved');
  });

  it('tells the other tab', async () => {
    const phone = new FakePhone();
    const here = phone.outboxOf('warden');
    let told = 0;
    phone.outboxOf('warden').subscribe(() => {
      told += 1;
    });

    await savedFlyTip(here);

    expect(told).toBeGreaterThan(0);
  });
});

describe('a correction', () => {
  it('that is thrown away leaves the saved report and its photos as they were', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { id } = await savedFlyTip(outbox, ['heap']);
    const before = await outbox.entry(id);

    await outbox.correct(id);
    await outbox.drafts.addPhoto(id, await photo('close-up'));
    await outbox.drafts.removePhoto(id, (await photo('heap')).sha256);
    await outbox.drafts.discard(id);

    expect(await outbox.entry(id)).toEqual(before);
    expect(await outbox.photo(id, (await photo('heap')).sha256)).toBeDefined();
    expect(await outbox.photo(id, (await photo('close-up')).sha256)).toBeUndefined();
  });

  it('replaces the photos, when it is saved', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { id } = await savedFlyTip(outbox, ['heap']);
    const [heap, closeUp] = [await photo('heap'), await photo('close-up')];

    await outbox.correct(id);
    await outbox.drafts.addPhoto(id, closeUp);
    await outbox.drafts.removePhoto(id, heap.sha256);
    const entry = await outbox.save(id);

    expect(entry.photosWaiting).toEqual([closeUp.sha256]);
    expect(await outbox.photo(id, heap.sha256)).toBeUndefined();
  });

  it('that was already begun is gone on with, rather than begun again', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { id } = await savedFlyTip(outbox);
    await outbox.correct(id);
    await outbox.drafts.answer(id, 'size', 'car-boot');

    expect(await outbox.correct(id)).toMatchObject({ corrects: true, answers: { size: 'car-boot' } });
  });
});
