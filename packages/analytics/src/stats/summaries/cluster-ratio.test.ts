import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterRatio, compareClusterRatios, describeValues, type ClusterSums } from '../index.ts';

const sumsOf = (clusters: readonly (readonly [number, number])[]): ClusterSums => {
  const sum = (pick: (u: number, v: number) => number) =>
    clusters.reduce((total, [u, v]) => total + pick(u, v), 0);
  return {
    clusters: clusters.length,
    u: sum((u) => u),
    v: sum((_, v) => v),
    uu: sum((u) => u * u),
    uv: sum((u, v) => u * v),
    vv: sum((_, v) => v * v),
  };
};

describe('a ratio over clusters', () => {
  it('is the pooled mean with the scatter of clusters, by hand', () => {
    // Ratings 5, 5 | 4 | 3, 4, 5: mean 26 / 6; residuals u − 13/3 v: 4/3, −1/3, −1; squares 26/9.
    const found = clusterRatio(
      sumsOf([
        [10, 2],
        [4, 1],
        [12, 3],
      ]),
    );
    expect(found?.ratio).toBeCloseTo(13 / 3, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(((26 / 9) * 3) / 2) / 6, 12);
  });

  it('has the classical standard error when every cluster is one value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 30 }), (values) => {
        const found = clusterRatio(sumsOf(values.map((value) => [value, 1] as const)));
        const plain = describeValues(values);
        expect(found?.ratio).toBeCloseTo(plain?.mean ?? Number.NaN, 10);
        expect(found?.standardError).toBeCloseTo(
          (plain?.standardDeviation ?? Number.NaN) / Math.sqrt(values.length),
          6,
        );
      }),
    );
  });

  it('is less sure of the same ratings when recipes agree with themselves', () => {
    const apart = clusterRatio(sumsOf([5, 5, 5, 1, 1, 1].map((u) => [u, 1] as const)));
    const together = clusterRatio(
      sumsOf([
        [15, 3],
        [3, 3],
      ]),
    );
    expect(together?.ratio).toBe(apart?.ratio);
    expect(together?.standardError ?? 0).toBeGreaterThan(1.5 * (apart?.standardError ?? 0));
  });

  it('does not exist under two clusters or without a denominator', () => {
    expect(clusterRatio(sumsOf([[5, 1]]))).toBeNull();
    expect(
      clusterRatio(
        sumsOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull();
    expect(() => clusterRatio({ ...sumsOf([[5, 1]]), u: Number.NaN })).toThrow(/finite/u);
  });
});

describe('the difference of two ratios', () => {
  const ratio = (value: number, standardError: number, clusters = 11) => ({
    ratio: value,
    standardError,
    clusters,
  });

  it('adds the variances and takes the degrees of freedom of the smaller side', () => {
    const found = compareClusterRatios(ratio(4.7, 0.03), ratio(4.6, 0.04, 500));
    expect(found?.difference).toBeCloseTo(0.1, 12);
    expect(found?.standardError).toBeCloseTo(0.05, 12);
    // t(0.975, 10) = 2.228138852; P(|T₁₀| > 2) = 0.073388.
    expect(found?.interval.high).toBeCloseTo(0.1 + 0.05 * 2.228138852, 8);
    expect(found?.pValue).toBeCloseTo(0.073388, 5);
  });

  it('adds what crossed clusters add, and takes their degrees of freedom where they are fewer', () => {
    const [first, second] = [ratio(4.7, 0.03), ratio(4.6, 0.04)];
    const crossed = compareClusterRatios(first, second, { variance: 0.0144, clusters: 5 });
    expect(crossed?.standardError).toBeCloseTo(0.13, 12);
    // t(0.975, 4) = 2.776445105.
    expect(crossed?.interval.high).toBeCloseTo(0.1 + 0.13 * 2.776445105, 8);
    expect(compareClusterRatios(first, second, { variance: -1, clusters: 500 })).toEqual(
      compareClusterRatios(first, second),
    );
    expect(compareClusterRatios(first, second, { variance: 1, clusters: 1.9 })).toBeNull();
  });

  it('turns its sign with the order, and goes with the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, by) => {
          const of = (scale: number) =>
            [ratio(a * scale, 0.1 * scale), ratio(b * scale, 0.2 * scale)] as const;
          const [one, other] = of(1);
          const plain = compareClusterRatios(one, other);
          const turned = compareClusterRatios(other, one);
          const scaled = compareClusterRatios(...of(by));
          expect((turned?.difference ?? 1) + (plain?.difference ?? 1)).toBe(0);
          expect(turned?.pValue).toBeCloseTo(plain?.pValue ?? 2, 12);
          expect(scaled?.pValue).toBeCloseTo(plain?.pValue ?? 2, 9);
        },
      ),
    );
  });

  it('does not exist without scatter', () => {
    expect(compareClusterRatios(ratio(5, 0), ratio(4, 0))).toBeNull();
  });
});
