import type fc from 'fast-check';
import { expect } from 'vitest';
import { Api } from '../api';
import { Http } from '../http';
import type { Outbox } from '../outbox';
import type { EntryView } from '../records';
import { differencesOf, settle } from '../settle';
import { FakeServer } from './fake-server';
import type { DayEvent, Faults } from './field-days';
import { FakePhone, photo } from './phone';

const PEOPLE = ['warden', 'volunteer'] as const;
type Person = (typeof PEOPLE)[number];
const PHOTOS = ['heap', 'close-up', 'the lane'];
const PLATE = 'AB12 CDE';
const PLENTY = { usedBytes: 1_000_000, quotaBytes: 1_000_000_000 };
const SCARCE = { usedBytes: 900_000_000, quotaBytes: 1_000_000_000 };

/** What a person remembers of a report that they saved. */
interface Remembered {
  owner: Person;
  size: unknown;
  plate: boolean;
  /** The desk gave it another size: then the person's may be the one that gives way. */
  deskSizes: unknown[];
}

/** A phone that two people share, a server, and what they remember of what they saved. */
export class FieldDay {
  readonly server = new FakeServer();
  readonly remembered = new Map<string, Remembered>();
  readonly #phone = new FakePhone();
  #person: Person = 'warden';
  #outbox: Outbox;
  /** At first that of a server that nothing had reached yet. */
  #backup = this.#backUp();
  #wasRestored = false;

  constructor(private readonly order: fc.Scheduler) {
    this.#phone.storage.available = PLENTY;
    this.#outbox = this.#phone.outboxOf(this.#person);
    this.server.letTimePass = () => {
      this.#phone.clock.advance(130_000);
    };
  }

  async happens(event: DayEvent): Promise<void> {
    this.#phone.clock.advance(1000);
    switch (event.kind) {
      case 'save':
        return this.#save(event.photos, event.plate);
      case 'correct':
        return this.#correct(event.which, event.size);
      case 'pass':
        return this.#pass(event.faults);
      case 'correctMeanwhile':
        return this.#meanwhile(event.faults, event.atRequest, () => this.#correct(event.which, event.size));
      case 'twoTabs':
        return this.#twoTabs(event.faults, event.locked);
      case 'pageEnds':
        return this.#pageEnds(event.faults, event.atRequest, event.afterCommit);
      case 'handOver':
        return this.#handOver();
      case 'handOverMeanwhile':
        return this.#meanwhile([], event.atRequest, () => this.#handOver());
      case 'sessionEnds':
        this.server.username = null;
        return;
      case 'deskCorrects':
        return this.#deskCorrects(event.which, event.size);
      case 'settle':
        return this.#settle(this.#own(event.which), event.theirs);
      case 'backUp':
        this.#backup = this.#backUp();
        return;
      case 'restore':
        this.#backup[event.photos ? 'all' : 'rows']();
        this.#wasRestored = true;
        return;
      case 'roomGetsShort':
        this.#phone.storage.available = SCARCE;
        return this.#outbox.tidy();
      case 'hoursPass':
        this.#phone.clock.advance(event.hours * 3_600_000);
    }
  }

