import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeServer, faults, type Fault } from './fakes/fake-server';
import { FakePhone, photo, savedFlyTip } from './fakes/phone';
import type { Outbox } from './outbox';

/*
 * Random days in the field: reports are saved and corrected, passes run into every fault the server and the network
 * can show, pages are ended in the middle of a request, reports are
 * corrected meanwhile, two tabs send at once. Whatever happens, nothing that was
 * saved is lost, nothing is stored twice, and once the faults end the queue empties.
 */

type Faults = (Fault | undefined)[];
type Event =
  | { kind: 'save'; photos: string[] }
  | { kind: 'correct'; which: number; size: string }
  | { kind: 'pass'; faults: Faults }
  | { kind: 'correctMeanwhile'; which: number; size: string; faults: Faults; atRequest: number }
  | { kind: 'twoTabs'; faults: Faults }
  | { kind: 'pageEnds'; faults: Faults; atRequest: number; afterCommit: boolean };

type CorrectMeanwhile = Extract<Event, { kind: 'correctMeanwhile' }>;

const someFaults = fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 2 }), { maxLength: 12 });
const size = fc.constantFrom('car-boot', 'small-van-load', 'tipper-lorry-load');
const someEvents = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      photos: fc.uniqueArray(fc.constantFrom('heap', 'close-up', 'the lane'), { maxLength: 2 })
    }),
    fc.record({ kind: fc.constant('correct' as const), which: fc.nat(4), size }),
    fc.record({ kind: fc.constant('pass' as const), faults: someFaults }),
    fc.record({
      kind: fc.constant('correctMeanwhile' as const),
      which: fc.nat(4),
      size,
      faults: someFaults,
      atRequest: fc.integer({ min: 1, max: 9 })
    }),
    fc.record({ kind: fc.constant('twoTabs' as const), faults: someFaults }),
    fc.record({
      kind: fc.constant('pageEnds' as const),
      faults: someFaults,
      atRequest: fc.integer({ min: 1, max: 9 }),
      afterCommit: fc.boolean()
    })
  ),
  { minLength: 1, maxLength: 14 }
);

/** A phone and a server, and what a person remembers of what they saved. */
class Day {
  readonly server = new FakeServer();
  readonly #phone = new FakePhone();
  outbox: Outbox = this.#phone.outboxOf('warden');
  /** The last size that was saved, by report. */
  readonly remembered = new Map<string, unknown>();

  constructor() {
    this.server.letTimePass = () => {
      this.#phone.clock.advance(130_000);
    };
  }

  async happens(event: Event): Promise<void> {
    this.#phone.clock.advance(1000);
    switch (event.kind) {
      case 'save':
        this.#remember(await savedFlyTip(this.outbox, event.photos));
        break;
      case 'correct':
        await this.#correct(event.which, event.size);
        break;
      case 'pass':
        await this.pass(event.faults);
        break;
      case 'correctMeanwhile':
        await this.#correctMeanwhile(event);
        break;
      case 'twoTabs':
        await this.#twoTabs(event.faults);
        break;
      case 'pageEnds':
        await this.#pageEnds(event.faults, event.atRequest, event.afterCommit);
    }
  }

  async pass(withFaults: Faults): Promise<void> {
    this.#bring(withFaults);
    await this.#phone.loopOf(this.outbox, this.server.fetch).sendNow();
  }

  /** What a person does with reports under "Needs attention" when the server's refusal was a mistake. */
  async sendRefusedAgain(): Promise<void> {
    for (const { id, state } of await this.outbox.entries()) {
      if (state === 'attention') {
        await this.outbox.sendAgain(id);
      }
    }
  }

