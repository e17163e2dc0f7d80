import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existing } from './fixtures/close.ts';
import {
  compareRates,
  compoundGrowth,
  goodnessOfFit,
  groupedCounts,
  harmonicCurve,
  independence,
  kruskalWallis,
  mannWhitney,
  neweyWest,
  poissonRate,
  proportionDifference,
  proportionTrend,
  ratesByRowAndColumn,
  rateRatio,
  riskRatio,
  weightedMean,
} from './index.ts';

const count = fc.integer({ min: 1, max: 60 });
const exposure = fc.integer({ min: 1, max: 40 });
const factor = fc.constantFrom(0.25, 2, 7, 365);

/** What is left of numbers of size one after some additions in another order. */
const digits = 9;

describe('tables of counts', () => {
  const rows = fc.array(
    fc.record({ group: fc.integer({ min: 0, max: 2 }), value: fc.integer({ min: 0, max: 6 }), count }),
    { minLength: 4, maxLength: 20 },
  );

  it('do not see whether equal values come together or one by one, nor in which order', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const split = all.flatMap((row) => [
          { ...row, count: 1 },
          { ...row, count: row.count - 1 },
        ]);
        expect(groupedCounts(split.toReversed(), [0, 1, 2])).toEqual(groupedCounts(all, [0, 1, 2]));
      }),
    );
  });

  it('have ranks that see only the order of values, and values in any order of columns', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const table = groupedCounts(all, [0, 1, 2]);
        const stretched = {
          values: table.values.map((value) => Math.exp(value)).toReversed(),
          counts: table.counts.map((own) => own.toReversed()),
        };
        const [plain, turned] = [kruskalWallis(table), kruskalWallis(stretched)];
        expect(turned?.h ?? null).toEqual(plain && expect.closeTo(plain.h, digits));
        expect(turned?.groups ?? null).toEqual(plain?.groups ?? null);
        const two = (of: typeof table) => mannWhitney({ ...of, counts: of.counts.slice(0, 2) });
        const [one, other] = [two(table), two(stretched)];
        expect(other?.u ?? null).toEqual(one && expect.closeTo(one.u, digits));
        const interval = one?.superiorityInterval ?? null;
        expect(other?.superiorityInterval?.low ?? null).toEqual(
          interval && expect.closeTo(interval.low, digits),
        );
        expect(other?.superiorityInterval?.high ?? null).toEqual(
          interval && expect.closeTo(interval.high, digits),
        );
      }),
    );
  });

  it('have mean ranks that add up, and effects that are shares of the variation of ranks', () => {
    const found = existing(
      kruskalWallis({
        values: [1, 2, 3, 4],
        counts: [
          [3, 1, 0, 0],
          [0, 1, 3, 0],
          [0, 0, 0, 0],
        ],
      }),
    );
    expect(found.groups.map(({ meanRank }) => meanRank)).toEqual([2.625, 6.375, null]);
    // Of ranks 2, 2, 2, 4.5, 4.5, 7, 7, 7 around 4.5: 28.125 of 37.5 between the groups, times n − 1.
    expect(found.h).toBeCloseTo((7 * 28.125) / 37.5, 12);
    expect(found.etaSquared).toBeCloseTo((found.h - 1) / 6, 12);
  });

  it('do not exist beside an empty group', () => {
    for (const counts of [
      [
        [1, 2],
        [0, 0],
      ],
      [
        [0, 0],
        [1, 2],
      ],
    ])
      expect(mannWhitney({ values: [1, 2], counts })).toBeNull();
  });

  it('are as independent whatever the order of rows and columns, and more surely dependent ten times over', () => {
    const table = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(table, (rowsOfTable) => {
        const plain = existing(independence(rowsOfTable));
        const turned = existing(independence(rowsOfTable.toReversed().map((row) => row.toReversed())));
        const tenfold = existing(independence(rowsOfTable.map((row) => row.map((n) => 10 * n))));
        expect(turned.chiSquare).toBeCloseTo(plain.chiSquare, 7);
        expect(tenfold.chiSquare).toBeCloseTo(10 * plain.chiSquare, 6);
        for (const size of ['cramersV', 'cohensW'] as const) {
          expect(turned[size]).toBeCloseTo(plain[size], digits);
          expect(tenfold[size]).toBeCloseTo(plain[size], digits);
        }
        expect(plain.cohensW).toBeCloseTo(
          plain.cramersV * Math.sqrt(Math.min(rowsOfTable.length, 3) - 1),
          digits,
        );
        expect(plain.smallestExpected).toBeCloseTo(Math.min(...plain.expected.flat()), digits);
      }),
    );
  });

  it('fit as well ten times over, by size', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 7 }), (counts) => {
        const plain = existing(goodnessOfFit(counts));
        const tenfold = existing(goodnessOfFit(counts.map((n) => 10 * n)));
        expect(tenfold.chiSquare).toBeCloseTo(10 * plain.chiSquare, 6);
        expect(tenfold.cohensW).toBeCloseTo(plain.cohensW, digits);
      }),
    );
  });
});

