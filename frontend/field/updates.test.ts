// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followWorker } from './updates';

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];

  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;

  update = vi.fn(() => Promise.resolve());

  find(): FakeWorker {
    const found = (this.installing = new FakeWorker());
    this.dispatchEvent(new Event('updatefound'));
    return found;
  }

  /** The newest is there whole. */
  installed(): void {
    const worker = this.installing;
    this.waiting = worker;
    this.installing = null;
    worker?.dispatchEvent(new Event('statechange'));
  }

  activated(): void {
    const worker = this.waiting;
    this.active = worker;
    this.waiting = null;
    worker?.dispatchEvent(new Event('statechange'));
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly ready = Promise.resolve();
  readonly registration = new FakeRegistration();

  register(): Promise<FakeRegistration> {
    return Promise.resolve(this.registration);
  }

  /** The page is the active worker's from now on. */
  takeOver(): void {
    this.controller = this.registration.active;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

describe('the news of the service worker', () => {
  const reload = vi.fn();
  const news = { ready: vi.fn(), waiting: vi.fn<(takeOver: () => void) => void>() };
  let container: FakeContainer;
  let registration: FakeRegistration;

  beforeEach(() => {
    vi.resetAllMocks();
    container = new FakeContainer();
    ({ registration } = container);
    vi.stubGlobal('navigator', { serviceWorker: container });
    vi.stubGlobal('location', { reload });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** A phone that has Wardbook already. */
  function isThere(): void {
    registration.active = container.controller = new FakeWorker();
  }

  function firstOne(): void {
    registration.find();
    registration.installed();
    registration.activated();
    container.takeOver();
  }

  it('says that everything is on the phone, and offers nothing, when the first worker comes', async () => {
    await followWorker(news);
    firstOne();

    expect(news.ready).toHaveBeenCalledOnce();
    expect(news.waiting).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it('offers a newer one, and starts it only when told to', async () => {
    isThere();
    await followWorker(news);
    const newer = registration.find();
    expect(news.waiting).not.toHaveBeenCalled();
    registration.installed();

    expect(news.waiting).toHaveBeenCalledOnce();
    expect(newer.messages).toEqual([]);
    news.waiting.mock.lastCall?.[0]();
    expect(newer.messages).toEqual(['take-over']);
  });

  it('offers a newer one that was found while the page was still loading', async () => {
    isThere();
    registration.find();
    await followWorker(news);
    registration.installed();

    expect(news.waiting).toHaveBeenCalledOnce();
  });

  it('offers a newer one that has waited since yesterday', async () => {
    isThere();
    registration.waiting = new FakeWorker();
    await followWorker(news);

    expect(news.waiting).toHaveBeenCalledOnce();
  });

  it('offers a newer one, and loads the page again, when it has been open since Wardbook was installed', async () => {
    await followWorker(news);
    firstOne();
    registration.find();
    registration.installed();
    expect(news.waiting).toHaveBeenCalledOnce();

    registration.activated();
    container.takeOver();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('loads the page again, when another window starts the newer one', async () => {
    isThere();
    await followWorker(news);
    registration.find();
    registration.installed();
    registration.activated();
    container.takeOver();

    expect(reload).toHaveBeenCalledOnce();
  });
});
