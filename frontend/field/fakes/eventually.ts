import { vi } from 'vitest';

/** Waits until a check holds, as long as a slow machine may need: screens draw and read storage in their own time. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 4_500, interval: 10 });
}
