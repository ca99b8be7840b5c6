import { describe, expect, it } from 'vitest';
import { missesPhonePage, opensPhonePage } from './phone-page';

const scope = 'https://wardbook.example/';
const opens = (address: string, mode: RequestMode = 'navigate') =>
  opensPhonePage({ mode }, new URL(address, scope), scope);

describe('the service worker', () => {
  it('answers the phone’s page, also with a query or a hash', () => {
    expect(['/field', '/field?source=home', '/field#/plan'].map((address) => opens(address))).toEqual([
      true,
      true,
      true
    ]);
  });

  it.each([
    '/',
    '/desk',
    '/desk/reports',
    '/api/v1/ping',
    '/v3/api-docs',
    '/fields',
    '/field/',
    '/field/other',
    '/desk/field'
  ])('leaves %s to the network', (address) => {
    expect(opens(address)).toBe(false);
  });

  it('leaves the page to the network, when a script asks for it', () => {
    expect(opens('/field', 'cors')).toBe(false);
  });

  it('knows the phone’s page with a slash at its end, and nothing else', () => {
    const misses = (address: string, mode: RequestMode = 'navigate') =>
      missesPhonePage({ mode }, new URL(address, scope), scope);

    expect(misses('/field/')).toBe(true);
    expect(misses('/field/?source=home')).toBe(true);
    expect(['/field', '/field/other', '/', 'https://elsewhere.example/field/'].some((address) => misses(address))).toBe(
      false
    );
    expect(misses('/field/', 'cors')).toBe(false);
  });

  it('leaves other sites alone', () => {
    expect(opens('https://elsewhere.example/field')).toBe(false);
  });

  it('answers below the path of its installation', () => {
    const below = 'https://council.example/wardbook/';

    expect(opensPhonePage({ mode: 'navigate' }, new URL('field', below), below)).toBe(true);
    expect(opensPhonePage({ mode: 'navigate' }, new URL('/field', below), below)).toBe(false);
  });
});
