import { expect, it, vi } from 'vitest';
import type { QueryEngine } from '@mangetamain/analytics';
import type { LivePriority, Priority } from '../engine/queue.ts';
import { createStatementCache, type Asker } from './statement-cache.ts';

const visible: LivePriority = () => 'visible';

/** Whoever asks this engine. */
const asking = (engine: QueryEngine, priority = visible): Asker => ({ engine: () => engine, priority });

function countingEngine(fails = 0) {
  let left = fails;
  const asked: string[] = [];
  return {
    asked,
    query: (text: string, values: readonly unknown[]) => {
      asked.push(`${text} ${values.join()}`);
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error('reset'));
      }
      return Promise.resolve({ rows: [{ n: asked.length }] });
    },
  };
}

it('asks the engine once for the same statement, values and dataset', async () => {
  const engine = countingEngine();
  const cache = createStatementCache();
  const first = await cache.over(asking(engine), 'd-1', () => 'd-1').query('SELECT ?', [1]);
  const again = await cache.over(asking(engine), 'd-1', () => 'd-1').query('SELECT ?', [1]);
  expect(again).toEqual(first);
  await cache.over(asking(engine), 'd-1', () => 'd-1').query('SELECT ?', [2]);
  await cache.over(asking(engine), 'd-2', () => 'd-2').query('SELECT ?', [1]);
  expect(engine.asked).toEqual(['SELECT ? 1', 'SELECT ? 2', 'SELECT ? 1']);
});

it('never keeps a failure', async () => {
  const engine = countingEngine(1);
  const remembered = createStatementCache().over(asking(engine), 'd-1', () => 'd-1');
  await expect(remembered.query('SELECT 1', [])).rejects.toThrow('reset');
  await expect(remembered.query('SELECT 1', [])).resolves.toEqual({ rows: [{ n: 2 }] });
});

it('keeps nothing that came after the dataset had changed', async () => {
  const engine = countingEngine();
  const cache = createStatementCache();
  await cache.over(asking(engine), 'd-1', () => 'd-2').query('SELECT 1', []);
  await cache.over(asking(engine), 'd-1', () => 'd-1').query('SELECT 1', []);
  expect(engine.asked).toHaveLength(2);
});

it('forgets the answer used longest ago', async () => {
  const engine = countingEngine();
  const remembered = createStatementCache(2_400).over(asking(engine), 'd-1', () => 'd-1');
  for (const value of [1, 2, 1, 3, 1, 2]) await remembered.query('SELECT ?', [value]);
  expect(engine.asked).toEqual(['SELECT ? 1', 'SELECT ? 2', 'SELECT ? 3', 'SELECT ? 2']);
});

it('keeps fewer answers where they are long', async () => {
  const asked: unknown[] = [];
  const rows = Array.from({ length: 2_000 }, (_, n) => ({ n }));
  const long: QueryEngine = {
    query: (_, [value]) => {
      asked.push(value);
      return Promise.resolve({ rows: value === 'long' ? rows : [] });
    },
  };
  const remembered = createStatementCache(2_400).over(asking(long), 'd-1', () => 'd-1');
  for (const value of ['short', 'long', 'long', 'short']) await remembered.query('SELECT ?', [value]);
  expect(asked).toEqual(['short', 'long', 'short']);
});

/** An engine whose answers wait until the test gives them. */
function waitingEngine() {
  const asked: { answer: (n: number) => void; fail: (reason: string) => void }[] = [];
  const query = () =>
    new Promise<{ rows: { n: number }[] }>((resolve, reject) => {
      asked.push({
        answer: (n) => resolve({ rows: [{ n }] }),
        fail: (reason) => reject(new Error(reason)),
      });
    });
  return { asked, query };
}

it('asks once for what is already under way', async () => {
  const engine = waitingEngine();
  const cache = createStatementCache();
  const ask = () => cache.over(asking(engine), 'd-1', () => 'd-1').query('SELECT 1', []);
  const both = Promise.all([ask(), ask()]);
  await vi.waitFor(() => expect(engine.asked.length).toBeGreaterThan(0));
  for (const { answer } of engine.asked) answer(7);
  expect(await both).toEqual([{ rows: [{ n: 7 }] }, { rows: [{ n: 7 }] }]);
  expect(engine.asked).toHaveLength(1);
});

it('tells a failure only to who asked, and lets one of those who waited ask again', async () => {
  const engine = waitingEngine();
  const cache = createStatementCache();
  const ask = () => cache.over(asking(engine), 'd-1', () => 'd-1').query('SELECT 1', []);
  const first = ask();
  const second = ask();
  const third = ask();
  await vi.waitFor(() => expect(engine.asked).toHaveLength(1));
  engine.asked[0]?.fail('given up');
  await expect(first).rejects.toThrow('given up');
  await vi.waitFor(() => expect(engine.asked).toHaveLength(2));
  engine.asked[1]?.answer(8);
  expect(await Promise.all([second, third])).toEqual([{ rows: [{ n: 8 }] }, { rows: [{ n: 8 }] }]);
  expect(engine.asked).toHaveLength(2);
});

it('is as urgent as to the most urgent of those who wait', async () => {
  const { asked, query } = waitingEngine();
  const wishes: LivePriority[] = [];
  const engine = (priority: LivePriority) => {
    wishes.push(priority);
    return { query };
  };
  const cache = createStatementCache();
  const ask = (priority: Priority) =>
    cache.over({ engine, priority: () => priority }, 'd-1', () => 'd-1').query('SELECT 1', []);
  const both = [ask('hidden')];
  expect(wishes[0]?.()).toBe('hidden');
  both.push(ask('touched'), ask('visible'));
  expect(wishes.map((wish) => wish())).toEqual(['touched']);
  asked[0]?.answer(9);
  await Promise.all(both);
});
