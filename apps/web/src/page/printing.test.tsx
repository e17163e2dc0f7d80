// @vitest-environment jsdom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnalysisRun, RunState } from '../analysis/analysis-run.ts';
import { sampleResult } from '../testing/analysis.ts';
import { runIn } from '../testing/runs.ts';
import { createPrinting } from './printing.ts';

const print = vi.fn<() => void>();
let frames: FrameRequestCallback[] = [];
beforeEach(() => {
  print.mockClear();
  frames = [];
  vi.stubGlobal('print', print);
  vi.stubGlobal('requestAnimationFrame', (then: FrameRequestCallback) => frames.push(then));
});
afterEach(() => vi.unstubAllGlobals());

/** Draws frames until nobody asks for another. */
function drawFrames(): void {
  for (let frame = frames.shift(); frame !== undefined; frame = frames.shift()) frame(0);
}

/** A run that somebody has to start, and that answers when told to. */
function pendingRun() {
  const [state, setState] = createSignal<RunState>({ status: 'waiting', last: null });
  const start = vi.fn<() => void>(() => setState({ status: 'running', last: null }));
  const run: AnalysisRun = { ...runIn({ status: 'waiting', last: null }), state, start };
  return { run, start, setState };
}

const inRoot = (runs: readonly AnalysisRun[]) =>
  createRoot((dispose) => ({ ...createPrinting(runs), dispose }));

it('asks for every card, and prints once all of them have answered or failed', async () => {
  const [first, second] = [pendingRun(), pendingRun()];
  const printing = inRoot([first.run, second.run]);
  printing.print();
  expect([first.start, second.start].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(printing.busy()).toBe(true);
  first.setState({ status: 'ready', last: await sampleResult() });
  drawFrames();
  expect(print).not.toHaveBeenCalled();
  second.setState({ status: 'failed', last: null, error: new Error('no') });
  drawFrames();
  expect(print).toHaveBeenCalledOnce();
  expect(printing.busy()).toBe(false);
  printing.dispose();
});

it('asks for every card where the browser prints by itself, until the page is left', () => {
  const { run, start } = pendingRun();
  const { dispose } = inRoot([run]);
  window.dispatchEvent(new Event('beforeprint'));
  expect(start).toHaveBeenCalledOnce();
  dispose();
  window.dispatchEvent(new Event('beforeprint'));
  expect(start).toHaveBeenCalledOnce();
});

it('does not print a page that was left meanwhile', async () => {
  const { run, setState } = pendingRun();
  const { print: ask, dispose } = inRoot([run]);
  ask();
  setState({ status: 'ready', last: await sampleResult() });
  expect(frames).toHaveLength(1);
  dispose();
  drawFrames();
  expect(print).not.toHaveBeenCalled();
});
