// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLevelHeights } from './level-heights.ts';

let report: () => void = () => undefined;

beforeEach(() => {
  class Observer {
    constructor(callback: () => void) {
      report = callback;
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
});
afterEach(() => vi.unstubAllGlobals());

/** An element of a height that may change, somewhere on the x axis. */
function box(left: number, height: () => number): HTMLElement {
  const element = document.createElement('div');
  Object.defineProperty(element, 'offsetHeight', { get: height });
  element.getBoundingClientRect = () => new DOMRect(left, 0, 100, height());
  return element;
}

function level(figureHeight: number, railHeight: number, railLeft = 200): number {
  return createRoot((dispose) => {
    const heights = createLevelHeights();
    heights.observeMain(box(0, () => figureHeight + heights.extra()));
    heights.observeRail(box(railLeft, () => railHeight));
    report();
    report();
    dispose();
    return heights.extra();
  });
}

it('lets the figure end where the rail beside it ends, and settles there', () => {
  expect(level(300, 380)).toBe(80);
});

it('never shrinks a figure, nor stretches it out of shape', () => {
  expect(level(400, 300)).toBe(0);
  expect(level(300, 2000)).toBe(200);
});

it('leaves the figure alone where the rail is below it', () => {
  expect(level(300, 380, 0)).toBe(0);
});
