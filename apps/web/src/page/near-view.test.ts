// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { createNearView } from './near-view.ts';

type Report = (entries: { target: Element; isIntersecting: boolean }[]) => void;

/** An observer whose reports the test makes; browsers may keep one after it was disconnected. */
function observed() {
  const kept: { report: Report } = { report: () => undefined };
  const stopped = vi.fn<() => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => undefined;
      unobserve = stopped;
      disconnect = () => undefined;
      constructor(report: Report) {
        kept.report = report;
      }
    },
  );
  return { kept, stopped };
}

afterEach(() => vi.unstubAllGlobals());

it('calls back once, when the element comes near', () => {
  const { kept, stopped } = observed();
  const near = vi.fn<() => void>();
  const element = document.createElement('div');
  createRoot(() => createNearView()(element, near));
  kept.report([{ target: element, isIntersecting: false }]);
  expect(near).not.toHaveBeenCalled();
  kept.report([{ target: element, isIntersecting: true }]);
  kept.report([{ target: element, isIntersecting: true }]);
  expect(near).toHaveBeenCalledTimes(1);
  expect(stopped).toHaveBeenCalledWith(element);
});

it('keeps nothing of a page that was left', () => {
  const { kept } = observed();
  const near = vi.fn<() => void>();
  const element = document.createElement('div');
  createRoot((dispose) => {
    createNearView()(element, near);
    dispose();
  });
  kept.report([{ target: element, isIntersecting: true }]);
  expect(near).not.toHaveBeenCalled();
});