  async #correct(which: number, newSize: string): Promise<void> {
    const id = [...this.remembered.keys()][which];
    if (id !== undefined) {
      await this.outbox.correct(id);
      await this.outbox.drafts.answer(id, 'size', newSize);
      await this.outbox.drafts.answer(id, 'vehiclePlate', 'AB12 CDE');
      this.#remember(await this.outbox.save(id));
    }
  }

  /** A report is corrected and saved while its answer, or that of another, is on its way. */
  async #correctMeanwhile({ which, size: newSize, faults: coming, atRequest }: CorrectMeanwhile): Promise<void> {
    this.#bring(coming);
    let left = atRequest;
    const loop = this.#phone.loopOf(this.outbox, async (input, init) => {
      left -= 1;
      const answer = this.server.fetch(input, init);
      if (left === 0) {
        await Promise.all([answer.catch(() => undefined), this.#correct(which, newSize)]);
      }
      return answer;
    });
    await loop.sendNow();
  }

  async #twoTabs(withFaults: Faults): Promise<void> {
    this.#bring(withFaults);
    const other = this.#phone.outboxOf('warden');
    await Promise.all([this.outbox, other].map((outbox) => this.#phone.loopOf(outbox, this.server.fetch).sendNow()));
  }

  /** The page is gone in the middle of a request; the next one knows only what is in the database. */
  async #pageEnds(withFaults: Faults, atRequest: number, afterCommit: boolean): Promise<void> {
    this.#bring(withFaults);
    let left = atRequest;
    let ended = (): void => undefined;
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const loop = this.#phone.loopOf(this.outbox, async (input, init) => {
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
    this.outbox = this.#phone.outboxOf('warden');
  }

  #bring(withFaults: Faults): void {
    const coming = [...withFaults];
    this.server.faultFor = () => coming.shift();
  }

  #remember({ id, content }: { id: string; content: { answers: Record<string, unknown> } }): void {
    this.remembered.set(id, content.answers.size);
  }

  /** Holds at any moment: a report is on the phone until the server has it, each photo as well. */
  async nothingIsLost(): Promise<void> {
    const entries = await this.outbox.entries();
    expect(entries.map(({ id }) => id).sort()).toEqual([...this.remembered.keys()].sort());
    for (const { id, receivedHereAt, content, contentHash, photosWaiting } of entries) {
      expect(content.answers.size).toBe(this.remembered.get(id));
      if (receivedHereAt !== null) {
        expect(this.server.reports.get(id)?.hashes).toContain(contentHash);
      } else {
        expect(content.answers.vehiclePlate).toBe('AB12 CDE');
      }
      for (const { sha256, bytes } of content.photos) {
        const here = await this.outbox.photo(id, sha256);
        expect(photosWaiting.includes(sha256)).toBe(here !== undefined);
        expect((here?.bytes.byteLength ?? this.server.photo(id, sha256)?.length) === bytes).toBe(true);
      }
    }
  }

  async everythingArrivedOnce(): Promise<void> {
    expect(await this.outbox.counts()).toEqual({ drafts: 0, waiting: 0, photosWaiting: 0, attention: 0 });
    expect([...this.server.reports.keys()].sort()).toEqual([...this.remembered.keys()].sort());
    for (const [id, { content, hashes }] of this.server.reports) {
      expect(content.answers).toEqual({ size: this.remembered.get(id), vehiclePlate: 'AB12 CDE' });
      expect(new Set(hashes).size).toBe(hashes.length);
      for (const { sha256 } of content.photos) {
        const sent = await Promise.all(['heap', 'close-up', 'the lane'].map(photo));
        const original = sent.find((candidate) => candidate.sha256 === sha256);
        expect(this.server.photo(id, sha256)).toEqual(new Uint8Array(original?.bytes ?? new ArrayBuffer()));
      }
    }
  }
}

describe('the outbox', () => {
  it(
    'loses nothing, duplicates nothing and is never stuck, whatever happens in the field',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(someEvents, async (events) => {
          const day = new Day();
          for (const event of events) {
            await day.happens(event);
            await day.nothingIsLost();
          }
          await day.sendRefusedAgain();
          await day.pass([]);
          await day.everythingArrivedOnce();
        }),
        { numRuns: 300 }
      );
    }
  );
});
