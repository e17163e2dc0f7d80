import { describe, expect, test } from 'vitest';
import { existing } from './fixtures/close.ts';
import {
  type Interval,
  analysisOfVarianceFromCounts,
  clusterBootstrap,
  compareMeans,
  compareRates,
  describeValues,
  goodnessOfFit,
  independence,
  kruskalWallis,
  mannKendall,
  mannWhitney,
  normalQuantile,
  poissonRate,
  predictionBand,
  proportionDifference,
  proportionTrend,
  rateRatio,
  riskRatio,
  seededRandom,
  serialSlope,
  spearman,
  weightedLeastSquares,
  wilsonInterval,
} from './index.ts';

const runs = 600;

/** Draws from one seeded sequence: each test has its own, so that none depends on another. */
function draws(seed: number) {
  const random = seededRandom(seed);
  const uniform = () => (random() + 2 ** -33) / (1 + 2 ** -32);
  const normal = () => normalQuantile(uniform());
  const binomial = (trials: number, share: number) => {
    let successes = 0;
    for (let i = 0; i < trials; i += 1) if (random() < share) successes += 1;
    return successes;
  };
  const poisson = (mean: number) => {
    let count = -1;
    for (let time = 0; time < mean; time -= Math.log(uniform())) count += 1;
    return count;
  };
  const stars = (size: number) => {
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < size; i += 1) {
      const star = [0.02, 0.04, 0.08, 0.24].findIndex((limit) => random() < limit);
      const index = star < 0 ? 4 : star;
      counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts;
  };
  return { random, uniform, normal, binomial, poisson, stars };
}

/** Share of runs in which the event happens. */
function share(event: () => boolean): number {
  let happened = 0;
  for (let i = 0; i < runs; i += 1) if (event()) happened += 1;
  return happened / runs;
}

const holds = ({ low, high }: Interval, truth: number) => low <= truth && truth <= high;

/** 5 % of errors, give or take what 600 runs leave to chance (about 3.5 standard errors). */
function expectFivePercent(rate: number): void {
  expect(rate).toBeGreaterThan(0.02);
  expect(rate).toBeLessThan(0.085);
}

describe('tests err in 5 % of samples without an effect', () => {
  const values = [1, 2, 3, 4, 5];

  test('Kruskal–Wallis, analysis of variance and Mann–Whitney on star counts', () => {
    const { stars } = draws(1);
    const errors = [0, 0, 0];
    share(() => {
      const counts = [stars(200), stars(300), stars(250)];
      const pValues = [
        kruskalWallis({ values, counts })?.pValue,
        analysisOfVarianceFromCounts({ values, counts })?.pValue,
        mannWhitney({ values, counts: counts.slice(0, 2) })?.pValue,
      ];
      pValues.forEach((p, i) => (errors[i] = (errors[i] ?? 0) + ((p ?? 1) < 0.05 ? 1 : 0)));
      return true;
    });
    for (const count of errors) expectFivePercent(count / runs);
  });

  test('χ² of fit and of independence', () => {
    const { stars } = draws(2);
    expectFivePercent(share(() => existing(independence([stars(400), stars(500)])).pValue < 0.05));
    const { poisson } = draws(3);
    const seasons = [90.25, 92, 92, 91];
    expectFivePercent(
      share(
        () =>
          existing(
            goodnessOfFit(
              seasons.map((days) => poisson(days)),
              seasons,
            ),
          ).pValue < 0.05,
      ),
    );
  });

  test('slope of a weighted line whose scatter follows its weights', () => {
    const { normal } = draws(4);
    const weights = [1121, 689, 3974, 17_523, 15_625, 853, 241, 172, 228, 134];
    const x = weights.map((_, i) => i);
    expectFivePercent(
      share(() => {
        const y = weights.map((n) => 42 + (30 * normal()) / Math.sqrt(n));
        return (existing(weightedLeastSquares({ x, y, weights })).pValue ?? 1) < 0.05;
      }),
    );
  });

  test('Mann–Kendall and Spearman', () => {
    const { normal } = draws(5);
    const times = Array.from({ length: 20 }, (_, i) => i);
    expectFivePercent(share(() => existing(mannKendall(times, times.map(normal))).pValue < 0.05));
    expectFivePercent(share(() => existing(spearman(times, times.map(normal))).pValue < 0.05));
  });

  test('Welch, where the pooled t does not hold', () => {
    const { normal } = draws(6);
    const sample = (size: number, deviation: number) => {
      const summary = existing(describeValues(Array.from({ length: size }, () => deviation * normal())));
      return { count: size, mean: summary.mean, standardDeviation: summary.standardDeviation ?? 0 };
    };
    let pooledErrors = 0;
    const welchErrors = share(() => {
      const { welch, pooled } = existing(compareMeans(sample(10, 4), sample(60, 1)));
      if (pooled.pValue < 0.05) pooledErrors += 1;
      return welch.pValue < 0.05;
    });
    expectFivePercent(welchErrors);
    expect(pooledErrors / runs).toBeGreaterThan(0.2);
  });

  test('a trend of shares that scatter more than chance: the logistic line holds, Cochran–Armitage does not', () => {
    const { binomial, uniform } = draws(7);
    const trials = Array.from({ length: 14 }, () => 300);
    const x = trials.map((_, i) => i);
    let plainErrors = 0;
    const errors = share(() => {
      const successes = trials.map((n) => binomial(n, 0.05 + 0.2 * uniform()));
      const trend = existing(proportionTrend({ x, successes, trials }));
      if (trend.cochranArmitage.pValue < 0.05) plainErrors += 1;
      return existing(trend.logistic).pValue < 0.05;
    });
    expectFivePercent(errors);
    expect(plainErrors / runs).toBeGreaterThan(0.3);
  });

  test('rates of bulk publishing: the quasi-Poisson F holds', () => {
    const { poisson, uniform } = draws(8);
    const group = () =>
      Array.from({ length: 12 }, () => ({ count: poisson(20 + 80 * uniform()), exposure: 30 }));
    const dispersions: number[] = [];
    const errors = share(() => {
      const result = existing(compareRates([group(), group(), group()]));
      dispersions.push(result.dispersion);
      return result.pValue < 0.05;
    });
    expectFivePercent(errors);
    expect(Math.min(...dispersions)).toBeGreaterThan(3);
  });
});

