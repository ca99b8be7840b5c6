import { beforeAll, describe, expect, it } from 'vitest';
import type { Reference, RescueKey } from './contract';
import example from './examples/rescue-sealed.json';
import { fromBase64, openRescue } from './fakes/open-rescue';
import { draftFlyTip, FakePhone, photo, savedFlyTip } from './fakes/phone';
import { exportEntry, exportWaiting, rescue } from './rescue';
import { sealFor } from './seal';

const everything = () => true;
const exportedAt = '2026-11-23T10:00:00.000Z';
let privateKey: CryptoKey;

beforeAll(async () => {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  privateKey = await crypto.subtle.importKey('pkcs8', fromBase64(example.privateKey), curve, false, ['deriveBits']);
});

const opened = (text: string) => openRescue(text, privateKey, example.key.publicKey);

describe('the rescue file', () => {
  it('holds every report that waits, with the bytes of its photos, and none of anybody else', async () => {
    const phone = new FakePhone();
    await savedFlyTip(phone.outboxOf('volunteer'), ['theirs']);
    const outbox = phone.outboxOf('warden');
    const entry = await savedFlyTip(outbox, ['heap']);
    await keepReference(phone, 'warden', example.key);

    const file = await exportWaiting(outbox);
    const text = await file.content.text();
    const parts = await opened(text);

    expect(file).toMatchObject({ sealed: true, fileName: 'wardbook-202611231000.txt' });
    expect(parts.map(({ about }) => about)).toEqual([
      { part: 'file', account: 'warden', exportedAt, reports: 1, unfinished: 0 },
      {
        part: 'report',
        content: entry.content,
        contentHash: entry.contentHash,
        state: 'saved',
        erased: [],
        attention: null
      },
      { part: 'photo', report: entry.id, sha256: (await photo('heap')).sha256, mediaType: 'image/jpeg' },
      { part: 'end' }
    ]);
    expect(new TextDecoder().decode(parts[2].bytes)).toBe('heap');
    expect(text).not.toContain('AB12');
    expect(text.split('\n').every((line) => /^[\w+/= -]*$/.test(line))).toBe(true);
  });

  it('holds what is not finished as far as it went, and says so of it', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    const draft = await draftFlyTip(outbox, ['heap']);
    await outbox.drafts.change(draft.id, { observedAt: null });
    await keepReference(phone, 'warden', example.key);

    const parts = await opened(await (await exportWaiting(outbox, await outbox.drafts.all())).content.text());

    expect(parts.map(({ about }) => about)).toMatchObject([
      { part: 'file', reports: 0, unfinished: 1 },
      {
        part: 'draft',
        content: {
          id: draft.id,
          observedAt: draft.startedAt,
          answers: { size: 'small-van-load' },
          reasons: { 'far-from-road': 'Seen from the path', 'sent-unfinished': expect.any(String) as string },
          revises: null
        }
      },
      { part: 'photo', report: draft.id },
      { part: 'end' }
    ]);
    expect(new TextDecoder().decode(parts[2].bytes)).toBe('heap');
    expect(await outbox.drafts.find(draft.id)).toMatchObject({ observedAt: null });
  });

  it('says that anybody can read it, when the phone never heard of a key', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    const entry = await savedFlyTip(outbox, ['heap']);

    const file = await exportEntry(outbox, entry.id);
    const read = JSON.parse(await file.content.text()) as { format: string; parts: Record<string, unknown>[] };

    expect(file).toMatchObject({ sealed: false, mediaType: 'application/json' });
    expect(read.format).toBe('wardbook-rescue');
    expect(read.parts.map(({ part }) => part)).toEqual(['file', 'report', 'photo', 'end']);
    expect(read.parts[2]).toMatchObject({ report: entry.id, base64: btoa('heap') });
  });

  it('is another one each time, though the same is in it', async () => {
    const phone = new FakePhone();
    await savedFlyTip(phone.outboxOf('warden'));
    const made = () => rescue(phone.database, { account: 'warden', which: everything, exportedAt, key: example.key });

    const [one, other] = [await (await made()).content.text(), await (await made()).content.text()];

    expect(one).not.toBe(other);
    expect(await opened(one)).toEqual(await opened(other));
  });
});

describe('the seal', () => {
  it('is what the example says, which the server opens too', async () => {
    const parts = await opened(example.lines.join('\n'));

    expect(parts.map(({ about }) => about)).toEqual(example.parts.map(({ about }) => about));
    expect(parts.map(({ bytes }) => bytes)).toEqual(example.parts.map(({ base64 }) => fromBase64(base64)));
  });

  it('breaks, when a line is left out, moved or changed', async () => {
    const seal = await sealFor(example.key);
    const lines = [await seal.line({ about: { n: 1 } }), await seal.line({ about: { n: 2 } })];
    const turned = lines.map((line) => (line.startsWith('A') ? `B${line.slice(1)}` : `A${line.slice(1)}`));

    await expect(opened([seal.header, ...lines].join('\n'))).resolves.toHaveLength(2);
    await expect(opened([seal.header, lines[1]].join('\n'))).rejects.toThrow();
    await expect(opened([seal.header, lines[1], lines[0]].join('\n'))).rejects.toThrow();
    await expect(opened([seal.header, ...turned].join('\n'))).rejects.toThrow();
  });
});

async function keepReference(phone: FakePhone, account: string, rescueKey: RescueKey): Promise<void> {
  const body = { rescueKey } as Partial<Reference> as Reference;
  await phone.database.write(['reference'], (transaction) =>
    transaction.objectStore('reference').put({ account, name: 'reference', etag: null, fetchedAt: exportedAt, body })
  );
}
