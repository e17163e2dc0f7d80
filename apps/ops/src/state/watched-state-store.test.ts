import { memoryStateStore } from '@mangetamain/deploy/testing';
import { expect, it } from 'vitest';
import { watchStateStore } from './watched-state-store.ts';

it('tells of each write once it is made, of failed ones too, and of no read', async () => {
  const told: string[] = [];
  const store = watchStateStore(memoryStateStore(), (key) => told.push(key));
  const { version } = await store.create('a', 1);
  await store.get('a');
  await store.list('');
  expect(told).toEqual(['a']);
  await store.compareAndSwap('a', version, 2);
  await expect(store.compareAndSwap('a', version, 3)).rejects.toThrow('changed by somebody else');
  expect(told).toEqual(['a', 'a', 'a']);
  expect((await store.get('a'))?.value).toBe(2);
  await store.remove('a');
  expect(told).toHaveLength(4);
});
