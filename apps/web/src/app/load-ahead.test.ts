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
  loadAhead([first, second], new AbortController().signal);
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
  const ended = vi.fn<() => void>();
  const parts = [() => Promise.reject(new TypeError('Failed to fetch')), second];
  loadAhead(parts, new AbortController().signal, ended);
  await rest();
  expect(ended).not.toHaveBeenCalled();
  await rest();
  expect(second).toHaveBeenCalledOnce();
  expect(ended).toHaveBeenCalledOnce();
});

it('stops when the application goes, also between two parts', async () => {
  const leaving = new AbortController();
  const first = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const second = vi.fn<() => Promise<void>>(() => Promise.resolve());
  loadAhead([first, second], leaving.signal);
  await rest();
  leaving.abort();
  await rest();
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
  loadAhead([second], leaving.signal);
  expect(idle).toEqual([]);
});

it('waits a moment where the browser does not say when it rests', () => {
  vi.unstubAllGlobals();
  vi.useFakeTimers();
  const part = vi.fn<() => Promise<void>>(() => Promise.resolve());
  loadAhead([part], new AbortController().signal);
  expect(part).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(part).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
