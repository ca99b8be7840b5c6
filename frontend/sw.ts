/// <reference lib="webworker" />
import { phoneFiles } from 'wardbook:phone-files';
import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { missesPhonePage, opensPhonePage } from './field/phone-page';

declare const self: ServiceWorkerGlobalScope;

/*
 * Keeps the phone's pages on the phone. `/field` is always answered from there, at once; so are the files that the
 * build lists. Whatever else is asked for (the desk, the API, anything but GET) goes to the network as if there were
 * no worker. A new version waits until the page says so or until no page is open: never under somebody's form.
 */
precacheAndRoute(phoneFiles, { cleanURLs: false, directoryIndex: '' });

registerRoute(
  ({ request, url }) => opensPhonePage(request, url, self.registration.scope),
  createHandlerBoundToURL('field.html')
);

// As the server does, for those who come without a signal.
registerRoute(
  ({ request, url }) => missesPhonePage(request, url, self.registration.scope),
  () => Promise.resolve(Response.redirect(new URL('field', self.registration.scope), 301))
);

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') {
    void self.skipWaiting();
  }
});

// The very first page is controlled at once, so that it opens offline from then on.
clientsClaim();
