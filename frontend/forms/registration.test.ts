import { describe, expect, it } from 'vitest';
import examples from './examples/registrations.json';
import { formatOf, isNewerThan, normalisedRegistration, swapOffer } from './registration';

// RegistrationTest.java runs the same examples.
describe('a number plate', () => {
  it.each(examples.plates)('typed as “$typed”', ({ typed, registration, format, offer }) => {
    const plate = normalisedRegistration(typed);

    expect(plate).toBe(registration);
    expect(formatOf(plate) ?? null).toBe(format);
    expect(swapOffer(plate) ?? null).toBe(offer);
  });

  it.each(examples.ages)('$registration on $day', ({ registration, day, newer }) => {
    expect(isNewerThan(registration, day)).toBe(newer);
  });
});
