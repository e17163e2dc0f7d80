import { expect, it } from 'vitest';
import { createStatementCache } from './statement-cache.ts';

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
  const first = await cache.over(engine, 'd-1', () => 'd-1').query('SELECT ?', [1]);
  const again = await cache.over(engine, 'd-1', () => 'd-1').query('SELECT ?', [1]);
  expect(again).toEqual(first);
  await cache.over(engine, 'd-1', () => 'd-1').query('SELECT ?', [2]);
  await cache.over(engine, 'd-2', () => 'd-2').query('SELECT ?', [1]);
  expect(engine.asked).toEqual(['SELECT ? 1', 'SELECT ? 2', 'SELECT ? 1']);
});

it('never keeps a failure', async () => {
  const engine = countingEngine(1);
  const remembered = createStatementCache().over(engine, 'd-1', () => 'd-1');
  await expect(remembered.query('SELECT 1', [])).rejects.toThrow('reset');
  await expect(remembered.query('SELECT 1', [])).resolves.toEqual({ rows: [{ n: 2 }] });
});

it('keeps nothing that came after the dataset had changed', async () => {
  const engine = countingEngine();
  const cache = createStatementCache();
  await cache.over(engine, 'd-1', () => 'd-2').query('SELECT 1', []);
  await cache.over(engine, 'd-1', () => 'd-1').query('SELECT 1', []);
  expect(engine.asked).toHaveLength(2);
});

it('forgets the answer used longest ago', async () => {
  const engine = countingEngine();
  const remembered = createStatementCache(2).over(engine, 'd-1', () => 'd-1');
  for (const value of [1, 2, 1, 3, 1, 2]) await remembered.query('SELECT ?', [value]);
  expect(engine.asked).toEqual(['SELECT ? 1', 'SELECT ? 2', 'SELECT ? 3', 'SELECT ? 2']);
});
