// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadAhead } from './load-ahead.ts';

let idle: (() => void)[] = [];
const rest = async () => {
  for (const callback of idle.splice(0)) callback();
  await Promise.resolve();
  await Promise.resolve();
};

beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
});
afterEach(() => vi.unstubAllGlobals());

it('fetches one part after another, each in a moment of rest', async () => {
  const first = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const second = vi.fn<() => Promise<void>>(() => Promise.resolve());
  loadAhead([first, second]);
  expect(first).not.toHaveBeenCalled();
  await rest();
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
  await rest();
  expect(second).toHaveBeenCalledOnce();
  expect(idle).toEqual([]);
});

it('goes on after a part that did not arrive', async () => {
  const second = vi.fn<() => Promise<void>>(() => Promise.resolve());
  loadAhead([() => Promise.reject(new TypeError('Failed to fetch')), second]);
  await rest();
  await rest();
  expect(second).toHaveBeenCalledOnce();
});

it('waits a moment where the browser does not say when it rests', () => {
  vi.unstubAllGlobals();
  vi.useFakeTimers();
  const part = vi.fn<() => Promise<void>>(() => Promise.resolve());
  loadAhead([part]);
  expect(part).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(part).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
