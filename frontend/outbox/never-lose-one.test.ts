import fc from 'fast-check';
import { describe, it } from 'vitest';
import { FieldDay } from './fakes/field-day';
import { someDays } from './fakes/field-days';

/*
 * Random days in the field: two people who share a phone save and correct reports; passes run into every fault that
 * server and network can show; pages are ended in the middle of a request; two tabs send at once, with and without
 * locks; the desk corrects; the server comes back with an older database. Whatever happens, nothing that was saved is
 * lost, nothing is stored twice or under somebody else's name, and once the faults end the queue empties.
 *
 * A hundred by default. SEEDS=2000 SEED=42 npx vitest run frontend/outbox/never-lose-one.test.ts makes a campaign of it.
 */

/** Node's: the types of this half are the browser's. */
declare const process: { env: Record<string, string | undefined>; stdout: { write(text: string): void } };
const { env, stdout } = process;

const RUNS = Number(env.SEEDS ?? 100);
const SEED = Number(env.SEED ?? 20261123);
const TELL_EVERY = 250;

describe('the outbox', () => {
  it(
    'loses nothing, duplicates nothing and is never stuck, whatever happens in the field',
    { timeout: 60_000 + RUNS * 1000 },
    async () => {
      const figures = new Figures();
      await fc.assert(
        fc.asyncProperty(someDays, fc.scheduler(), async (events, order) => {
          const day = new FieldDay(order);
          for (const event of events) {
            await day.happens(event);
            await day.nothingIsLost();
          }
          await day.getsThrough();
          await day.nothingIsLost();
          await day.everythingArrivedOnce();
          figures.add(events, day);
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: env.SEEDS === undefined }
      );
      figures.tell();
    }
  );
});

/** What was run, for those who run many. */
class Figures {
  readonly #started = Date.now();
  readonly #kinds: Record<string, number> = {};
  #days = 0;
  #reports = 0;
  #requests = 0;

  add(events: readonly { kind: string }[], { remembered, server }: FieldDay): void {
    this.#days += 1;
    this.#reports += remembered.size;
    this.#requests += server.log.length;
    events.forEach(({ kind }) => (this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1));
    if (this.#days % TELL_EVERY === 0) {
      this.tell();
    }
  }

  tell(): void {
    if (env.SEEDS !== undefined) {
      const seconds = Math.round((Date.now() - this.#started) / 1000);
      stdout.write(
        `seed ${SEED}: ${this.#days} days, ${this.#reports} reports, ${this.#requests} requests in ${seconds} s; ` +
          `0 lost, 0 duplicated, 0 stuck; ${JSON.stringify(this.#kinds)}\n`
      );
    }
  }
}
