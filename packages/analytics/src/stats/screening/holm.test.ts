import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectAllClose } from '../fixtures/close.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { holm } from './holm.ts';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

// statsmodels 0.13.5: multipletests([0.01, 0.04, 0.03, 0.005, 0.2], method="holm")[1]
test('agrees with statsmodels', () => {
  expectAllClose(holm([0.01, 0.04, 0.03, 0.005, 0.2]), [0.04, 0.09, 0.09, 0.025, 0.2], 1e-12);
});

describe('adjusted p-values', () => {
  test('are no smaller than the p-values and than q-values, at most 1, and keep their order', () => {
    fc.assert(
      fc.property(probabilities, (pValues) => {
        const adjusted = holm(pValues);
        const qValues = benjaminiHochberg(pValues);
        adjusted.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(pValues[i] ?? Number.NaN);
          expect(value).toBeGreaterThanOrEqual((qValues[i] ?? Number.NaN) - 1e-12);
          expect(value).toBeLessThanOrEqual(1);
          pValues.forEach((p, j) => {
            if (p < (pValues[i] ?? 0)) expect(adjusted[j]).toBeLessThanOrEqual(value);
          });
        });
      }),
    );
  });

  test('leave out what was not tested, and refuse what is no probability', () => {
    expect(holm([0.02, null, 0.03])).toEqual([0.04, null, 0.04]);
    expect(() => holm([0.5, 1.5])).toThrow(/no probability/);
  });
});
