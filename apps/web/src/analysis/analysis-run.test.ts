import { decodeParams, type Params, type Presentation } from '@mangetamain/analytics';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { facts, sample, sampleResult } from '../testing/analysis.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { createAnalysisRun, type AnalysisRun } from './analysis-run.ts';

/** Runs that a test settles by hand. */
function openRun() {
  const requests: {
    params: Params;
    priority: () => string;
    resolve: (result: Presentation) => void;
    reject: (error: Error) => void;
  }[] = [];
  const run = vi.fn<SessionSignals['run']>(
    (_analysis, params, { priority = () => 'visible' } = {}) =>
      new Promise((resolve, reject) => {
        requests.push({ params, priority, resolve, reject });
      }),
  );
  const [params, setParams] = createSignal<Params>(scaled('linear'));
  const [inView, setInView] = createSignal(false);
  const [dataset, setDataset] = createSignal<Manifest | null>(null);
  const opened = createRoot((dispose) => ({
    run: createAnalysisRun(sample, params, { run, dataset }, { inView }),
    dispose,
  }));
  return { ...opened, requests, setParams, setDataset, setInView };
}

const scaled = (scale: string) => decodeParams(sample, new URLSearchParams({ 'sample.scale': scale }));

const settled = () => new Promise((resolve) => setImmediate(resolve));
const status = (run: AnalysisRun) => run.state().status;

describe('createAnalysisRun', () => {
  it('waits until somebody looks', () => {
    const { run, requests, dispose } = openRun();
    expect(status(run)).toBe('waiting');
    expect(requests).toHaveLength(0);
    run.start();
    expect(requests).toHaveLength(1);
    dispose();
  });

  it('runs again when its own parameters change, and not for equal ones', () => {
    const { run, requests, setParams, dispose } = openRun();
    run.start();
    setParams(scaled('linear'));
    expect(requests).toHaveLength(1);
    setParams(scaled('log'));
    expect(requests.map(({ params }) => params['scale'])).toEqual(['linear', 'log']);
    dispose();
  });

  it('is as urgent as its card is near, and most urgent after a change of its own control', () => {
    const { run, requests, setParams, setInView, dispose } = openRun();
    const priorities = () => requests.map(({ priority }) => priority());
    run.start();
    expect(priorities()).toEqual(['hidden']);
    setInView(true);
    expect(priorities()).toEqual(['visible']);
    setParams(scaled('log'));
    setParams({ ...scaled('log'), minutes: [10, 60] });
    setInView(false);
    expect(priorities()).toEqual(['hidden', 'touched', 'hidden']);
    dispose();
  });

  it('keeps the last result in view while the next is computed', async () => {
    const { run, requests, setParams, dispose } = openRun();
    const result = await sampleResult();
    run.start();
    requests[0]?.resolve(result);
    await settled();
    expect(run.state()).toEqual({ status: 'ready', last: result });
    setParams(scaled('log'));
    expect(run.state()).toEqual({ status: 'running', last: result });
    dispose();
  });

  it('lets the last answer win, whichever comes first', async () => {
    const { run, requests, setParams, dispose } = openRun();
    const [first, second] = [await sampleResult(), await sampleResult()];
    run.start();
    setParams(scaled('log'));
    requests[1]?.resolve(second);
    await settled();
    requests[0]?.resolve(first);
    await settled();
    expect(run.state().last).toBe(second);
    dispose();
  });

  it('shows a failure and tries again', async () => {
    const { run, requests, dispose } = openRun();
    const error = new Error('no');
    run.start();
    requests[0]?.reject(error);
    await settled();
    expect(run.state()).toEqual({ status: 'failed', last: null, error });
    run.retry();
    expect(status(run)).toBe('running');
    expect(requests).toHaveLength(2);
    dispose();
  });

  it('runs again on another dataset, and not when the first one arrives', () => {
    const { run, requests, setDataset, dispose } = openRun();
    run.start();
    setDataset(facts);
    expect(requests).toHaveLength(1);
    setDataset({ ...facts, datasetId: 'd-fedcba9876543210' });
    expect(requests).toHaveLength(2);
    dispose();
  });
});