  /** Holds at any moment: a report is on the phone, whole, until the server has it; each photo as well. */
  async nothingIsLost(): Promise<void> {
    for (const person of PEOPLE) {
      const entries = await this.#phone.outboxOf(person).entries();
      expect(entries.map(({ id }) => id).sort()).toEqual(this.#idsOf(person).sort());
      for (const entry of entries) {
        await this.#isWhole(entry);
      }
    }
    for (const [id, { author }] of this.server.reports) {
      expect(author).toBe(this.remembered.get(id)?.owner);
    }
  }

  /**
   * The faults are over: each of the two signs in, decides what only a person can decide, and looks at the screen. The
   * rest happens by itself.
   */
  async getsThrough(): Promise<void> {
    this.server.faultFor = () => undefined;
    for (const person of PEOPLE) {
      this.#person = person;
      this.server.username = person;
      this.#outbox = this.#phone.outboxOf(person);
      await this.#decideAll();
      const loop = this.#phone.loopOf(this.#outbox, this.server.fetch);
      loop.start();
      await loop.sendNow();
      // What a restored server has lost is noticed in one pass and sent in the next, at most every ten minutes.
      for (let round = 0; round < 4; round += 1) {
        await this.#decideAll();
        this.#phone.clock.advance(this.#wasRestored ? 660_000 : (this.#phone.clock.untilNextTimer() ?? 30_000));
        await loop.sendNow();
      }
      loop.stop();
    }
  }

  async everythingArrivedOnce(): Promise<void> {
    for (const person of PEOPLE) {
      const counts = await this.#phone.outboxOf(person).counts();
      expect(counts).toEqual({ drafts: 0, waiting: 0, photosWaiting: 0, attention: 0 });
    }
    expect([...this.server.reports.keys()].sort()).toEqual([...this.remembered.keys()].sort());
    for (const [id, { answers, content, hashes }] of this.server.reports) {
      const { owner, size, plate, deskSizes } = this.#of(id);
      const entry = await this.#phone.outboxOf(owner).entry(id);
      expect([size, ...deskSizes]).toContain(answers.size);
      expect(new Set(hashes).size).toBe(hashes.length);
      if (plate && entry?.lost?.without.includes('vehiclePlate') !== true) {
        expect(answers.vehiclePlate).toBe(PLATE);
      }
      for (const { sha256 } of content.photos) {
        const held = this.server.photo(id, sha256);
        expect(held ?? entry?.lost?.photosGone).toEqual(
          held ? await bytesOf(sha256) : expect.arrayContaining([sha256])
        );
      }
    }
  }

  async #isWhole({ id, content, contentHash, receivedHereAt, state, photosWaiting, lost }: EntryView): Promise<void> {
    const { size, plate, deskSizes } = this.#of(id);
    expect([size, ...deskSizes]).toContain(content.answers.size);
    const isReceived = receivedHereAt !== null;
    if (isReceived && state === 'received' && !this.#wasRestored) {
      expect(this.server.reports.get(id)?.hashes).toContain(contentHash);
    }
    if (!isReceived && plate && !lost) {
      expect(content.answers.vehiclePlate).toBe(PLATE);
    }
    for (const { sha256, bytes } of content.photos) {
      const here = await this.#phone.outboxOf(this.#of(id).owner).photo(id, sha256);
      if (photosWaiting.includes(sha256)) {
        expect(here?.bytes.byteLength).toBe(bytes);
      } else if (!this.#wasRestored) {
        expect(this.server.photo(id, sha256)?.length).toBe(bytes);
      }
    }
  }

