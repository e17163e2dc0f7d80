import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf } from './growth.ts';

describe('growth', () => {
  it('is told of what grows steadily', () => {
    expect(growthOf(Array.from({ length: 30 }, (_, minute) => 200 + 10 * minute))).toBeGreaterThan(0.4);
  });

  it('is none where only the start takes memory, or single moments do', () => {
    const values = [100, 200, 300, ...Array.from({ length: 27 }, (_, minute) => (minute === 20 ? 900 : 320))];
    expect(growthOf(values)).toBe(0);
  });

  it('is none where there is next to nothing to compare', () => {
    expect([[], [1], [1, 2, 3]].map(growthOf)).toEqual([0, 0, 0]);
  });

  it('does not depend on the unit', () => {
    const values = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(values, (bytes) => {
        expect(growthOf(bytes.map((value) => value * 1_024))).toBeCloseTo(growthOf(bytes), 9);
      }),
    );
  });
});
