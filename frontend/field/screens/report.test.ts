// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../../outbox/fakes/fake-server';
import { FakePhone, savedFlyTip } from '../../outbox/fakes/phone';
import type { Phone, Session } from '../phone';
import { ReportScreen } from './report';

const handOver = vi.hoisted(() => vi.fn(() => Promise.resolve('saved')));
vi.mock('../hand-over', () => ({ handOver, handedOverInWords: () => 'Handed over' }));

async function refused() {
  const phone = new FakePhone();
  const server = new FakeServer();
  server.faultFor = (request) => (/^PUT .reports/.test(request) ? 'forbidden' : undefined);
  const outbox = phone.outboxOf('warden');
  const { id } = await savedFlyTip(outbox);
  await phone.loopOf(outbox, server.fetch).sendNow();
  const screen = new ReportScreen();
  const session = { outbox } as unknown as Session;
  Object.assign(screen, { phone: { clock: phone.clock } as unknown as Phone, session, reportId: id });
  document.body.append(screen);
  const button = (words: string) => [...screen.querySelectorAll('button')].find((one) => one.textContent === words);
  await vi.waitFor(() => expect(button('Keep it as a file')).toBeDefined());
  return { phone, screen, button };
}

describe('a refused report that is kept as a file', () => {
  afterEach(() => document.body.replaceChildren());

  it('is handed over without a seal only when the person says so', async () => {
    const { screen, button } = await refused();
    button('Keep it as a file')?.click();
    await vi.waitFor(() => expect(screen.textContent).toContain('This file is not sealed.'));
    expect(handOver).not.toHaveBeenCalled();

    button('Save it all the same')?.click();
    await vi.waitFor(() => expect(screen.textContent).toContain('Handed over'));
  });

  it('is said not to be made, when the phone’s storage does not answer', async () => {
    const { phone, screen, button } = await refused();
    vi.spyOn(phone.database, 'read').mockRejectedValue(new Error('no'));
    button('Keep it as a file')?.click();

    await vi.waitFor(() => expect(screen.textContent).toContain('The file could not be made'));
  });
});
