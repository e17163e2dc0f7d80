// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { cancelled, DataError } from '../engine/errors.ts';
import { browserStore } from '../state/local-store.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { fakeUrl } from '../testing/render.tsx';
import { createExploration } from './exploration.ts';
import type { Explorer } from './explorer.ts';
import type { Result } from './result.ts';

fakeBrowser();

const answerTo = (sql: string): Result => ({
  sql,
  columns: [{ name: 'n', type: 'INTEGER', kind: 'integer' }],
  rows: [{ n: 1 }],
  limited: false,
  milliseconds: 90,
});

function setUp(initial = '') {
  const run = vi.fn<Explorer['run']>((sql) => Promise.resolve(answerTo(sql)));
  const explorer = {
    state: vi.fn<Explorer['state']>(() => ({ status: 'idle' })),
    subscribe: () => () => undefined,
    run,
    parquet: vi.fn<Explorer['parquet']>(),
    cancel: vi.fn<Explorer['cancel']>(),
    close: vi.fn<Explorer['close']>(),
  } satisfies Explorer;
  const { url } = fakeUrl(initial);
  const names = () => ({ tables: ['recipes'], columns: ['minutes'] });
  const { exploration, dispose } = createRoot((dispose) => ({
    dispose,
    exploration: createExploration({
      explorer,
      store: browserStore(),
      url,
      names,
      now: () => new Date('2026-01-02T14:06:00Z'),
    }),
  }));
  return { exploration, explorer, run, url, dispose };
}

const cursor = (at: number) => ({ from: at, to: at });
const failed = (reason: string) => new DataError('query_failed', { statement: '', reason });

describe('an exploration', () => {
  it('runs the statement in which the cursor stands, or what is selected', async () => {
    const { exploration, run } = setUp();
    const text = 'SELECT 1;\nSELECT 2;';
    await exploration.run(text, cursor(12));
    expect(run).toHaveBeenLastCalledWith('SELECT 2');
    await exploration.run(text, { from: 0, to: 9 });
    expect(run).toHaveBeenLastCalledWith('SELECT 1');
    expect(exploration.result()?.sql).toBe('SELECT 1');
  });

  it('writes the whole text into the address, where it fits', async () => {
    const { exploration, url } = setUp('lang=fr');
    await exploration.run('SELECT 1', cursor(0));
    expect(url.search().get('sql')).toBe('SELECT 1');
    expect(url.search().get('lang')).toBe('fr');
    await exploration.run(`SELECT '${'x'.repeat(9_000)}'`, cursor(0));
    expect(url.search().has('sql')).toBe(false);
  });

  it('refuses with a reason what must not run', async () => {
    const { exploration, run } = setUp();
    for (const [text, refusal] of [
      ['', 'empty'],
      ['DROP TABLE recipes', 'notAQuestion'],
      [`SELECT '${'x'.repeat(40_000)}'`, 'tooLong'],
    ] as const) {
      await exploration.run(text, cursor(0));
      expect(exploration.failure()).toEqual({ kind: 'refused', refusal });
    }
    expect(run).not.toHaveBeenCalled();
    expect(exploration.history()).toEqual([]);
  });

  it('keeps the answer when the next statement fails, and says where it does in the whole text', async () => {
    const { exploration, run } = setUp();
    const text = 'SELECT 1;\nSELECT minuts FROM recipes;';
    await exploration.run(text, cursor(0));
    run.mockRejectedValue(failed('Binder Error: Referenced column "minuts" not found in FROM clause!'));
    await exploration.run(text, cursor(20));
    const failure = exploration.failure();
    expect(failure).toMatchObject({ kind: 'problem', problem: { proposal: 'minutes' } });
    if (failure?.kind !== 'problem' || failure.problem.place === null)
      throw new Error('A place was expected.');
    expect(text.slice(failure.problem.place.from, failure.problem.place.to)).toBe('minuts');
    expect(exploration.result()?.sql).toBe('SELECT 1');
    exploration.touched();
    expect(exploration.failure()).toBeNull();
  });

  it('remembers what was answered, what failed and what was cancelled', async () => {
    const { exploration, run } = setUp();
    await exploration.run('SELECT 1', cursor(0));
    run.mockRejectedValueOnce(failed('Binder Error: no'));
    await exploration.run('SELECT 2', cursor(0));
    run.mockRejectedValueOnce(cancelled());
    await exploration.run('SELECT 3', cursor(0));
    expect(exploration.history().map(({ sql, outcome }) => [sql, outcome.status])).toEqual([
      ['SELECT 3', 'cancelled'],
      ['SELECT 2', 'failed'],
      ['SELECT 1', 'answered'],
    ]);
    expect(setUp().exploration.history()).toHaveLength(3);
    exploration.clearHistory();
    expect(setUp().exploration.history()).toEqual([]);
  });

  it.each([
    [new DataError('offline', { missing: [], reason: '' }), 'offline'],
    [new DataError('engine_crashed', { reason: '', statement: null }), 'crashed'],
    [new DataError('dataset_missing', { table: null }), 'other'],
  ] as const)('tells failures of the data from those of the statement', async (error, cause) => {
    const { exploration, run } = setUp();
    run.mockRejectedValue(error);
    await exploration.run('SELECT 1', cursor(0));
    expect(exploration.failure()).toEqual({ kind: 'data', cause });
    expect(exploration.history()).toEqual([]);
  });

  it('runs one statement at a time, and ends the engine with the screen', async () => {
    const { exploration, explorer, run, dispose } = setUp();
    explorer.state.mockReturnValue({ status: 'running' });
    await exploration.run('SELECT 1', cursor(0));
    expect(run).not.toHaveBeenCalled();
    exploration.cancel();
    expect(explorer.cancel).toHaveBeenCalledOnce();
    dispose();
    expect(explorer.close).toHaveBeenCalledOnce();
  });
});
