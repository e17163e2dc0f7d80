import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/seasonal.json';
import { harmonicCurve, harmonicValue } from './harmonic-curve.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

describe('a harmonic curve', () => {
  test.each(fixtures.harmonics)('of $harmonics waves matches statsmodels', (expected) => {
    const { x, y, weights, period, harmonics } = expected;
    const curve = existing(harmonicCurve({ x, y, weights }, period, harmonics));
    const written = curve.cosines.flatMap((cosine, k) => [cosine, curve.sines[k] ?? 0]);
    expectAllClose([curve.mean, ...written], expected.coefficients, 1e-8);
    expectClose(curve.rSquared, expected.rSquared);
  });

  test('gives back the waves that made the points, whatever their weights', () => {
    const wave = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(wave, wave, wave, wave, wave),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 12, maxLength: 12 }),
        ([mean, a, b, c, d], weights) => {
          const made = { period: 12, mean, cosines: [a, c], sines: [b, d] };
          const y = months.map((x) => harmonicValue(made, x));
          const curve = existing(harmonicCurve({ x: months, y, weights }, 12, 2));
          for (const x of [0.3, 4.5, 11.9]) {
            expect(harmonicValue(curve, x)).toBeCloseTo(harmonicValue(made, x), 6);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('comes back to itself after a period', () => {
    const y = months.map((month) => (month === 7 ? 3 : 1));
    const curve = existing(harmonicCurve({ x: months, y, weights: y }, 12, 2));
    expectClose(harmonicValue(curve, 12.4), harmonicValue(curve, 0.4));
  });

  test('explains nothing of a constant', () => {
    const curve = existing(harmonicCurve({ x: months, y: months.map(() => 2), weights: months }, 12, 2));
    expect(curve.rSquared).toBeNull();
    expectClose(harmonicValue(curve, 5), 2);
  });

  test('does not exist through too few months', () => {
    const few = months.slice(0, 5);
    expect(harmonicCurve({ x: few, y: few, weights: few }, 12, 2)).toBeNull();
    expect(
      harmonicCurve({ x: months, y: months, weights: months.map((x) => Number(x < 5)) }, 12, 2),
    ).toBeNull();
  });

  test('refuses misuse', () => {
    expect(() => harmonicCurve({ x: [1], y: [], weights: [1] }, 12, 2)).toThrow(/differ in length/u);
    expect(() => harmonicCurve({ x: months, y: months, weights: months.map(() => -1) }, 12, 2)).toThrow(
      /negative/u,
    );
  });
});
