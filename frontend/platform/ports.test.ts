import { describe, expect, it } from 'vitest';
import { browserAnnouncements, type Announcements } from './announcements';
import { FakeAnnouncements } from './fakes/fake-announcements';
import { FakeClock } from './fakes/fake-clock';
import { browserLocks, locksOfThisPage, type Locks } from './locks';
import { browserSha256 } from './sha256';

/* What fakes promise is tried on the real thing as well, so that a test with a fake says something about a phone. */

const locks: [string, Locks][] = [
  ['Web Locks', browserLocks()],
  ['the locks of one page', locksOfThisPage()]
];

describe.each(locks)('%s', (_name, port) => {
  it('let one in, and answer "busy" at once to another', async () => {
    const name = crypto.randomUUID();
    const answers = await port.ifFree(name, async () => [
      await port.ifFree(name, () => Promise.resolve('in')),
      await port.ifFree(crypto.randomUUID(), () => Promise.resolve('other lock'))
    ]);
    expect(answers).toEqual(['busy', 'other lock']);
  });

  it('can be taken over from a holder that does not answer any more', async () => {
    const name = crypto.randomUUID();
    let end = (): void => undefined;
    const frozen = port.ifFree(name, () => new Promise<void>((resolve) => (end = resolve)));
    await Promise.resolve();

    expect(await port.takeOver(name, () => Promise.resolve('in'))).toBe('in');
    end();
    await frozen;
  });

  it('are free again, when the work failed', async () => {
    const name = crypto.randomUUID();
    await expect(port.ifFree(name, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await port.ifFree(name, () => Promise.resolve('in'))).toBe('in');
  });
});

const twoTabs: [string, () => [Announcements, Announcements]][] = [
  [
    'BroadcastChannel',
    () => {
      const name = crypto.randomUUID();
      return [browserAnnouncements(name), browserAnnouncements(name)];
    }
  ],
  [
    'the fake',
    () => {
      const tabs = new FakeAnnouncements();
      return [tabs.tab(), tabs.tab()];
    }
  ]
];

describe.each(twoTabs)('announcements by %s', (_name, open) => {
  it('reach the other tab and not the one that makes them', async () => {
    const [here, there] = open();
    let heardHere = 0;
    here.listen(() => {
      heardHere += 1;
    });
    const heardThere = new Promise<void>((resolve) => {
      there.listen(resolve);
    });

    here.announce();
    await heardThere;

    expect(heardHere).toBe(0);
  });
});

describe('the fake clock', () => {
  it('runs timers in their order, those set by timers included, when time passes', () => {
    const clock = new FakeClock();
    const start = clock.now();
    const ran: string[] = [];
    const note = (what: string) => () => {
      ran.push(`${what} at ${String(clock.now() - start)}`);
    };
    clock.after(20, note('second'));
    clock.after(10, () => {
      note('first')();
      clock.after(5, note('between'));
    });
    clock.after(15, note('never'))();
    clock.advance(30);

    expect(ran).toEqual(['first at 10', 'between at 15', 'second at 20']);
    expect(clock.untilNextTimer()).toBeNull();
  });
});

describe('SHA-256', () => {
  it('is that of FIPS 180-4, for bytes and for text', async () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await browserSha256('abc')).toBe(abc);
    expect(await browserSha256(new TextEncoder().encode('abc').buffer)).toBe(abc);
  });
});
