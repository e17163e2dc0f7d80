import { createRoot } from 'solid-js';
import { expect, it, vi } from 'vitest';
import type { DataSession, SessionState } from '../loading/index.ts';
import { noProgress } from '../loading/progress.ts';
import { createSessionSignals } from './session-signals.ts';

const idle: SessionState = {
  status: 'idle',
  progress: noProgress,
  dataset: null,
  saved: null,
  checkedAt: null,
  tables: [],
  error: null,
};

const dataset: NonNullable<SessionState['dataset']> = {
  schemaVersion: 1,
  datasetId: 'd-0123456789abcdef',
  title: 'Food.com',
  source: 'import',
  createdAt: '2026-01-01T00:00:00Z',
  period: ['1999-08-06', '2018-12-04'],
  lineage: [],
  files: [],
};

function open() {
  let listener: (state: SessionState) => void = () => undefined;
  const stop = vi.fn<() => void>();
  const retry = vi.fn<DataSession['retry']>(() => Promise.reject(new Error('still away')));
  const session: DataSession = {
    state: () => idle,
    subscribe: (follow) => {
      listener = follow;
      return stop;
    },
    prepare: () => Promise.resolve(),
    ensure: () => Promise.resolve(),
    run: () => Promise.reject(new Error('not used')),
    ask: () => Promise.reject(new Error('not used')),
    readyFor: () => Promise.reject(new Error('not used')),
    recipeDetails: () => Promise.reject(new Error('not used')),
    refresh: () => Promise.resolve('fresh'),
    cancel: () => undefined,
    retry,
  };
  return createRoot((dispose) => ({
    signals: createSessionSignals(session),
    emit: (change: Partial<SessionState>) => listener({ ...idle, ...change }),
    retry,
    stop,
    dispose,
  }));
}

it('follows the session until its owner ends', () => {
  const { signals, emit, stop, dispose } = open();
  expect(signals.status()).toBe('idle');
  emit({ status: 'loading' });
  expect(signals.status()).toBe('loading');
  expect(stop).not.toHaveBeenCalled();
  dispose();
  expect(stop).toHaveBeenCalledOnce();
});

it('knows when the site confirmed the data, or when the copy was saved', () => {
  const { signals, emit, dispose } = open();
  expect(signals.checkedAt()).toBeNull();
  emit({ status: 'ready', dataset, checkedAt: '2026-01-02T12:00:00Z' });
  expect(signals.checkedAt()).toEqual(new Date('2026-01-02T12:00:00Z'));
  emit({ status: 'ready', dataset, saved: { at: '2026-01-01T09:00:00Z', reason: 'offline' } });
  expect(signals.checkedAt()).toEqual(new Date('2026-01-01T09:00:00Z'));
  dispose();
});

it('tries again without a loose rejection', () => {
  const { signals, retry, dispose } = open();
  expect(() => signals.retry()).not.toThrow();
  expect(retry).toHaveBeenCalledOnce();
  dispose();
});