describe('rates', () => {
  it('go with the unit of their exposure, and their ratios do not', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, factor, (a, m, b, n, unit) => {
        const [first, second] = [
          { count: a, exposure: m },
          { count: b, exposure: n },
        ];
        const scaled = [
          { count: a, exposure: unit * m },
          { count: b, exposure: unit * n },
        ] as const;
        expect(poissonRate(scaled[0]).rate * unit).toBeCloseTo(poissonRate(first).rate, digits);
        const [plain, moved] = [existing(rateRatio(first, second)), existing(rateRatio(...scaled))];
        expect(plain.ratio).toBeCloseTo(a / m / (b / n), digits);
        expect(moved.ratio).toBeCloseTo(plain.ratio, digits);
        expect(moved.interval.low).toBeCloseTo(plain.interval.low, digits);
        expect(moved.pValue).toBeCloseTo(plain.pValue, digits);
      }),
    );
  });

  it('of groups do not see their order nor the unit of exposure', () => {
    const periods = fc.array(fc.record({ count, exposure }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(periods, periods, factor, (one, other, unit) => {
        const plain = existing(compareRates([one, other]));
        const scaled = [other, one].map((own) =>
          own.map((each) => ({ ...each, exposure: unit * each.exposure })),
        );
        const moved = existing(compareRates(scaled));
        expect(moved.f ?? -1).toBeCloseTo(plain.f ?? -1, 6);
        expect(moved.groups.map(({ ratioToAll }) => ratioToAll).toReversed()).toEqual(
          plain.groups.map(({ ratioToAll }) => expect.closeTo(ratioToAll, digits)),
        );
        expect(
          plain.groups.every(
            ({ rate, ratioToAll }) => Math.abs(ratioToAll * plain.overallRate - rate) < 1e-9,
          ),
        ).toBe(true);
      }),
    );
  });

  it('by row and column do not see the unit of exposure nor the order of cells', () => {
    const cells = fc.array(fc.record({ count, exposure }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(cells, factor, (all, unit) => {
        const placed = all.map((cell, index) => ({ ...cell, row: Math.floor(index / 3), column: index % 3 }));
        const scaled = placed.map((cell) => ({ ...cell, exposure: unit * cell.exposure })).toReversed();
        const [plain, moved] = [existing(ratesByRowAndColumn(placed)), existing(ratesByRowAndColumn(scaled))];
        expect(moved.pValue).toBeCloseTo(plain.pValue, 6);
        expect(moved.dispersion).toBeCloseTo(plain.dispersion, 5);
        const byColumn = new Map(moved.columns.map((each) => [each.column, each.ratioToAll]));
        for (const { column, ratioToAll } of plain.columns)
          expect(byColumn.get(column)).toBeCloseTo(ratioToAll, 6);
      }),
    );
  });

  it('grow as much backwards as they shrink', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 12 }), (first, last, years) => {
        const [there, back] = [compoundGrowth(first, last, years), compoundGrowth(last, first, years)];
        expect((1 + existing(there).rate) * (1 + existing(back).rate)).toBeCloseTo(1, digits);
      }),
    );
  });
});

