import { expect, it, vi } from 'vitest';
import { watchMemory } from './watch-memory.ts';

const PAGE = 65_536;

it('tells what an instance holds, and when that grows', () => {
  const onBytes = vi.fn<(bytes: number) => void>();
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  watchMemory({ first: () => undefined, memory }, onBytes);
  expect(memory.grow(2)).toBe(1);
  expect(() => memory.grow(2)).toThrow(RangeError);
  expect(onBytes.mock.calls).toEqual([[PAGE], [3 * PAGE]]);
});

it('refuses an instance without memory', () => {
  expect(() => watchMemory({}, () => undefined)).toThrow('no memory');
});