describe('95 % intervals hold the truth in 95 % of samples', () => {
  test('Wilson, Newcombe and Katz on shares of thin years', () => {
    const { binomial } = draws(11);
    const misses = [0, 0, 0];
    share(() => {
      const first = { successes: binomial(134, 0.17), trials: 134 };
      const second = { successes: binomial(400, 0.08), trials: 400 };
      const missed = [
        !holds(existing(wilsonInterval(first)), 0.17),
        !holds(existing(proportionDifference(first, second)).interval, 0.09),
        !holds(existing(riskRatio(first, second)).interval, 0.17 / 0.08),
      ];
      missed.forEach((miss, i) => (misses[i] = (misses[i] ?? 0) + (miss ? 1 : 0)));
      return true;
    });
    for (const count of misses) expectFivePercent(count / runs);
  });

  test('exact Poisson intervals never hold less', () => {
    const { poisson } = draws(12);
    expect(share(() => !holds(poissonRate({ count: poisson(9), exposure: 3 }).interval, 3))).toBeLessThan(
      0.07,
    );
    expect(
      share(() => {
        const first = { count: poisson(30), exposure: 2 };
        const second = { count: poisson(40), exposure: 5 };
        return !holds(existing(rateRatio(first, second)).interval, 15 / 8);
      }),
    ).toBeLessThan(0.07);
  });

  test('the slope of a weighted line, and the mean of a year to come', () => {
    const { normal } = draws(13);
    const weights = [100, 400, 900, 2500, 1600, 700, 200];
    const x = weights.map((_, i) => i);
    let predictionMisses = 0;
    const slopeMisses = share(() => {
      const y = weights.map((n, i) => 10 - 0.4 * i + (5 * normal()) / Math.sqrt(n));
      const line = existing(weightedLeastSquares({ x, y, weights }));
      const next = 10 - 0.4 * 8 + (5 * normal()) / Math.sqrt(150);
      if (!holds(predictionBand(line, 8, 150).interval, next)) predictionMisses += 1;
      return !holds(line.slopeInterval, -0.4);
    });
    expectFivePercent(slopeMisses);
    expectFivePercent(predictionMisses / runs);
  });

  test('superiority of Mann–Whitney under a true shift', () => {
    const { random } = draws(14);
    const values = Array.from({ length: 10 }, (_, i) => i);
    const sample = (shift: number) => {
      const counts = values.map(() => 0);
      for (let i = 0; i < 150; i += 1) {
        const index = Math.floor(random() * 8) + shift;
        counts[index] = (counts[index] ?? 0) + 1;
      }
      return counts;
    };
    // Over the 64 equally likely pairs of the two samples.
    let wins = 0;
    for (let a = 0; a < 8; a += 1) for (let b = 0; b < 8; b += 1) wins += (1 + Math.sign(a + 2 - b)) / 2;
    const truth = wins / 64;
    expectFivePercent(
      share(() => {
        const result = existing(mannWhitney({ values, counts: [sample(2), sample(0)] }));
        return !holds(existing(result.superiorityInterval), truth);
      }),
    );
  });

  test('the cluster bootstrap, where an interval that takes recipes for independent fails', () => {
    const { normal } = draws(15);
    let naiveMisses = 0;
    let misses = 0;
    const samples = 200;
    for (let i = 0; i < samples; i += 1) {
      const authors = Array.from({ length: 40 }, () => 5 + normal());
      const recipes = authors.map((level) => Array.from({ length: 10 }, () => level + 0.5 * normal()));
      const rows = recipes.map((list) => [list.length, list.reduce((a, b) => a + b, 0)]);
      const result = existing(
        clusterBootstrap(rows, ([n = 1, total = 0]) => total / n, { seed: i, replicates: 200 }),
      );
      if (!holds(result.interval, 5)) misses += 1;
      if (!holds(existing(existing(describeValues(recipes.flat())).meanInterval), 5)) naiveMisses += 1;
    }
    expect(misses / samples).toBeLessThan(0.12);
    expect(naiveMisses / samples).toBeGreaterThan(0.25);
  });
});

describe('the slope of a line keeps its level where neighbouring years resemble each other', () => {
  const years = Array.from({ length: 13 }, (_, index) => 2001 + index);
  const weights = years.map((_, index) => 1 + 4 * Math.sin((Math.PI * (index + 1)) / 14));

  test.each([0, 0.4, 0.7])('correlation %d', (correlation) => {
    const { normal } = draws(100 + 10 * correlation);
    const series = () => {
      let before = normal();
      return years.map((_, index) => {
        if (index > 0) before = correlation * before + Math.sqrt(1 - correlation ** 2) * normal();
        return before;
      });
    };
    let usual = 0;
    const serial = share(() => {
      const points = { x: years, y: series(), weights };
      if ((existing(weightedLeastSquares(points)).pValue ?? 1) < 0.05) usual += 1;
      return existing(serialSlope(points)).pValue < 0.05;
    });
    expect(serial).toBeLessThan(0.065);
    if (correlation === 0.7) expect(usual / runs).toBeGreaterThan(0.2);
  });
});
