// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Field, inTheField } from '../../outbox/fakes/in-the-field';
import { draftFlyTip, savedFlyTip } from '../../outbox/fakes/phone';
import { eventually } from '../fakes/eventually';
import type { Phone } from '../phone';
import { HomeScreen } from './home';

describe('own reports on the first screen', () => {
  let field: Field;
  let screen: HomeScreen;

  beforeEach(() => {
    field = inTheField();
  });

  afterEach(() => {
    screen.remove();
  });

  function show(): void {
    const { phone, outbox, loop } = field;
    screen = new HomeScreen();
    screen.phone = { clock: phone.clock } as unknown as Phone;
    screen.session = {
      me: { username: 'warden', displayName: 'Wendy Warden', role: 'warden' },
      outbox,
      sync: loop
    };
    document.body.append(screen);
  }

  const states = () => [...screen.querySelectorAll('a.card .state')].map((state) => state.textContent.trim());
  const button = (words: RegExp) =>
    [...screen.querySelectorAll('button')].find(({ textContent }) => words.test(textContent.trim()));

  it('stand with what waits for the person first, then what is to be sent, however long ago it was seen', async () => {
    const { phone, outbox, loop, server } = field;
    const { id: refused } = await draftFlyTip(outbox);
    await outbox.drafts.answer(refused, 'refused', true);
    await outbox.save(refused);
    phone.clock.advance(60_000);
    const late = await savedFlyTip(outbox);
    phone.clock.advance(60_000);
    await savedFlyTip(outbox);
    server.faultFor = (request) => (request.endsWith(late.id) ? 'serverError' : undefined);
    await loop.sendNow();

    show();

    await eventually(() =>
      expect(states()).toEqual(['! Needs attention', '◔ Saved on this phone', '✓ Received by the CSU, FT-000001'])
    );
  });

  it('are listed fifteen at first, and all when asked for', async () => {
    const { phone, outbox, loop } = field;
    for (let count = 0; count < 17; count += 1) {
      await savedFlyTip(outbox);
      phone.clock.advance(60_000);
    }
    await loop.sendNow();
    show();
    await eventually(() => expect(states()).toHaveLength(15));

    button(/^Show all 17 reports$/)?.click();

    await eventually(() => expect(states()).toHaveLength(17));
    expect(button(/^Show all/)).toBeUndefined();
  });

  it('go at once, when "Send now" is tapped', async () => {
    await savedFlyTip(field.outbox);
    show();
    await eventually(() => expect(screen.textContent).toContain('1 report to send'));
    const sendNow = vi.spyOn(field.loop, 'sendNow');

    button(/^Send now$/)?.click();

    expect(sendNow).toHaveBeenCalledOnce();
    await eventually(() => expect(screen.textContent).toContain('Nothing waits to be sent.'));
  });
});
