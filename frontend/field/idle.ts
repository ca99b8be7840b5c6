/** Resolves when the phone has nothing to paint and no key to take; Safari can't tell, so it is given a moment. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: 500 });
    } else {
      setTimeout(resolve, 100);
    }
  });
}
