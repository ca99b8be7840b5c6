import { PhotoRefused } from './photo-refused';
import type { Shrink, Shrunk } from './shrink';

/** What goes to the worker and what comes back, told apart by `id`. */
export interface ShrinkRequest {
  id: number;
  file: Blob;
}
export type ShrinkAnswer = { id: number; shrunk: Shrunk } | { id: number; unreadable: string };

interface Waiting {
  resolve: (shrunk: Shrunk) => void;
  reject: (failure: Error) => void;
}

/** The worker could not be started, which says nothing about the photo. */
export class NoWorker extends Error {
  constructor() {
    super('The worker that scales photos did not start');
    this.name = 'NoWorker';
  }
}

/** Scales in a worker, so that the screen never stops. Rejects with NoWorker when there is none. */
export function shrinkInWorker(start: () => Worker): Shrink {
  let worker: Worker | null = null;
  let nextId = 0;
  const waiting = new Map<number, Waiting>();

  const running = (): Worker => {
    if (worker !== null) {
      return worker;
    }
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<ShrinkAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('shrunk' in data) {
        asked?.resolve(data.shrunk);
      } else {
        asked?.reject(new PhotoRefused('not-a-photo', { cause: data.unreadable }));
      }
    });
    started.addEventListener('error', () => {
      worker = null;
      started.terminate();
      for (const { reject } of waiting.values()) {
        reject(new NoWorker());
      }
      waiting.clear();
    });
    worker = started;
    return started;
  };

  return (file) =>
    new Promise((resolve, reject) => {
      const request: ShrinkRequest = { id: nextId, file };
      nextId += 1;
      waiting.set(request.id, { resolve, reject });
      running().postMessage(request);
    });
}
