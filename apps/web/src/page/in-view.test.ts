// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { createInView, type InView } from './in-view.ts';

type Report = (entries: { target: Element; isIntersecting: boolean }[]) => void;

afterEach(() => vi.unstubAllGlobals());

it('knows what is in the window, until the page is left', () => {
  const kept: { report: Report } = { report: () => undefined };
  const disconnect = vi.fn<() => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => undefined;
      disconnect = disconnect;
      constructor(report: Report) {
        kept.report = report;
      }
    },
  );
  const [inView, leave] = createRoot((dispose): [InView<string>, () => void] => [createInView(), dispose]);
  const [first, second] = [document.createElement('div'), document.createElement('div')];
  inView.follow(first, 'first');
  inView.follow(second, 'second');
  expect(inView.has('first')).toBe(false);
  kept.report([
    { target: first, isIntersecting: true },
    { target: second, isIntersecting: false },
  ]);
  expect([inView.has('first'), inView.has('second')]).toEqual([true, false]);
  kept.report([
    { target: first, isIntersecting: false },
    { target: second, isIntersecting: true },
  ]);
  expect([inView.has('first'), inView.has('second')]).toEqual([false, true]);
  leave();
  expect(disconnect).toHaveBeenCalledOnce();
});
