import { expect, it } from 'vitest';
import { nextTask } from './next-task.ts';

it('comes after everything that follows from this task, each time anew', async () => {
  const order: string[] = [];
  const steps = async (name: string) => {
    for (const step of [1, 2]) {
      await nextTask();
      order.push(`${name}${step}`);
      await Promise.resolve();
      order.push(`${name}${step} and what follows`);
    }
  };
  const both = [steps('a'), steps('b')];
  order.push('this task');
  await Promise.all(both);
  expect(order).toEqual([
    'this task',
    'a1',
    'a1 and what follows',
    'b1',
    'b1 and what follows',
    'a2',
    'a2 and what follows',
    'b2',
    'b2 and what follows',
  ]);
});
