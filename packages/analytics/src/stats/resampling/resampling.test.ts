import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/series.json';
import { clusterBootstrap } from './cluster-bootstrap.ts';
import { seededRandom, xoshiro128 } from './random.ts';

describe('random numbers', () => {
  test('are those of xoshiro128**', () => {
    const [a = 0, b = 0, c = 0, d = 0] = fixtures.xoshiro.state;
    const random = xoshiro128([a, b, c, d]);
    expect(fixtures.xoshiro.words.map(() => random() * 2 ** 32)).toEqual(fixtures.xoshiro.words);
  });

  test('repeat for a seed, differ between seeds, and lie in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, same, other] = [seededRandom(seed), seededRandom(seed), seededRandom(seed + 1)];
        const draws = Array.from({ length: 8 }, () => one());
        expect(Array.from({ length: 8 }, () => same())).toEqual(draws);
        expect(Array.from({ length: 8 }, () => other())).not.toEqual(draws);
        expect(draws.every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });

  test('fill ten bins evenly', () => {
    const random = seededRandom(2018);
    const bins = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chiSquare = bins.reduce((total, n) => total + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % of χ² with 9 degrees of freedom
  });
});

describe('cluster bootstrap', () => {
  const ratio = ([count = 0, total = 0]: readonly number[]) => (count === 0 ? null : total / count);
  const random = seededRandom(42);
  const singles = Array.from({ length: 400 }, () => [1, random() * 10]);

  test('of clusters of one agrees with the classical standard error of a mean', () => {
    const values = singles.map(([, value = 0]) => value);
    const centre = values.reduce((a, b) => a + b, 0) / 400;
    const variance = values.reduce((a, b) => a + (b - centre) ** 2, 0) / 399;
    const result = existing(clusterBootstrap(singles, ratio, { replicates: 2000 }));
    expectClose(result.estimate, centre, 1e-12);
    expectClose(result.standardError, Math.sqrt(variance / 400), 0.05);
    expect(result.interval.low).toBeLessThan(centre);
    expect(result.interval.high).toBeGreaterThan(centre);
    expectClose((result.interval.high - result.interval.low) / result.standardError, 3.92, 0.06);
  });

  test('copies of a recipe by one author are no evidence: the error does not shrink', () => {
    const copied = singles.map(([count = 0, value = 0]) => [count * 25, value * 25]);
    expect(clusterBootstrap(copied, ratio, { seed: 9 })?.standardError).toBeCloseTo(
      clusterBootstrap(singles, ratio, { seed: 9 })?.standardError ?? 0,
      10,
    );
  });

  test('the same seed gives the same answer, another seed another', () => {
    const run = (seed: number) => clusterBootstrap(singles, ratio, { seed, replicates: 200 });
    expect(run(5)).toEqual(run(5));
    expect(run(5)?.standardError).not.toBe(run(6)?.standardError);
  });

  test('does not exist for one cluster or where the statistic does not', () => {
    expect(clusterBootstrap([[1, 5]], ratio)).toBeNull();
    expect(clusterBootstrap([], ratio)).toBeNull();
    expect(
      clusterBootstrap(
        [
          [0, 5],
          [0, 4],
        ],
        ratio,
      ),
    ).toBeNull();
    expect(
      clusterBootstrap(
        [
          [1, 5],
          [0, 4],
        ],
        ratio,
      ),
    ).toBeNull();
  });

  test('misuse is refused', () => {
    expect(() => clusterBootstrap([[1, 2], [1]], ratio)).toThrow(/cluster 1 and cluster 0 differ/);
    expect(() => clusterBootstrap([[1, Number.NaN]], ratio)).toThrow(/finite/);
    expect(() => clusterBootstrap(singles, ratio, { replicates: 10 })).toThrow(/Too few replicates/);
    expect(() => clusterBootstrap(singles, ratio, { confidence: 1 })).toThrow(/confidence/);
  });
});
