/** What the service worker has to say. */
export interface WorkerNews {
  /** Everything that the app needs was put on the phone just now. */
  ready(): void;
  /** A newer Wardbook waits; `takeOver` starts it and loads the page again. */
  waiting(takeOver: () => void): void;
}

/** Registers the worker. Without one (a private window, plain http) Wardbook works as long as the page is open. */
export async function followWorker(news: WorkerNews): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const { serviceWorker } = navigator;
  const first = serviceWorker.controller === null;
  const registration = await serviceWorker.register('sw.js');
  const offer = () => {
    const { waiting } = registration;
    if (waiting && !first) {
      news.waiting(() => waiting.postMessage('take-over'));
    }
  };
  if (!first) {
    // In every window: the files of the old version are gone from the phone now.
    serviceWorker.addEventListener('controllerchange', () => location.reload());
  }
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => offer());
  });
  offer();
  // Wardbook stays open for days, and a browser looks for a new version only when a page is loaded.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      // Without a connection there is nothing to say: the next look asks again.
      registration.update().catch(() => undefined);
    }
  });
  if (first) {
    await serviceWorker.ready;
    news.ready();
  }
}
