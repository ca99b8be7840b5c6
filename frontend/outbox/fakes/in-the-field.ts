import type { OwnReport } from '../contract';
import type { Outbox } from '../outbox';
import type { SyncLoop } from '../sync-loop';
import { FakeServer } from './fake-server';
import { FakePhone, savedFlyTip } from './phone';

/** A warden's phone and the server that it sends to. */
export interface Field {
  phone: FakePhone;
  server: FakeServer;
  outbox: Outbox;
  loop: SyncLoop;
}

/** What a fault makes slow takes longer than the phone waits for anything. */
export function inTheField(): Field {
  const phone = new FakePhone();
  const server = new FakeServer();
  server.letTimePass = () => {
    phone.clock.advance(130_000);
  };
  const outbox = phone.outboxOf('warden');
  return { phone, server, outbox, loop: phone.loopOf(outbox, server.fetch) };
}

/** The same, with a fly-tip at the server about which the CSU asks something. */
export async function asked(): Promise<Field & { own: OwnReport }> {
  const field = inTheField();
  const { id } = await savedFlyTip(field.outbox);
  await field.loop.sendNow();
  return { ...field, own: { id, question: 'Which side?', askedAt: '2026-11-23T10:00:00.000Z' } as OwnReport };
}
