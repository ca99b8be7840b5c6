import { describe, expect, it } from 'vitest';
import { FakeClock } from '../platform/fakes/fake-clock';
import { Api } from './api';
import { FakeServer, type Fault } from './fakes/fake-server';
import { Http } from './http';

interface Sent {
  url: string;
  init: RequestInit;
}

/** An API whose server gives one answer, whatever it is asked. */
function answering(status: number, type: string, body: string | null): { api: Api; sent: Sent[] } {
  const sent: Sent[] = [];
  const headers = { 'Content-Type': type };
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push({ url: input as string, init: init ?? {} });
    return Promise.resolve(new Response(body, { status, headers }));
  };
  return { api: new Api(new Http(fetch, new FakeClock(), '1.2.3')), sent };
}

function ofServer(server: FakeServer, clock = new FakeClock()): Api {
  return new Api(new Http(server.fetch, clock, '1.2.3'));
}

describe('every call', () => {
  it('says which version asks, keeps to the same origin and follows no redirect', async () => {
    const { api, sent } = answering(200, 'application/json', '{}');
    await api.ownReports();

    expect(sent[0]?.url).toBe('/api/v1/reports?mine');
    expect(sent[0]?.init).toMatchObject({
      headers: { 'X-Wardbook-Client': '1.2.3' },
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store'
    });
  });

  it('calls fetch as a plain function, since browsers refuse to run it as a method', async () => {
    function strict(this: unknown): Promise<Response> {
      expect(this).toBeUndefined();
      return Promise.resolve(Response.json({ service: 'wardbook', time: '2026-11-23T10:00:00.000Z' }));
    }
    expect((await new Api(new Http(strict, new FakeClock(), '1')).ping()).kind).toBe('delivered');
  });

  it('is given up as too slow, when no whole answer came in time', async () => {
    const clock = new FakeClock();
    const server = new FakeServer();
    server.faultFor = () => 'timeout';
    server.letTimePass = () => {
      clock.advance(45_000);
    };
    expect(await ofServer(server, clock).ping()).toEqual({ kind: 'transient', reason: 'too-slow' });
    expect(clock.untilNextTimer()).toBeNull();
  });
});

describe('a slow server', () => {
  it('that takes half a minute for every answer is waited for', async () => {
    const clock = new FakeClock();
    const server = new FakeServer();
    const api = new Api(
      new Http(
        async (input, init) => {
          const answer = await server.fetch(input, init);
          clock.advance(30_000);
          if (init?.signal?.aborted) {
            throw new DOMException('Given up', 'AbortError');
          }
          return answer;
        },
        clock,
        '1'
      )
    );

    expect((await api.ping()).kind).toBe('delivered');
    expect((await api.me()).kind).toBe('delivered');
    expect((await api.ownReports()).kind).toBe('delivered');
  });
});

describe('an answer', () => {
  it.each([
    [200, 'text/html', '<html>', 'not-wardbook'],
    [302, 'text/html', '', 'not-wardbook'],
    [403, 'text/html', '<html>', 'not-wardbook'],
    [404, 'text/html', '<html>', 'not-wardbook'],
    [200, 'application/json', '{"service":"wardb', 'unclear'],
    [200, 'application/json', '{"service":"other"}', 'unclear'],
    [200, 'application/json', 'null', 'unclear'],
    [429, 'text/plain', '', 'server-trouble'],
    [500, 'application/problem+json', '{"code":"internal-error"}', 'server-trouble'],
    [503, 'text/html', '<html>', 'server-trouble']
  ])('%i %s %s is no success and is tried again: %s', async (status, type, body, reason) => {
    expect(await answering(status, type, body).api.ping()).toEqual({ kind: 'transient', reason });
  });

  it.each([400, 403, 404, 409, 413, 422])(
    '%i with a problem of the catalogue is a refusal with its reason',
    async (status) => {
      const body = JSON.stringify({
        code: 'unknown-type',
        title: 'Unknown type',
        detail: 'There is no such type.',
        problems: [{ field: 'size', code: 'required', severity: 'block' }, 'nonsense']
      });
      expect(await answering(status, 'application/problem+json;charset=utf-8', body).api.me()).toEqual({
        kind: 'refused',
        status,
        code: 'unknown-type',
        detail: 'There is no such type.',
        problems: [{ field: 'size', code: 'required', severity: 'block' }]
      });
    }
  );

  it('413 of a proxy is a refusal too, since the same would be too large again', async () => {
    expect(await answering(413, 'text/html', '<html>').api.me()).toMatchObject({ kind: 'refused', code: 'too-large' });
  });

  it('401 asks for a sign-in, whatever its body', async () => {
    expect(await answering(401, 'text/html', '<html>').api.me()).toEqual({ kind: 'sign-in-needed' });
  });
});

describe('signing in', () => {
  it('answers who one is', async () => {
    const outcome = await ofServer(new FakeServer()).signIn('warden', 'wardbook-demo');
    expect(outcome).toMatchObject({ kind: 'delivered', value: { username: 'warden', role: 'warden' } });
  });

  it('is refused in the server’s words, when the password is wrong', async () => {
    const outcome = await ofServer(new FakeServer()).signIn('warden', 'guess');
    expect(outcome).toMatchObject({ kind: 'refused', status: 401, code: 'wrong-credentials' });
  });

  it('is refused in the server’s words, when there were too many wrong passwords', async () => {
    const { api } = answering(
      429,
      'application/problem+json',
      '{"code":"too-many-attempts","detail":"Wait a minute."}'
    );
    expect(await api.signIn('warden', 'guess')).toMatchObject({ kind: 'refused', detail: 'Wait a minute.' });
  });

  it('is not refused but tried again, when a captive portal answers', async () => {
    const server = new FakeServer();
    server.faultFor = (): Fault => 'captivePortal';
    expect(await ofServer(server).signIn('warden', 'wardbook-demo')).toMatchObject({ reason: 'not-wardbook' });
  });
});

describe('the bytes held of a photo', () => {
  const photo = {
    account: 'warden',
    reportId: 'r',
    sha256: 'a'.repeat(64),
    mediaType: 'image/jpeg',
    bytes: new ArrayBuffer(10)
  };

  function heading(status: number, headers: Record<string, string>): Api {
    const fetch = (): Promise<Response> => Promise.resolve(new Response(null, { status, headers }));
    return new Api(new Http(fetch, new FakeClock(), '1'));
  }

  it.each([
    ['all', 200, { 'Upload-Offset': '10', 'Upload-Length': '10' }, { heldBytes: 10, whole: true }],
    ['a part', 200, { 'Upload-Offset': '4', 'Upload-Length': '10' }, { heldBytes: 4, whole: false }],
    ['none', 404, {}, { heldBytes: 0, whole: false }],
    ['of another length', 200, { 'Upload-Offset': '12', 'Upload-Length': '12' }, { heldBytes: 0, whole: false }],
    ['more than all', 200, { 'Upload-Offset': '11', 'Upload-Length': '10' }, { heldBytes: 0, whole: false }]
  ])('are known: %s', async (_what, status, headers, value) => {
    expect(await heading(status, headers).photoHeld(photo)).toEqual({ kind: 'delivered', value });
  });

  it.each<Record<string, string>>([{}, { 'Upload-Offset': '10' }, { 'Upload-Offset': 'ten', 'Upload-Length': '10' }])(
    'are not known from a 200 of somebody else: %o',
    async (headers) => {
      expect((await heading(200, headers).photoHeld(photo)).kind).toBe('transient');
    }
  );
});
