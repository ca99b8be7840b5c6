import { describe, expect, it } from 'vitest';
import { Api } from './api';
import type { ReportHeld } from './contract';
import type { FakeServer } from './fakes/fake-server';
import { inTheField } from './fakes/in-the-field';
import { photo, savedFlyTip } from './fakes/phone';
import { Http } from './http';
import type { Outbox } from './outbox';
import type { EntryView } from './records';
import { differencesOf, settle } from './settle';
import type { SyncLoop } from './sync-loop';

interface Stale {
  server: FakeServer;
  outbox: Outbox;
  loop: SyncLoop;
  id: string;
  entry: () => Promise<EntryView>;
  held: () => Promise<ReportHeld>;
}

/** The CSU made a tipper of the load while its author made a car boot of it and added words and a photo. */
async function stale(): Promise<Stale> {
  const { phone, server, outbox, loop } = inTheField();
  const { id } = await savedFlyTip(outbox);
  await loop.sendNow();
  await server.correctAtDesk(id, { size: 'tipper-lorry-load', land: 'highway' });
  await outbox.correct(id);
  await outbox.drafts.answer(id, 'size', 'car-boot');
  await outbox.drafts.answer(id, 'notes', 'Two fridges');
  await outbox.drafts.addPhoto(id, await photo('heap'));
  await outbox.save(id);
  await loop.sendNow();
  const api = new Api(new Http(server.fetch, phone.clock, '1'));
  return {
    server,
    outbox,
    loop,
    id,
    entry: async () => {
      const entry = await outbox.entry(id);
      if (entry === undefined) throw new Error('The entry is gone');
      return entry;
    },
    held: async () => {
      const outcome = await api.report(id);
      if (outcome.kind !== 'delivered') throw new Error(outcome.kind);
      return outcome.value;
    }
  };
}

