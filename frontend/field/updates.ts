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
  reloadWhenTakenOver(serviceWorker);
  const registration = await serviceWorker.register('sw.js');
  const offer = () => {
    const { active, waiting } = registration;
    // The very first worker waits for nobody.
    if (waiting && active) {
      news.waiting(() => waiting.postMessage('take-over'));
    }
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', watch);
  // One that was found while the page was still loading.
  watch();
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

/** In every window: the files of the old version are gone from the phone then. */
function reloadWhenTakenOver(serviceWorker: ServiceWorkerContainer): void {
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker takes over a page that has its very files.
    if (controlled) {
      location.reload();
    }
    controlled = true;
  });
}
