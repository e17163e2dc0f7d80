import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/proportions.json';
import { proportionDifference, riskRatio } from '../proportions/two-proportions.ts';
import { independence } from '../tables/independence.ts';
import { benjaminiHochberg, rankingOrder } from './benjamini-hochberg.ts';
import { type TwoGroupCounts, twoProportionScreen } from './two-proportion-screen.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('Benjamini–Hochberg', () => {
  test('matches statsmodels', () => {
    expectAllClose(
      benjaminiHochberg(fixtures.falseDiscovery.pValues),
      fixtures.falseDiscovery.qValues,
      1e-12,
    );
  });

  test('is monotone in p, never below p, never above 1', () => {
    fc.assert(
      fc.property(fc.array(probability), (pValues) => {
        const q = benjaminiHochberg(pValues);
        const order = rankingOrder(pValues);
        order.forEach((index, i) => {
          expect(q[index]).toBeGreaterThanOrEqual(pValues[index] ?? 2);
          expect(q[index]).toBeLessThanOrEqual(1);
          if (i > 0) expect(q[index]).toBeGreaterThanOrEqual(q[order[i - 1] ?? -1] ?? 2);
        });
      }),
    );
  });

  test('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(fc.array(probability), (pValues) => {
        expect(benjaminiHochberg(pValues.toReversed()).toReversed()).toEqual(benjaminiHochberg(pValues));
      }),
    );
  });

  test('a test that does not exist is no member of the family', () => {
    const [a, gap, b] = benjaminiHochberg([0.01, null, 0.04]);
    expect(gap).toBeNull();
    expect([a, b]).toEqual(benjaminiHochberg([0.01, 0.04]));
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test('refuses what is no probability', () => {
    expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(/pValues\[1\] is no probability/);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(/no probability/);
  });

  test('the ranking keeps ties in the order of the input and puts nulls last', () => {
    expect(rankingOrder([0.2, null, 0.1, 0.2, 0.1])).toEqual([2, 4, 0, 3, 1]);
  });
});

describe('two-proportion screen', () => {
  test.each(fixtures.differences)('$first and $second match SciPy and statsmodels', (expected) => {
    const [[a = 0, m = 0], [b = 0, n = 0]] = [expected.first, expected.second];
    const screen = twoProportionScreen({
      firstCounts: [a],
      firstTotal: m,
      secondCounts: [b],
      secondTotal: n,
    });
    expectClose(screen.chiSquare[0], expected.yates);
    expectClose(screen.pValue[0], expected.yatesPValue);
    expectClose(screen.z[0], expected.z);
    expectAllClose([screen.differenceLow[0] ?? null, screen.differenceHigh[0] ?? null], expected.interval);
  });

  const counts: fc.Arbitrary<TwoGroupCounts> = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 900 }))
    .chain(([firstTotal, secondTotal]) =>
      fc.array(fc.tuple(fc.nat(firstTotal), fc.nat(secondTotal)), { maxLength: 12 }).map((rows) => ({
        firstCounts: rows.map(([a]) => a),
        firstTotal,
        secondCounts: rows.map(([, b]) => b),
        secondTotal,
      })),
    );

  test('says of each item what the single tests say', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const screen = twoProportionScreen(given);
        expect(numbersIn(screen).every(Number.isFinite)).toBe(true);
        given.firstCounts.forEach((a, i) => {
          const b = given.secondCounts[i] ?? 0;
          const first = { successes: a, trials: given.firstTotal };
          const second = { successes: b, trials: given.secondTotal };
          const { interval } = existing(proportionDifference(first, second));
          expect(screen.differenceLow[i]).toBeCloseTo(interval.low, 12);
          expect(screen.differenceHigh[i]).toBeCloseTo(interval.high, 12);
          const single = independence([
            [a, given.firstTotal - a],
            [b, given.secondTotal - b],
          ]);
          expect(screen.chiSquare[i] ?? -1).toBeCloseTo(single?.chiSquare ?? -1, 6);
          const ratio = riskRatio(first, second);
          if (ratio !== null) expectClose(screen.ratio[i], ratio.ratio, 1e-12);
        });
        expect(screen.qValue).toEqual(benjaminiHochberg(screen.pValue));
      }),
    );
  });

  test('an item in no recipe has no test; one absent from the second group no ratio', () => {
    const screen = twoProportionScreen({
      firstCounts: [0, 9, 10],
      firstTotal: 10,
      secondCounts: [0, 0, 8],
      secondTotal: 8,
    });
    expect(screen.pValue[0]).toBeNull();
    expect(screen.qValue[0]).toBeNull();
    expect(screen.ratio.slice(0, 2)).toEqual([null, null]);
    expect(screen.pValue[1]).toBeLessThan(0.01);
    expect(screen.pValue[2]).toBeNull();
    expect(screen.ratio[2]).toBe(1);
  });

  test('misuse is refused', () => {
    const good = { firstCounts: [1], firstTotal: 2, secondCounts: [1], secondTotal: 2 };
    expect(() => twoProportionScreen({ ...good, secondCounts: [] })).toThrow(/differ in length/);
    expect(() => twoProportionScreen({ ...good, firstCounts: [3] })).toThrow(/more often than its group/);
    expect(() => twoProportionScreen({ ...good, firstCounts: [0], firstTotal: 0 })).toThrow(/group is empty/);
  });
});
