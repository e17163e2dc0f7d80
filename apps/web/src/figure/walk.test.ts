import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, walk } from './walk.ts';

describe('walk', () => {
  it('enters at either end', () => {
    expect(walk('ArrowRight', null, 5, false)).toBe(0);
    expect(walk('ArrowLeft', null, 5, false)).toBe(4);
    expect(walk('End', null, 5, false)).toBe(4);
  });

  it('stops at the ends', () => {
    expect(walk('ArrowRight', 4, 5, false)).toBe(4);
    expect(walk('ArrowLeft', 0, 5, false)).toBe(0);
  });

  it('walks rows with the vertical arrows only', () => {
    expect(walk('ArrowDown', 1, 5, true)).toBe(2);
    expect(walk('ArrowUp', 1, 5, true)).toBe(0);
    expect(walk('ArrowRight', 1, 5, true)).toBeUndefined();
  });

  it('leaves with Escape, and leaves Escape to others once outside', () => {
    expect(walk('Escape', 2, 5, false)).toBeNull();
    expect(walk('Escape', null, 5, false)).toBeUndefined();
  });

  it('never leaves the points', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(key, { maxLength: 60 }), (count, keys) => {
        let at: number | null = null;
        for (const pressed of keys) {
          at = walk(pressed, at, count, false) ?? null;
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(count);
        }
      }),
    );
  });

  it('goes nowhere without points', () => {
    expect(walk('Home', null, 0, false)).toBeUndefined();
  });
});

describe('nearest', () => {
  it('finds the closest position and skips points off the scale', () => {
    expect(nearest([10, null, 30, 50], 36)).toBe(2);
    expect(nearest([null], 5)).toBeNull();
  });
});
