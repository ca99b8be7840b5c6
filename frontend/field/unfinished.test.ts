import { describe, expect, it } from 'vitest';
import { draftFlyTip, FakePhone, savedFlyTip } from '../outbox/fakes/phone';
import { unfinishedOf } from './unfinished';

describe('what is not finished', () => {
  it('is every draft with something in it, and no correction', async () => {
    const phone = new FakePhone();
    const outbox = phone.outboxOf('warden');
    await outbox.drafts.start('fly-tip', 1);
    const begun = await draftFlyTip(outbox);
    await outbox.correct((await savedFlyTip(outbox)).id);
    await draftFlyTip(phone.outboxOf('volunteer'));

    expect((await unfinishedOf(outbox)).map(({ id }) => id)).toEqual([begun.id]);
  });

  it('holds what a session has counted and recorded so far', async () => {
    const outbox = new FakePhone().outboxOf('warden');
    const { id } = await outbox.drafts.start('speedwatch-session', 1);
    await outbox.drafts.answer(id, 'limit', '30');
    const at = '2026-11-23T10:00:00.000Z';
    const vehicle = { id: 'v1', at, speed: 41, registration: 'AB12CDE', make: 'Ford', colour: 'blue' };
    await outbox.drafts.happened(id, [
      { kind: 'started', at },
      { kind: 'passed', at },
      { kind: 'recorded', vehicle }
    ]);

    const [session] = await unfinishedOf(outbox);

    expect(session.answers).toMatchObject({
      limit: '30',
      startedAt: at,
      countedAll: true,
      passed: 2,
      vehicles: [vehicle]
    });
    expect(session.answers.endedAt).toBeUndefined();
  });
});