describe('a correction of a version that the CSU has changed meanwhile', () => {
  it('waits for its author, and overwrites nothing', async () => {
    const { server, id, entry } = await stale();

    expect(await entry()).toMatchObject({
      state: 'attention',
      attention: { code: 'other-content' },
      content: { answers: { size: 'car-boot' } }
    });
    expect(server.reports.get(id)?.content.answers.size).toBe('tipper-lorry-load');
  });

  it('is compared part by part, without what only the CSU has', async () => {
    const { entry, held } = await stale();

    expect(differencesOf(await entry(), await held())).toEqual([
      { part: 'photos', mine: [(await photo('heap')).sha256], theirs: [] },
      { part: 'answers.size', mine: 'car-boot', theirs: 'tipper-lorry-load' },
      { part: 'answers.notes', mine: 'Two fridges', theirs: null },
      { part: 'answers.land', mine: null, theirs: 'highway' }
    ]);
  });

  it('goes on top of the CSU’s version, with what was chosen of each', async () => {
    const { server, outbox, loop, id, entry, held } = await stale();
    const version = await held();

    await settle(outbox, await entry(), version, new Set(['answers.size', 'answers.land']));
    await loop.sendNow();

    expect(server.reports.get(id)?.content).toMatchObject({
      revises: version.contentHash,
      answers: { size: 'tipper-lorry-load', land: 'highway', notes: 'Two fridges' }
    });
    expect(await entry()).toMatchObject({ complete: true, attention: null });
  });

  it('says that an answer is taken out, where the side without it was chosen', async () => {
    const { server, outbox, loop, id, entry, held } = await stale();

    await settle(outbox, await entry(), await held(), new Set(['answers.notes', 'photos']));
    await loop.sendNow();

    expect(server.reports.get(id)?.content).toMatchObject({ answers: { size: 'car-boot', notes: null }, photos: [] });
    expect(server.reports.get(id)?.content.answers.land).toBeUndefined();
  });

  it('gives way, where the CSU’s side was chosen everywhere: nothing is sent, and no plate is kept', async () => {
    const { server, outbox, loop, entry, held } = await stale();
    const version = await held();
    const sent = server.requests(/^PUT .reports.[^/]+$/).length;

    await settle(
      outbox,
      await entry(),
      version,
      new Set(differencesOf(await entry(), version).map(({ part }) => part))
    );
    await loop.sendNow();

    expect(await entry()).toMatchObject({
      complete: true,
      contentHash: version.contentHash,
      content: { answers: { size: 'tipper-lorry-load', land: 'highway' } },
      erased: ['vehiclePlate']
    });
    expect(JSON.stringify(await entry())).not.toContain('AB12');
    expect(server.requests(/^PUT .reports.[^/]+$/)).toHaveLength(sent);
  });

  it('tells the CSU once that it gives way, so that nobody compares both any more', async () => {
    const { server, outbox, loop, id, entry, held } = await stale();
    const [mine, version] = [await entry(), await held()];
    await settle(outbox, mine, version, new Set(differencesOf(mine, version).map(({ part }) => part)));
    server.faultFor = (request) => (request.includes('/withdrawn') ? 'lostAnswer' : undefined);
    await loop.sendNow();

    server.faultFor = () => undefined;
    await loop.sendNow();
    await loop.sendNow();

    const told = { report: id, contentHash: mine.contentHash };
    expect(server.withdrawn).toEqual([told, told]);
  });

  it('tells the CSU nothing of giving way, where a part of it is sent', async () => {
    const { server, outbox, loop, entry, held } = await stale();

    await settle(outbox, await entry(), await held(), new Set(['answers.size']));
    await loop.sendNow();

    expect(server.withdrawn).toEqual([]);
  });

  it('waits again, when the CSU changes the report while its author looks', async () => {
    const { server, outbox, loop, id, entry, held } = await stale();
    const version = await held();
    await server.correctAtDesk(id, { land: 'private' });

    await settle(outbox, await entry(), version, new Set(['answers.size']));
    await loop.sendNow();

    expect(await entry()).toMatchObject({ state: 'attention', attention: { code: 'other-content' } });
    expect(server.reports.get(id)?.content.answers.land).toBe('private');
  });

  it('is left alone, when it was corrected in another tab while its author looked at what it was', async () => {
    const { server, outbox, loop, id, entry, held } = await stale();
    const [shown, version] = [await entry(), await held()];
    await outbox.correct(id);
    await outbox.drafts.answer(id, 'notes', 'Three fridges');
    await outbox.save(id);

    await settle(outbox, shown, version, new Set(differencesOf(shown, version).map(({ part }) => part)));
    await loop.sendNow();

    expect((await entry()).content.answers.notes).toBe('Three fridges');
    expect(server.withdrawn).toEqual([]);
  });

  it('is settled once, by a double tap', async () => {
    const { server, outbox, loop, entry, held } = await stale();
    const [shown, version] = [await entry(), await held()];
    const theirs = new Set(differencesOf(shown, version).map(({ part }) => part));

    await settle(outbox, shown, version, theirs);
    await settle(outbox, shown, version, theirs);
    await loop.sendNow();

    expect(server.withdrawn).toEqual([{ report: shown.id, contentHash: shown.contentHash }]);
  });

  it('leaves no photo behind that was given up, but for one that is in a draft', async () => {
    const { outbox, id, entry, held } = await stale();
    const [heap, closeUp] = [await photo('heap'), await photo('close-up')];
    await outbox.correct(id);
    await outbox.drafts.removePhoto(id, heap.sha256);
    await outbox.drafts.addPhoto(id, closeUp);

    await settle(outbox, await entry(), await held(), new Set(['photos']));

    expect(await outbox.photo(id, heap.sha256)).toBeUndefined();
    expect(await outbox.photo(id, closeUp.sha256)).toBeDefined();
  });

  it('can be corrected further afterwards, on top of what was settled', async () => {
    const { server, outbox, loop, id, entry, held } = await stale();
    const version = await held();
    await settle(
      outbox,
      await entry(),
      version,
      new Set(differencesOf(await entry(), version).map(({ part }) => part))
    );

    await outbox.correct(id);
    await outbox.drafts.answer(id, 'notes', 'Cleared on Monday');
    await outbox.save(id);
    await loop.sendNow();

    expect(server.reports.get(id)?.content).toMatchObject({
      revises: version.contentHash,
      answers: { size: 'tipper-lorry-load', notes: 'Cleared on Monday' }
    });
  });
});
