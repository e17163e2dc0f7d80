import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/groups.json';
import { analysisOfVariance, analysisOfVarianceFromCounts, groupSummaries } from './analysis-of-variance.ts';
import { type GroupedCounts, groupedCounts } from './grouped-counts.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { mannWhitney } from './mann-whitney.ts';

const stars = [1, 2, 3, 4, 5];
const z975 = 1.959963984540054;

describe('matches SciPy on the expanded rows', () => {
  test.each(fixtures.cases)('$counts.length groups', (expected) => {
    const rank = existing(kruskalWallis(expected));
    expectClose(rank.h, expected.h);
    expectClose(rank.pValue, expected.hPValue);
    expectClose(rank.epsilonSquared, expected.epsilonSquared);
    const variance = existing(analysisOfVarianceFromCounts(expected));
    expectClose(variance.f, expected.f);
    expectClose(variance.pValue, expected.fPValue);
    expectClose(variance.etaSquared, expected.etaSquared);
    expectClose(variance.omegaSquared, expected.omegaSquared);
  });

  test.each(fixtures.pairs)('Mann–Whitney, U = $u', (expected) => {
    const result = existing(mannWhitney({ values: stars, counts: expected.counts }));
    expectClose(result.u, expected.u);
    expectClose(result.pValue, expected.pValue);
    const interval = existing(result.superiorityInterval);
    const margin = z975 * Math.sqrt(expected.superiorityVariance);
    expectAllClose([interval.low, interval.high], [result.superiority - margin, result.superiority + margin]);
  });
});

describe('grouped counts', () => {
  test('rows become a table, ascending, with zeros, whatever their order', () => {
    const rows = [
      { group: 'weekend', value: 5, count: 7 },
      { group: 'weekday', value: 1, count: 2 },
      { group: 'weekday', value: 5, count: 3 },
      { group: 'weekday', value: 5, count: 1 },
      { group: 'holiday', value: 5, count: 99 },
    ];
    expect(groupedCounts(rows, ['weekday', 'weekend'])).toEqual({
      values: [1, 5],
      counts: [
        [2, 4],
        [0, 7],
      ],
    });
  });

  test.each([
    [{ values: [1, 1], counts: [[1, 2]] }, /twice/],
    [{ values: [1, 2], counts: [[1]] }, /differ in length/],
    [{ values: [1], counts: [[-1]] }, /negative/],
    [{ values: [1], counts: [[1.5]] }, /whole number/],
    [{ values: [Number.NaN], counts: [[1]] }, /finite/],
  ])('%j is refused', (table, message) => {
    expect(() => kruskalWallis(table)).toThrow(message);
    expect(() => groupSummaries(table)).toThrow(message);
  });

  test('Mann–Whitney wants two groups', () => {
    expect(() => mannWhitney({ values: [1], counts: [[1], [2], [3]] })).toThrow(/compares two groups/);
  });
});

describe('what does not exist', () => {
  test.each([
    ['no group', { values: [1], counts: [] }],
    ['one group', { values: [1, 2], counts: [[3, 4]] }],
    [
      'one group filled',
      {
        values: [1, 2],
        counts: [
          [3, 4],
          [0, 0],
        ],
      },
    ],
    [
      'one observation each',
      {
        values: [1, 2],
        counts: [
          [1, 0],
          [0, 1],
        ],
      },
    ],
    [
      'all equal',
      {
        values: [1, 2],
        counts: [
          [0, 4],
          [0, 9],
        ],
      },
    ],
  ])('%s', (_, table) => {
    expect(kruskalWallis(table)).toBeNull();
    expect(analysisOfVarianceFromCounts(table)).toBeNull();
  });

  test('a comparison with an empty group, or of equal values', () => {
    expect(
      mannWhitney({
        values: [1, 2],
        counts: [
          [3, 4],
          [0, 0],
        ],
      }),
    ).toBeNull();
    expect(
      mannWhitney({
        values: [1, 2],
        counts: [
          [3, 0],
          [5, 0],
        ],
      }),
    ).toBeNull();
  });

  test('groups that do not vary inside have no F, and p 0', () => {
    expect(
      analysisOfVarianceFromCounts({
        values: [1, 2],
        counts: [
          [3, 0],
          [0, 3],
        ],
      }),
    ).toMatchObject({
      f: null,
      pValue: 0,
      etaSquared: 1,
    });
  });

  test('an empty group keeps its place but counts for nothing', () => {
    const full = existing(
      kruskalWallis({
        values: [1, 2, 3],
        counts: [
          [4, 2, 1],
          [1, 2, 4],
        ],
      }),
    );
    const gap = existing(
      kruskalWallis({
        values: [1, 2, 3],
        counts: [
          [4, 2, 1],
          [0, 0, 0],
          [1, 2, 4],
        ],
      }),
    );
    expect(gap.h).toBeCloseTo(full.h, 12);
    expect(gap.degreesOfFreedom).toBe(1);
    expect(gap.groups[1]).toEqual({ count: 0, meanRank: null });
  });
});