  async #save(photos: string[], plate: boolean): Promise<void> {
    const { id } = await this.#outbox.drafts.start('fly-tip', 1);
    await this.#outbox.drafts.answer(id, 'size', 'small-van-load');
    if (plate) {
      await this.#outbox.drafts.answer(id, 'vehiclePlate', PLATE);
    }
    for (const text of photos) {
      await this.#outbox.drafts.addPhoto(id, await photo(text));
    }
    await this.#outbox.save(id);
    this.remembered.set(id, { owner: this.#person, size: 'small-van-load', plate, deskSizes: [] });
  }

  async #correct(which: number, size: string): Promise<void> {
    const id = this.#own(which);
    if (id !== undefined) {
      await this.#outbox.correct(id);
      await this.#outbox.drafts.answer(id, 'size', size);
      if (this.#of(id).plate) {
        await this.#outbox.drafts.answer(id, 'vehiclePlate', PLATE);
      }
      await this.#outbox.save(id);
      this.remembered.set(id, { ...this.#of(id), size });
    }
  }

  async #pass(withFaults: Faults): Promise<void> {
    this.#bring(withFaults);
    await this.#phone.loopOf(this.#outbox, this.server.fetch).sendNow();
  }

  /** Something is done while an answer is on its way. */
  async #meanwhile(withFaults: Faults, atRequest: number, what: () => Promise<void>): Promise<void> {
    this.#bring(withFaults);
    let left = atRequest;
    const loop = this.#phone.loopOf(this.#outbox, async (input, init) => {
      left -= 1;
      const answer = this.server.fetch(input, init);
      if (left === 0) {
        await Promise.all([answer.catch(() => undefined), what()]);
      }
      return answer;
    });
    await loop.sendNow();
  }

  /** Without locks, as where the browser has none, both send at once: the scheduler decides whose answer comes first. */
  async #twoTabs(withFaults: Faults, locked: boolean): Promise<void> {
    this.#bring(withFaults);
    const locks = this.#phone.locks;
    const both = [this.#outbox, this.#phone.outboxOf(this.#person)].map((outbox) => {
      this.#phone.locks = locked ? locks : new FakePhone().locks;
      return this.#phone.loopOf(outbox, this.#inOrder()).sendNow();
    });
    this.#phone.locks = locks;
    await this.order.waitFor(Promise.all(both));
  }

  /** Answers arrive when it is their turn. One that fails is a value until then, or nobody would be there to hear it. */
  #inOrder(): FakeServer['fetch'] {
    const ask = this.order.scheduleFunction(async (...call: Parameters<FakeServer['fetch']>) => {
      try {
        return { answer: await this.server.fetch(...call) };
      } catch (failure) {
        return { failure };
      }
    });
    return async (...call) => {
      const { answer, failure } = (await ask(...call)) as { answer?: Response; failure?: unknown };
      if (answer === undefined) {
        throw failure;
      }
      return answer;
    };
  }

  /** The page is gone in the middle of a request; the next one knows only what is in the database. */
  async #pageEnds(withFaults: Faults, atRequest: number, afterCommit: boolean): Promise<void> {
    this.#bring(withFaults);
    let left = atRequest;
    let ended = (): void => undefined;
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const loop = this.#phone.loopOf(this.#outbox, async (input, init) => {
      left -= 1;
      if (left === 0) {
        await (afterCommit ? this.server.fetch(input, init).catch(() => undefined) : undefined);
        ended();
        return new Promise<never>(() => undefined);
      }
      return this.server.fetch(input, init);
    });
    await Promise.race([loop.sendNow(), end]);
    this.#phone.locks = new FakePhone().locks;
    this.#outbox = this.#phone.outboxOf(this.#person);
  }

  #handOver(): Promise<void> {
    this.#person = this.#person === 'warden' ? 'volunteer' : 'warden';
    this.server.username = this.#person;
    this.#outbox = this.#phone.outboxOf(this.#person);
    return Promise.resolve();
  }

  async #deskCorrects(which: number, size: string): Promise<void> {
    const id = this.#own(which);
    if (id !== undefined && this.server.reports.has(id)) {
      await this.server.correctAtDesk(id, { size });
      this.#of(id).deskSizes.push(size);
    }
  }

  #backUp(): Record<'all' | 'rows', () => void> {
    return { all: this.server.backUp(), rows: this.server.backUp({ photos: false }) };
  }

  /** What a person does with reports under "Needs attention". */
  async #decideAll(): Promise<void> {
    for (const { id, state, attention } of await this.#outbox.entries()) {
      if (state === 'attention') {
        await (attention?.code === 'other-content' ? this.#settle(id, false) : this.#outbox.sendAgain(id));
      }
    }
  }

  async #settle(id: string | undefined, theirs: boolean): Promise<void> {
    const entry = id === undefined ? undefined : await this.#outbox.entry(id);
    if (entry?.attention?.code !== 'other-content') {
      return;
    }
    this.#bring([]);
    const api = new Api(new Http(this.server.fetch, this.#phone.clock, '1')).inTheNameOf(this.#person);
    const held = await api.report(entry.id);
    if (held.kind === 'delivered') {
      const parts = differencesOf(entry, held.value).map(({ part }) => part);
      await settle(this.#outbox, entry, held.value, new Set(theirs ? parts : []));
    } else if (held.kind === 'refused') {
      await this.#outbox.sendAgain(entry.id);
    }
  }

  #bring(withFaults: Faults): void {
    const coming = [...withFaults];
    this.server.faultFor = () => coming.shift();
  }

  #own(which: number): string | undefined {
    const ids = this.#idsOf(this.#person);
    return ids[which % ids.length];
  }

  #idsOf(person: Person): string[] {
    return [...this.remembered].filter(([, { owner }]) => owner === person).map(([id]) => id);
  }

  #of(id: string): Remembered {
    const known = this.remembered.get(id);
    if (known === undefined) {
      throw new Error(`Nobody saved ${id}`);
    }
    return known;
  }
}

async function bytesOf(sha256: string): Promise<Uint8Array> {
  const all = await Promise.all(PHOTOS.map(photo));
  return new Uint8Array(all.find((candidate) => candidate.sha256 === sha256)?.bytes ?? new ArrayBuffer());
}
