import { cleanup } from '@solidjs/testing-library';
import { afterEach, beforeEach, vi } from 'vitest';

/** Width that every observed element reports. */
const elementWidth = 640;

class FakeResizeObserver {
  readonly #callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element) {
    const box = { width: elementWidth, height: 0 };
    this.#callback([{ target, contentRect: box } as ResizeObserverEntry], this);
  }

  unobserve() {}
  disconnect() {}
}

class FakeIntersectionObserver {
  readonly #callback: IntersectionObserverCallback;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element) {
    const observer: unknown = this;
    const entry = { target, isIntersecting: true };
    queueMicrotask(() =>
      this.#callback([entry as IntersectionObserverEntry], observer as IntersectionObserver),
    );
  }

  unobserve() {}
  disconnect() {}
}

/** What jsdom lacks of a browser, for the tests of one file; the document is emptied after each. */
export function fakeBrowser(): void {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal('ResizeObserver', FakeResizeObserver);
    vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
    vi.stubGlobal('matchMedia', () => new FakeMediaQuery(false));
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    Element.prototype.scrollIntoView = vi.fn<() => void>();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

/** A media query whose answer a test can change. */
export class FakeMediaQuery extends EventTarget {
  matches: boolean;

  constructor(matches: boolean) {
    super();
    this.matches = matches;
  }

  change(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(Object.assign(new Event('change'), { matches }));
  }
}
