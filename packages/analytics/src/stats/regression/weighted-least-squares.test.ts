import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/regression.json';
import { StatisticsError } from '../statistics-error.ts';
import { meanBand, predictionBand, weightedLeastSquares } from './weighted-least-squares.ts';

describe('matches statsmodels', () => {
  test.each(fixtures.cases)('series of $x.length points', (expected) => {
    const line = existing(weightedLeastSquares(expected));
    expectClose(line.slope, expected.slope);
    expectClose(line.intercept, expected.intercept);
    expectClose(line.slopeStandardError, expected.slopeStandardError);
    expectClose(line.t, expected.t);
    expectClose(line.pValue, expected.pValue);
    expectClose(line.rSquared, expected.rSquared);
    expectAllClose([line.slopeInterval.low, line.slopeInterval.high], expected.interval);
    expectClose(line.durbinWatson, expected.durbinWatson);
    expectClose(line.residualVariance, expected.residualVariance);
    expectClose(line.effectivePoints, expected.effectivePoints);
    const band = meanBand(line, expected.at);
    expectAllClose(
      [band.fitted, band.standardError, band.interval.low, band.interval.high],
      expected.meanBand,
    );
    const prediction = predictionBand(line, expected.at, expected.newWeight).interval;
    expectAllClose([prediction.low, prediction.high], expected.predictionBand);
  });
});

describe('what does not exist', () => {
  test('no line through fewer than three weighted points, nor through one x', () => {
    expect(weightedLeastSquares({ x: [], y: [], weights: [] })).toBeNull();
    expect(weightedLeastSquares({ x: [1, 2], y: [1, 2], weights: [1, 1] })).toBeNull();
    expect(weightedLeastSquares({ x: [1, 2, 3], y: [1, 2, 3], weights: [1, 1, 0] })).toBeNull();
    expect(
      weightedLeastSquares({ x: [2007, 2007, 2007], y: [1, 2, 3], weights: [0.1, 0.2, 0.7] }),
    ).toBeNull();
  });

  test('a constant series has slope 0, but neither R², t nor p', () => {
    const line = existing(weightedLeastSquares({ x: [1, 2, 3], y: [0.1, 0.1, 0.1], weights: [3, 1, 2] }));
    expect(line).toMatchObject({ slope: 0, t: null, pValue: null, rSquared: null, durbinWatson: null });
    expect(line.slopeInterval).toEqual({ low: 0, high: 0, confidence: 0.95 });
  });

  test('an exact line has p 0 and R² 1, but no t', () => {
    const x = [1999, 2000, 2001, 2005];
    const line = existing(weightedLeastSquares({ x, y: x.map((v) => 390 + v / 3), weights: [5, 7, 1, 2] }));
    expectClose(line.slope, 1 / 3);
    expect(line).toMatchObject({ t: null, pValue: 0, rSquared: 1, durbinWatson: null, residualVariance: 0 });
  });
});

describe('misuse', () => {
  const good = { x: [1, 2, 3], y: [1, 5, 3], weights: [1, 1, 1] };
  test.each([
    [{ ...good, y: [1, 2] }, 'length-mismatch'],
    [{ ...good, weights: [1, 2] }, 'length-mismatch'],
    [{ ...good, x: [1, Number.NaN, 3] }, 'not-finite'],
    [{ ...good, y: [1, Infinity, 3] }, 'not-finite'],
    [{ ...good, weights: [1, -1, 1] }, 'negative'],
  ] as const)('%j is refused as %s', (points, code) => {
    expect(() => weightedLeastSquares(points)).toThrow(expect.objectContaining({ code }));
  });

  test('a confidence outside (0, 1) and a year of no recipes are refused', () => {
    expect(() => weightedLeastSquares(good, 1)).toThrow(StatisticsError);
    const line = existing(weightedLeastSquares(good));
    expect(() => predictionBand(line, 4, 0)).toThrow(/weight/);
  });
});

const point = fc.record({
  x: fc.integer({ min: 1990, max: 2030 }),
  y: fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100),
  weight: fc.integer({ min: 0, max: 30_000 }),
});
const points = fc.array(point, { minLength: 3, maxLength: 25 });
const columns = (rows: readonly { x: number; y: number; weight: number }[], scale = 1) => ({
  x: rows.map((row) => row.x),
  y: rows.map((row) => row.y),
  weights: rows.map((row) => row.weight * scale),
});

describe('properties', () => {
  test('the scale of the weights changes neither the line nor p nor R²', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (rows, scale) => {
        const line = weightedLeastSquares(columns(rows));
        const scaled = weightedLeastSquares(columns(rows, scale));
        expect(scaled === null).toBe(line === null);
        if (line === null || scaled === null) return;
        expect(scaled.slope).toBeCloseTo(line.slope, 8);
        expect(scaled.slopeStandardError).toBeCloseTo(line.slopeStandardError, 8);
        expect(scaled.pValue ?? -1).toBeCloseTo(line.pValue ?? -1, 8);
        expect(scaled.rSquared ?? -1).toBeCloseTo(line.rSquared ?? -1, 8);
      }),
    );
  });

  test('the order of the points is nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 3, selector: (row) => row.x }), (rows) => {
        const line = weightedLeastSquares(columns(rows));
        const reversed = weightedLeastSquares(columns(rows.toReversed()));
        expect(reversed).toEqual(line);
      }),
    );
  });

  test('R² = t² / (t² + k − 2), within [0, 1]; the interval holds the slope; bands are narrowest at the mean', () => {
    fc.assert(
      fc.property(points, (rows) => {
        const line = weightedLeastSquares(columns(rows));
        if (line === null || line.t === null || line.rSquared === null) return;
        expect(line.rSquared).toBeCloseTo(line.t ** 2 / (line.t ** 2 + line.degreesOfFreedom), 9);
        expect(line.slopeInterval.low).toBeLessThanOrEqual(line.slope);
        expect(line.slopeInterval.high).toBeGreaterThanOrEqual(line.slope);
        expect(meanBand(line, line.meanX + 3).standardError).toBeGreaterThan(
          meanBand(line, line.meanX).standardError,
        );
        expect(predictionBand(line, 2000, 134).standardError).toBeGreaterThan(
          predictionBand(line, 2000, 29_790).standardError,
        );
      }),
    );
  });

  test('no result holds NaN or an infinity', () => {
    fc.assert(
      fc.property(points, (rows) => {
        expect(numbersIn(weightedLeastSquares(columns(rows))).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
