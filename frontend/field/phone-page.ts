/**
 * Whether a request opens the phone's page, which the service worker answers from the phone's own store. Everything
 * else on this origin (the desk, its sign-in, the API) belongs to the network.
 *
 * Not with a slash at its end: the page's own files lie beside it, and would be looked for below it.
 *
 * @param scope the address below which the worker sees requests, with a slash at its end
 */
export function opensPhonePage(request: Pick<Request, 'mode'>, url: URL, scope: string): boolean {
  const page = new URL('field', scope);
  return request.mode === 'navigate' && url.origin === page.origin && url.pathname === page.pathname;
}

/** Whether a request means the phone's page but has a slash at its end, as the server redirects it too. */
export function missesPhonePage(request: Pick<Request, 'mode'>, url: URL, scope: string): boolean {
  const page = new URL('field/', scope);
  return request.mode === 'navigate' && url.origin === page.origin && url.pathname === page.pathname;
}
