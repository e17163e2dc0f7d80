import { expect, it } from 'vitest';
import { nextTask } from './next-task.ts';
import { stepwise } from './stepwise.ts';

it('uses answers that are at hand in tasks of their own', async () => {
  const order: string[] = [];
  const engine = stepwise(
    {
      query: async (text) => {
        order.push(`read ${text}`);
        return { rows: [] };
      },
    },
    nextTask,
  );
  const card = async (name: string) => {
    await engine.query(name, []);
    order.push(`use ${name}`);
  };
  const cards = [card('one'), card('other')];
  await Promise.resolve();
  await Promise.resolve();
  expect(order).toEqual(['read one', 'read other']);
  await Promise.all(cards);
  expect(order.slice(2)).toEqual(['use one', 'use other']);
});

it('passes on what the engine fails with', async () => {
  const engine = stepwise({ query: () => Promise.reject(new Error('refused')) }, nextTask);
  await expect(engine.query('', [])).rejects.toThrow('refused');
});
