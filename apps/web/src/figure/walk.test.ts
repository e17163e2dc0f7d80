import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, nearestSpot, walk, walkCells } from './walk.ts';

describe('walkCells', () => {
  const cells = ['salt', 'zucchini', 'basil'].flatMap((row) =>
    // Basil has no autumn.
    ['summer', 'autumn'].slice(0, row === 'basil' ? 1 : 2).map((cell) => ({ row, cell })),
  );
  const reached = (key: string, from: number | null) => {
    const next = walkCells(key, from, cells);
    return typeof next === 'number' ? `${cells[next]?.row} ${cells[next]?.cell}` : next;
  };

  it.each([
    ['ArrowRight', 0, 'salt autumn'],
    ['ArrowDown', 1, 'zucchini autumn'],
    ['ArrowUp', 3, 'salt autumn'],
    ['ArrowUp', 0, 'salt summer'],
    ['ArrowDown', 3, 'zucchini autumn'],
    ['ArrowDown', 2, 'basil summer'],
    ['ArrowDown', null, 'salt summer'],
    ['End', 0, 'basil summer'],
    ['Escape', 0, null],
    ['a', 0, undefined],
  ] as const)('%s from %s leads to %s', (key, from, to) => {
    expect(reached(key, from)).toBe(to);
  });

  it('goes through what has a row and no cells by all arrows', () => {
    const months = [{ row: '2001-1' }, { row: '2001-2' }, { row: '2001-3' }];
    expect(walkCells('ArrowDown', 0, months)).toBe(1);
    expect(walkCells('ArrowLeft', 2, months)).toBe(1);
  });
});

it('finds the nearest spot in both directions, never one that is nowhere', () => {
  const spots = [{ x: 0, y: 0 }, null, { x: 10, y: 0 }, { x: 10, y: 30 }];
  expect(nearestSpot(spots, { x: 9, y: 2 })).toBe(2);
  expect(nearestSpot(spots, { x: 9, y: 25 })).toBe(3);
  expect(nearestSpot([null], { x: 9, y: 25 })).toBeNull();
});

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
