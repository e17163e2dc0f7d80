import { describe, expect, it } from 'vitest';
import { walked } from './walk-rows.ts';

describe('walking the rows', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 8],
    ['PageUp', 3, 0],
    ['Home', 3, 0],
    ['End', 3, 9],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(walked(key, from, { count: 10, page: 5 })).toBe(to);
  });

  it('leads nowhere by another key, or without rows', () => {
    expect(walked('a', 3, { count: 10, page: 5 })).toBeNull();
    expect(walked('End', 0, { count: 0, page: 5 })).toBeNull();
  });
});