test('a million ratings keep their digits', () => {
  const once = {
    values: stars,
    counts: [
      [120, 130, 380, 1750, 7620],
      [110, 120, 360, 1720, 7890],
    ],
  };
  const many = { values: stars, counts: once.counts.map((row) => row.map((n) => n * 60)) };
  const [small, large] = [existing(kruskalWallis(once)), existing(kruskalWallis(many))];
  expectClose(large.h / (large.total + 1), small.h / (small.total + 1), 1e-4);
  const variance = existing(analysisOfVarianceFromCounts(many));
  const base = existing(analysisOfVarianceFromCounts(once));
  expectClose(variance.etaSquared, base.etaSquared, 1e-10);
});

test('summaries with a negative spread are refused', () => {
  expect(() => analysisOfVariance([{ count: 2, mean: 1, standardDeviation: -1 }])).toThrow(/negative/);
});

const table: fc.Arbitrary<GroupedCounts> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
  .chain(([values, groups]) =>
    fc
      .array(fc.array(fc.nat({ max: 30 }), { minLength: values, maxLength: values }), {
        minLength: groups,
        maxLength: groups,
      })
      .map((counts) => ({ values: Array.from({ length: values }, (_, i) => i * i - 3), counts })),
  );

describe('properties', () => {
  test('neither the order of groups nor the order of values matters', () => {
    fc.assert(
      fc.property(table, (given) => {
        const turned = {
          values: given.values.toReversed(),
          counts: given.counts.toReversed().map((row) => row.toReversed()),
        };
        expect(kruskalWallis(turned)?.h ?? -1).toBeCloseTo(kruskalWallis(given)?.h ?? -1, 8);
        expect(analysisOfVarianceFromCounts(turned)?.pValue ?? -1).toBeCloseTo(
          analysisOfVarianceFromCounts(given)?.pValue ?? -1,
          8,
        );
      }),
    );
  });

  test('swapping the groups of Mann–Whitney turns the sign and keeps p', () => {
    fc.assert(
      fc.property(table, ({ values, counts }) => {
        const [first = [], second = []] = counts;
        const forward = mannWhitney({ values, counts: [first, second] });
        const backward = mannWhitney({ values, counts: [second, first] });
        if (forward === null || backward === null) return;
        expect(forward.u + backward.u).toBeCloseTo(forward.firstCount * forward.secondCount, 6);
        expect(forward.z + backward.z).toBeCloseTo(0, 10);
        expect(forward.pValue).toBeCloseTo(backward.pValue, 10);
        expect(forward.superiority + backward.superiority).toBeCloseTo(1, 10);
      }),
    );
  });

  test('effect sizes stay in range, p in [0, 1], and nothing is NaN', () => {
    fc.assert(
      fc.property(table, (given) => {
        const results = [kruskalWallis(given), analysisOfVarianceFromCounts(given)];
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
        const [rank, variance] = results;
        for (const result of [rank, variance]) {
          if (result === null || result === undefined) continue;
          expect(result.pValue).toBeGreaterThanOrEqual(0);
          expect(result.pValue).toBeLessThanOrEqual(1);
          expect(result.etaSquared).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('Mann–Whitney without continuity correction is Kruskal–Wallis of two groups', () => {
    fc.assert(
      fc.property(table, ({ values, counts }) => {
        const pair = { values, counts: counts.slice(0, 2) };
        const [u, h] = [mannWhitney(pair), kruskalWallis(pair)];
        if (u === null || h === null) return;
        expect(u.pValue).toBeGreaterThanOrEqual(h.pValue - 1e-12);
      }),
    );
  });
});
