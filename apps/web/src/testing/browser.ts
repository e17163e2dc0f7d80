import { cleanup, configure } from '@solidjs/testing-library';
import { afterEach, beforeEach, vi } from 'vitest';

// Waiting ends as soon as it may: the limit is for what never comes.
configure({ asyncUtilTimeout: 20_000 });

/** Width that every observed element reports. */
const elementWidth = 640;

type Report<Entry> = (entries: readonly Entry[]) => void;

class FakeResizeObserver {
  readonly #callback: Report<{ target: Element; contentRect: { width: number } }>;

  constructor(callback: Report<{ target: Element; contentRect: { width: number } }>) {
    this.#callback = callback;
  }

  observe(target: Element) {
    this.#callback([{ target, contentRect: { width: elementWidth } }]);
  }

  unobserve() {}

  disconnect() {}
}

class FakeIntersectionObserver {
  readonly #callback: Report<{ target: Element; isIntersecting: boolean }>;

  constructor(callback: Report<{ target: Element; isIntersecting: boolean }>) {
    this.#callback = callback;
  }

  observe(target: Element) {
    queueMicrotask(() => this.#callback([{ target, isIntersecting: true }]));
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
