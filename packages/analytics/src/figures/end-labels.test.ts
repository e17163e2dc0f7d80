import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeApart } from './end-labels.ts';

const blocks = fc.array(
  fc.record({ centre: fc.integer({ min: -50, max: 450 }), length: fc.integer({ min: 5, max: 40 }) }),
  { maxLength: 8 },
);

describe('placing labels apart', () => {
  it('leaves them where they wish when nothing is near', () => {
    const wished = [
      { centre: 100, length: 15 },
      { centre: 20, length: 15 },
    ];
    expect(placeApart(wished, [0, 300])).toEqual([100, 20]);
  });

  it('never lets two overlap, and keeps all within bounds that hold them', () => {
    fc.assert(
      fc.property(blocks, (wished) => {
        const placed = placeApart(wished, [0, 400])
          .map((centre, index) => ({ centre, length: wished[index]?.length ?? 0 }))
          .sort((a, b) => a.centre - b.centre);
        for (const [index, { centre, length }] of placed.entries()) {
          const next = placed[index + 1];
          if (next) expect(centre + length / 2).toBeLessThanOrEqual(next.centre - next.length / 2 + 1e-9);
          expect(centre - length / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centre + length / 2).toBeLessThanOrEqual(400 + 1e-9);
        }
      }),
    );
  });

  it('keeps the order of the wishes', () => {
    const placed = placeApart(
      [
        { centre: 100, length: 20 },
        { centre: 101, length: 20 },
        { centre: 99, length: 20 },
      ],
      [0, 300],
    );
    const [first, second, third] = placed;
    expect([third, first, second]).toEqual([...placed].sort((a, b) => a - b));
  });
});
