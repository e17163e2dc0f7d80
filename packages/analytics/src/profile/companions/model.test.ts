import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastOwn, modelCompanions } from './model.ts';

const rowsOf = (
  totals: { recipes: number; own: number },
  others: readonly { item: string; recipes: number; together: number }[],
) => ({ totals: [totals], others });

describe('companions', () => {
  const model = modelCompanions(
    rowsOf({ recipes: 10_000, own: 500 }, [
      { item: 'basil', recipes: 400, together: 120 },
      { item: 'vanilla', recipes: 3000, together: 30 },
      { item: 'salt', recipes: 5000, together: 250 },
      { item: 'saffron', recipes: 200, together: 0 },
    ]),
    'ingredients',
  );

  it('are the items clearly more often beside it, and clearly less often', () => {
    expect(model.more.map(({ item }) => item)).toEqual(['basil']);
    expect(model.less.map(({ item }) => item)).toEqual(['vanilla']);
    expect(model.tested).toBe(4);
  });

  it('are told by the ratio of shares with and without it', () => {
    expect(model.more[0]?.ratio).toBeCloseTo(120 / 500 / (280 / 9500), 10);
    expect(model.more[0]?.claim).toMatchObject({ verdict: 'up', family: 4 });
  });

  it('are not told of an item in few recipes, nor of one in every recipe', () => {
    const basil = [{ item: 'basil', recipes: 400, together: leastOwn - 1 }];
    expect(modelCompanions(rowsOf({ recipes: 10_000, own: leastOwn - 1 }, basil), 'ingredients').tested).toBe(
      0,
    );
    expect(modelCompanions(rowsOf({ recipes: 500, own: 500 }, basil), 'ingredients').tested).toBe(0);
    expect(modelCompanions({ totals: [], others: [] }, 'tags').own).toBe(0);
  });

  it('leave out the headings of the tag tree', () => {
    const tags = [
      { item: 'course', recipes: 9000, together: 500 },
      { item: 'soups-stews', recipes: 400, together: 100 },
    ];
    expect(modelCompanions(rowsOf({ recipes: 10_000, own: 500 }, tags), 'tags').tested).toBe(1);
  });

  it('agree with their claims, the surest first, whatever the counts', () => {
    const anyOther = fc
      .record({
        recipes: fc.integer({ min: 200, max: 3000 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ recipes, share }) => ({ recipes, together: Math.floor(Math.min(recipes, 800) * share) }));
    fc.assert(
      fc.property(fc.array(anyOther, { maxLength: 30 }), (others) => {
        const named = others.map((each, index) => ({ ...each, item: `item ${index}` }));
        const { more, less } = modelCompanions(rowsOf({ recipes: 20_000, own: 800 }, named), 'ingredients');
        expect(more.every(({ interval, claim }) => interval[0] > 1 && claim.verdict === 'up')).toBe(true);
        expect(less.every(({ interval, claim }) => interval[1] < 1 && claim.verdict === 'down')).toBe(true);
        const sure = more.map(({ interval }) => interval[0]);
        expect(sure).toEqual(sure.toSorted((one, other) => other - one));
      }),
    );
  });
});