describe('shares', () => {
  const share = fc
    .integer({ min: 1, max: 50 })
    .chain((trials) =>
      fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 1, max: trials }) }),
    );

  it('differ the other way round, and their ratio turns over', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [there, back] = [
          existing(proportionDifference(one, other)),
          existing(proportionDifference(other, one)),
        ];
        expect(there.difference + back.difference).toBeCloseTo(0, 12);
        expect(there.interval.low + back.interval.high).toBeCloseTo(0, 12);
        const [ratio, turned] = [existing(riskRatio(one, other)), existing(riskRatio(other, one))];
        expect(ratio.ratio * turned.ratio).toBeCloseTo(1, digits);
        expect(ratio.interval.low * turned.interval.high).toBeCloseTo(1, digits);
      }),
    );
    expect(proportionDifference({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toBeNull();
    expect(proportionDifference({ successes: 1, trials: 2 }, { successes: 0, trials: 0 })).toBeNull();
  });

  it('trend backwards in time as they do forwards, and as their complement', () => {
    const years = fc.array(share, { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(years, (all) => {
        const x = all.map((_, index) => 2000 + index);
        const trials = all.map(({ trials: n }) => n);
        const successes = all.map(({ successes: n }) => n);
        const plain = proportionTrend({ x, trials, successes });
        const backwards = proportionTrend({ x: x.map((year) => -year), trials, successes });
        const missing = proportionTrend({
          x,
          trials,
          successes: successes.map((n, i) => (trials[i] ?? 0) - n),
        });
        for (const other of [backwards, missing]) {
          expect(other?.cochranArmitage.z ?? 0).toBeCloseTo(-(plain?.cochranArmitage.z ?? 0), 7);
          expect(other?.logistic?.slope ?? 0).toBeCloseTo(-(plain?.logistic?.slope ?? 0), 5);
          expect(other?.logistic?.pValue ?? 1).toBeCloseTo(plain?.logistic?.pValue ?? 1, 5);
        }
      }),
    );
  });
});

describe('series', () => {
  const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 12 });
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 });
  const x = Array.from({ length: 12 }, (_, index) => index + 1);

  it('have waves that turn with the months and go with the scale', () => {
    fc.assert(
      fc.property(values, weights, fc.integer({ min: 2, max: 9 }), (y, own, scale) => {
        const plain = existing(harmonicCurve({ x, y, weights: own }, 12, 2));
        const later = existing(harmonicCurve({ x: x.map((month) => month + 12), y, weights: own }, 12, 2));
        const scaled = existing(
          harmonicCurve({ x, y: y.map((value) => scale * value), weights: own }, 12, 2),
        );
        plain.cosines.forEach((cosine, wave) => {
          expect(later.cosines[wave]).toBeCloseTo(cosine, 6);
          expect(scaled.cosines[wave]).toBeCloseTo(scale * cosine, 5);
        });
        expect(scaled.rSquared ?? -1).toBeCloseTo(plain.rSquared ?? -1, 6);
      }),
    );
  });

  it('have a slope as sure upside down, whatever the scale', () => {
    fc.assert(
      fc.property(values, weights, fc.integer({ min: 2, max: 9 }), (y, own, scale) => {
        const plain = neweyWest({ x, y, weights: own });
        const turned = neweyWest({ x, y: y.map((value) => 3 - scale * value), weights: own });
        expect(turned?.z ?? 0).toBeCloseTo(-(plain?.z ?? 0), 6);
        expect(turned?.slopeStandardError ?? 0).toBeCloseTo(scale * (plain?.slopeStandardError ?? 0), 6);
      }),
    );
  });

  it('have a weighted mean that moves with them and sees no unit of weights', () => {
    fc.assert(
      fc.property(values, weights, factor, (y, own, unit) => {
        const plain = existing(weightedMean(y, own));
        const moved = existing(
          weightedMean(
            y.map((value) => 5 - 2 * value),
            own.map((weight) => unit * weight),
          ),
        );
        expect(moved.mean).toBeCloseTo(5 - 2 * plain.mean, digits);
        expect(moved.standardDeviation).toBeCloseTo(2 * plain.standardDeviation, digits);
        expect(moved.effectiveCount).toBeCloseTo(plain.effectiveCount, digits);
      }),
    );
  });
});
