import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/rates.json';
import { compareRates } from './compare-rates.ts';
import { type CountOverExposure, poissonRate, quasiPoissonRateRatio, rateRatio } from './poisson-rate.ts';

const events = ([count = 0, exposure = 0]: readonly number[]): CountOverExposure => ({ count, exposure });
const noEvents = events([0, 1]);
const anyEvents = fc.record({
  count: fc.nat({ max: 40_000 }),
  exposure: fc.double({ min: 0.5, max: 7000, noNaN: true }),
});

describe('Poisson rate', () => {
  test.each(fixtures.single)('%d over %f matches SciPy', (count = 0, exposure = 0, low = 0, high = 0) => {
    const { rate, interval } = poissonRate({ count, exposure });
    expectClose(rate, count / exposure, 1e-15);
    expectAllClose([interval.low, interval.high], [low, high]);
  });

  test('holds the rate and scales with the exposure', () => {
    fc.assert(
      fc.property(anyEvents, ({ count, exposure }) => {
        const { rate, interval } = poissonRate({ count, exposure });
        expect(interval.low).toBeLessThanOrEqual(rate);
        expect(interval.high).toBeGreaterThan(rate);
        expectClose(poissonRate({ count, exposure: 2 * exposure }).interval.high, interval.high / 2, 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  test('misuse is refused', () => {
    expect(() => poissonRate({ count: -1, exposure: 1 })).toThrow(/negative/);
    expect(() => poissonRate({ count: 1, exposure: 0 })).toThrow(/exposure/);
  });
});

describe('rate ratio', () => {
  test.each(fixtures.ratios)('$first over $second matches SciPy and statsmodels', (expected) => {
    const result = existing(rateRatio(events(expected.first), events(expected.second)));
    expectClose(result.pValue, expected.pValue);
    expectAllClose([result.interval.low, result.interval.high], expected.interval);
  });

  test('swapping inverts it', () => {
    const [first, second] = [events([32_704, 2]), events([167_362, 5])];
    const [forward, backward] = [existing(rateRatio(first, second)), existing(rateRatio(second, first))];
    expectClose(forward.ratio * backward.ratio, 1, 1e-12);
    expectClose(forward.interval.low * backward.interval.high, 1);
    expectClose(forward.pValue, backward.pValue);
  });

  test('does not exist over a count of 0, nor on a logarithm of 0', () => {
    expect(rateRatio(events([3, 1]), events([0, 1]))).toBeNull();
    expect(rateRatio(events([0, 1]), events([3, 1]))?.interval.low).toBe(0);
    expect(quasiPoissonRateRatio(events([0, 1]), events([3, 1]), 2)).toBeNull();
  });

  test('over-dispersion widens it by the root of its size', () => {
    const [first, second] = [events([400, 10]), events([900, 20])];
    const once = existing(quasiPoissonRateRatio(first, second, 1));
    const nine = existing(quasiPoissonRateRatio(first, second, 9));
    const width = ({ interval }: typeof once) => Math.log(interval.high / interval.low);
    expectClose(width(nine), 3 * width(once));
    expect(nine.pValue).toBeGreaterThan(once.pValue);
    expect(() => quasiPoissonRateRatio(first, second, 0)).toThrow(/dispersion/);
  });

  test('an estimated over-dispersion makes it one of Student’s t, as by SciPy', () => {
    const found = existing(quasiPoissonRateRatio(events([400, 10]), events([900, 20]), 9, 12));
    expectClose(found.pValue, 0.5258562289890923);
    expectClose(found.interval.low, 0.6001509305358176);
    expectClose(found.interval.high, 1.3165412508561762);
  });
});

describe('comparison of rates', () => {
  const { groups, ...expected } = fixtures.comparison;
  const periods = groups.map((group) => group.map(events));

  test('matches the quasi-Poisson model of statsmodels', () => {
    const result = existing(compareRates(periods));
    expectClose(result.dispersion, expected.dispersion);
    expectClose(result.f, expected.f);
    expectClose(result.pValue, expected.pValue);
    expectAllClose(
      result.groups.map((group) => group.rate),
      expected.rates,
    );
    expectAllClose(
      result.groups.map((group) => group.interval?.low ?? null),
      expected.low,
    );
    expectAllClose(
      result.groups.map((group) => group.interval?.high ?? null),
      expected.high,
    );
  });

  test('does not exist for one group, one period each, or no events', () => {
    expect(compareRates([periods[0] ?? [], []])).toBeNull();
    expect(compareRates([[events([3, 1])], [events([5, 1])]])).toBeNull();
    expect(compareRates([[events([0, 1]), events([0, 1])], [events([0, 1])]])).toBeNull();
  });

  test('counts that do not vary inside groups have no F', () => {
    const apart = compareRates([
      [events([4, 1]), events([4, 1])],
      [events([8, 1]), events([8, 1])],
    ]);
    expect(apart).toMatchObject({ f: null, pValue: 0, dispersion: 0 });
    const same = compareRates([
      [events([4, 1]), events([4, 1])],
      [events([4, 1]), events([4, 1])],
    ]);
    expect(same).toMatchObject({ f: null, pValue: 1 });
  });

  test('a group without events has rate 0 and no interval; nothing is NaN', () => {
    const idle = compareRates([
      [noEvents, noEvents],
      [events([4, 1]), events([7, 1])],
    ]);
    expect(idle?.groups[0]).toMatchObject({ count: 0, rate: 0, interval: null, ratioToAll: 0 });
    expect(numbersIn(idle).every(Number.isFinite)).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.array(anyEvents, { maxLength: 5 }), { maxLength: 4 }), (given) => {
        const result = compareRates(given);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        for (const group of result?.groups ?? []) expect(group.interval === null).toBe(group.count === 0);
      }),
    );
  });
});
