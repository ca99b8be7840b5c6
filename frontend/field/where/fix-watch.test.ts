import { beforeEach, describe, expect, it } from 'vitest';
import { FakeGeolocation } from '../../platform/fakes/fake-geolocation';
import type { Fix, Geolocation } from '../../platform/geolocation';
import { FixWatch, type Watching } from './fix-watch';
import { watchingInWords } from './watching-words';

const fix = (accuracyMetres: number, ageSeconds = 0): Fix => ({ lat: 51.27, lon: 0.18, accuracyMetres, ageSeconds });

describe('finding one’s position', () => {
  let receiver: FakeGeolocation;
  let heard: Watching[];
  let watch: FixWatch;
  const last = () => heard.at(-1);
  const words = () => watchingInWords(last() ?? { kind: 'off' });

  beforeEach(() => {
    receiver = new FakeGeolocation();
    heard = [];
    watch = new FixWatch(receiver, (state) => heard.push(state));
    watch.start();
  });

  it('says that it looks, until there is a fix', () => {
    expect(words()).toBe('Looking for your position…');
  });

  it('tells the accuracy, and that it gets better', () => {
    receiver.find(fix(800));
    receiver.find(fix(34.4));

    expect(words()).toBe('± 34 m, getting better…');
  });

  it('keeps the best fix, when a worse one follows', () => {
    receiver.find(fix(20));
    receiver.find(fix(60));

    expect(last()).toEqual({ kind: 'found', fix: fix(20), better: false, done: false });
  });

  it('stops the receiver, when the fix is good', () => {
    receiver.find(fix(60));
    receiver.find(fix(8));

    expect(last()).toEqual({ kind: 'found', fix: fix(8), better: false, done: true });
    expect(receiver.watched).toBe(false);
  });

  it('takes the best so far, when the person has waited enough', () => {
    receiver.find(fix(40));
    watch.stop();

    expect(last()).toEqual({ kind: 'found', fix: fix(40), better: false, done: true });
    expect(receiver.watched).toBe(false);
  });

  it('failure 12: goes on looking, when the first fix is good but minutes old', () => {
    receiver.find(fix(5, 300));

    expect(last()).toMatchObject({ fix: fix(5, 300), done: false });
    expect(words()).toBe('± 5 m, but 5 minutes old: waiting for a new one…');
    expect(receiver.watched).toBe(true);
  });

  it('takes a new fix for a better one that is old, and not the other way round', () => {
    receiver.find(fix(5, 300));
    receiver.find(fix(40));
    expect(last()).toMatchObject({ fix: fix(40), better: true, done: false });

    receiver.find(fix(5, 310));
    expect(last()).toMatchObject({ fix: fix(40), better: false });
  });

  it('takes a fix of up to a minute for new', () => {
    receiver.find(fix(5, 60));

    expect(last()).toEqual({ kind: 'found', fix: fix(5, 60), better: false, done: true });
  });

  it('believes the receiver, when all that it finds is old by a phone’s wrong clock', () => {
    receiver.find(fix(5, 7200));
    receiver.find(fix(5, 7200));

    expect(last()).toEqual({ kind: 'found', fix: fix(5, 7200), better: false, done: true });
  });

  it('says how old it is, when the person takes an old one', () => {
    receiver.find(fix(5, 300));
    watch.stop();

    expect(last()).toMatchObject({ fix: fix(5, 300), done: true });
    expect(words()).toBe('This position is 5 minutes old. Find it again, or check the pin on the map.');
  });

  it('ignores what a stopped receiver still says', () => {
    receiver.find(fix(40));
    watch.stop();
    receiver.find(fix(5));

    expect(last()).toMatchObject({ fix: fix(40) });
  });

  it('keeps a usable fix, when the receiver gives up later', () => {
    receiver.find(fix(40));
    receiver.fail('timeout');

    expect(last()).toMatchObject({ kind: 'found', done: true });
  });

  it.each(['denied', 'unavailable', 'timeout', 'missing'] as const)('says what to do instead, when it is %s', (why) => {
    receiver.fail(why);

    expect(last()).toEqual({ kind: 'failed', why });
    expect(words()).toMatch(/use the map/i);
    expect(receiver.watched).toBe(false);
  });

  it('says nothing more, when a device without a receiver is stopped', () => {
    const missing: Geolocation = {
      watch: (_found, failed) => {
        failed('missing');
        return () => undefined;
      }
    };
    watch = new FixWatch(missing, (state) => heard.push(state));
    watch.start();
    watch.stop();

    expect(last()).toEqual({ kind: 'failed', why: 'missing' });
  });
});
