import type { Network, NetworkMoment } from '../network';

export class FakeNetwork implements Network {
  readonly #listeners = new Set<(moment: NetworkMoment) => void>();
  #online = true;

  maybeOnline(): boolean {
    return this.#online;
  }

  listen(listener: (moment: NetworkMoment) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  goOffline(): void {
    this.#online = false;
  }

  goOnline(): void {
    this.#online = true;
    this.#tell('online');
  }

  lookAtScreen(): void {
    this.#tell('visible');
  }

  #tell(moment: NetworkMoment): void {
    for (const listener of this.#listeners) {
      listener(moment);
    }
  }
}
