import { beforeEach, describe, expect, it } from 'vitest';
import type { Drafts } from '../outbox/drafts';
import { DraftWriter, type Keeping } from './draft-writer';

/** Storage whose writes end when the test says so. */
class SlowDrafts {
  readonly written: string[] = [];
  #ends: { resolve: () => void; reject: (failure: Error) => void }[] = [];

  answer(_id: string, key: string, value: unknown): Promise<void> {
    this.written.push(`${key}=${String(value)}`);
    return new Promise((resolve, reject) => this.#ends.push({ resolve, reject }));
  }

  async end(failure?: Error): Promise<void> {
    const next = this.#ends.shift();
    if (failure) {
      next?.reject(failure);
    } else {
      next?.resolve();
    }
    // Lets the writer go on to what waits.
    await Promise.resolve().then(() => undefined);
    await Promise.resolve().then(() => undefined);
  }
}

describe('writing a draft', () => {
  let drafts: SlowDrafts;
  let writer: DraftWriter;
  let told: Keeping[];

  beforeEach(() => {
    drafts = new SlowDrafts();
    told = [];
    writer = new DraftWriter('1', drafts as unknown as Drafts, (keeping) => told.push(keeping));
  });

  it('begins at once', () => {
    writer.answer('notes', 'a');

    expect(drafts.written).toEqual(['notes=a']);
    expect(told).toEqual(['keeping']);
  });

  it('leaves out what was typed over, when storage is slower than the fingers', async () => {
    writer.answer('notes', 'a');
    writer.answer('notes', 'ab');
    writer.answer('size', 'small');
    writer.answer('notes', 'abc');
    await drafts.end();
    await drafts.end();
    await drafts.end();
    await writer.flush();

    expect(drafts.written).toEqual(['notes=a', 'size=small', 'notes=abc']);
    expect(told.at(-1)).toBe('kept');
  });

  it('says so and tries again with the next change, when storage fails', async () => {
    writer.answer('notes', 'a');
    await drafts.end(new Error('full'));
    await expect(writer.flush()).rejects.toThrow('full');
    expect(told.at(-1)).toBe('failed');

    writer.answer('size', 'small');
    await drafts.end();
    await drafts.end();
    await writer.flush();

    expect(drafts.written).toEqual(['notes=a', 'notes=a', 'size=small']);
    expect(told.at(-1)).toBe('kept');
  });
});
