import { describe, expect, it } from 'vitest';
import { inTheField } from './fakes/in-the-field';
import { draftFlyTip, savedFlyTip } from './fakes/phone';
import { planKept } from './plan-kept';

describe('the CSU is told what waits on the phone', () => {
  it('in numbers by type and since when, and nothing else, when what could be sent was', async () => {
    const { phone, server, outbox, loop } = inTheField();
    await savedFlyTip(outbox, ['heap']);
    await savedFlyTip(outbox);
    await draftFlyTip(outbox);
    server.faultFor = (request) => (request.startsWith('PUT /reports') ? 'serverError' : undefined);
    const since = new Date(phone.clock.now()).toISOString();
    phone.clock.advance(60_000);
    await savedFlyTip(outbox);
    const at = new Date(phone.clock.now()).toISOString();

    await loop.sendNow();
    server.faultFor = () => undefined;
    await loop.sendNow();

    const device = server.queues[0]?.device;
    expect(device).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.queues).toEqual([
      { device, waiting: { 'fly-tip': 3 }, since, at },
      { device, waiting: {}, at }
    ]);
  });

  it('also when the connection was lost over the reports, since a few bytes may still get through', async () => {
    const { server, outbox, loop } = inTheField();
    await savedFlyTip(outbox);
    await savedFlyTip(outbox);
    server.faultFor = (request) => (request.startsWith('PUT /reports') ? 'noConnection' : undefined);

    await loop.sendNow();

    expect(server.queues.map(({ waiting }) => waiting)).toEqual([{ 'fly-tip': 2 }]);
  });

  it('when something is saved while the server can be reached but takes nothing', async () => {
    const { server, outbox, loop } = inTheField();
    server.faultFor = (request) => (request.startsWith('PUT /reports') ? 'serverError' : undefined);
    loop.start();
    await loop.sendNow();
    await savedFlyTip(outbox);
    await loop.sendNow();
    loop.stop();

    expect(server.queues.at(-1)?.waiting).toEqual({ 'fly-tip': 1 });
  });

  it('with those that need attention, and without a correction of what the server holds', async () => {
    const { server, outbox, loop } = inTheField();
    const held = await savedFlyTip(outbox);
    await loop.sendNow();
    server.faultFor = (request) => (request.startsWith('PUT /reports') ? 'serverError' : undefined);
    await outbox.correct(held.id);
    await outbox.save(held.id);
    await loop.sendNow();
    expect(server.queues.at(-1)?.waiting).toEqual({});

    server.faultFor = (request) => (request.startsWith('PUT /reports') ? 'forbidden' : undefined);
    await savedFlyTip(outbox);
    await loop.sendNow();

    expect((await outbox.counts()).attention).toBeGreaterThan(0);
    expect(server.queues.at(-1)?.waiting).toEqual({ 'fly-tip': 1 });
  });

  it('under the same name after a restart, and under another for somebody else', async () => {
    const { phone, server, loop } = inTheField();
    await loop.sendNow();
    await phone.loopOf(phone.outboxOf('warden'), server.fetch).sendNow();
    server.username = 'volunteer';
    await phone.loopOf(phone.outboxOf('volunteer'), server.fetch).sendNow();

    const [first, again, other] = server.queues.map(({ device }) => device);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it.each(['noConnection', 'serverError', 'captivePortal', 'timeout', 'signedOut', 'forbidden'] as const)(
    'without any harm to the sending, when that fails with %s',
    async (fault) => {
      const { server, outbox, loop } = inTheField();
      const { id } = await savedFlyTip(outbox);
      server.faultFor = (request) => (request.includes('phone-queue') ? fault : undefined);

      await loop.sendNow();

      expect(server.reports.has(id)).toBe(true);
      expect(await outbox.counts()).toMatchObject({ waiting: 0, attention: 0 });
      expect(loop.status).toMatchObject({ phase: 'idle', reason: null, signInNeeded: false });
    }
  );
});

describe('the plan', () => {
  it('is kept with the time it was fetched, and with what this phone had told by then', async () => {
    const { phone, server, outbox, loop } = inTheField();
    server.plan = [{ id: '4.7-a', shown: '6 reports', trend: [] }];
    server.faultFor = (request) => (request.startsWith('PUT /reports') ? 'forbidden' : undefined);
    await savedFlyTip(outbox);
    await loop.sendNow();

    expect(await planKept(outbox.parts)).toMatchObject({
      fetchedAt: new Date(phone.clock.now()).toISOString(),
      told: { 'fly-tip': 1 },
      body: { measures: [{ id: '4.7-a', shown: '6 reports' }] }
    });
  });

  it('is asked for again after five minutes, or at once when a report was received', async () => {
    const { phone, server, outbox, loop } = inTheField();
    const asked = () => server.requests(/plan/).length;
    await loop.sendNow();
    await loop.sendNow();
    expect(asked()).toBe(1);

    await savedFlyTip(outbox);
    await loop.sendNow();
    expect(asked()).toBe(2);

    phone.clock.advance(300_000);
    await loop.sendNow();
    expect(asked()).toBe(3);

    // It was wrong by a day and has been put right.
    phone.clock.jumpBy(-86_400_000);
    await loop.sendNow();
    expect(asked()).toBe(4);
  });

  it('stays as it is with a new time when nothing changed', async () => {
    const { phone, server, outbox, loop } = inTheField();
    server.plan = [{ id: '4.7-a', trend: [] }];
    await loop.sendNow();
    server.plan = [];
    phone.clock.advance(300_000);
    await loop.sendNow();

    expect(await planKept(outbox.parts)).toMatchObject({
      fetchedAt: new Date(phone.clock.now()).toISOString(),
      body: { measures: [{ id: '4.7-a' }] }
    });
  });

  it.each(['noConnection', 'serverError', 'captivePortal', 'signedOut', 'cutBody'] as const)(
    'stays as it was, and no harm is done, when it can’t be fetched: %s',
    async (fault) => {
      const { phone, server, outbox, loop } = inTheField();
      await loop.sendNow();
      const before = await planKept(outbox.parts);
      phone.clock.advance(300_000);
      server.planTag = '"2"';
      server.faultFor = (request) => (request.includes('/plan/') ? fault : undefined);

      await loop.sendNow();

      expect(await planKept(outbox.parts)).toEqual(before);
      expect(loop.status).toMatchObject({ phase: 'idle', reason: null, signInNeeded: false });
    }
  );

  it('failure 2: asks to sign in for the plan, when the session has ended and the device token goes on sending', async () => {
    const { phone, server, outbox, loop } = inTheField();
    await loop.sendNow();
    phone.clock.advance(300_000);
    server.faultFor = (request) => (request.includes('/plan/') ? 'signedOut' : undefined);
    const { id } = await savedFlyTip(outbox);
    await loop.sendNow();
    expect((await outbox.entry(id))?.state).toBe('received');
    expect(loop.status).toMatchObject({ signInNeeded: false, planClosed: true });

    server.faultFor = (request) => (request.includes('/plan/') ? 'noConnection' : undefined);
    await loop.sendNow();
    expect(loop.status.planClosed).toBe(true);

    server.faultFor = () => undefined;
    await loop.sendNow();
    expect(loop.status.planClosed).toBe(false);
  });

  it('is not there before it was ever fetched', async () => {
    expect(await planKept(inTheField().outbox.parts)).toBeNull();
  });
});
