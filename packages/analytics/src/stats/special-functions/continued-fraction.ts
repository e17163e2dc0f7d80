import { StatisticsError } from '../statistics-error.ts';

const tiny = 1e-300;
const mostTerms = 100_000;

/**
 * Value of first + a(1)/(b(1) + a(2)/(b(2) + …)), with a = `numerator` and b = `denominator` for i ≥ 1.
 * Throws `no-convergence` when 100,000 terms do not settle it.
 * Source: modified Lentz method, Thompson and Barnett (1986), J. Comput. Phys. 64:490.
 */
export function continuedFraction(
  first: number,
  numerator: (index: number) => number,
  denominator: (index: number) => number,
): number {
  let value = first === 0 ? tiny : first;
  let c = value;
  let d = 0;
  for (let i = 1; i <= mostTerms; i += 1) {
    const a = numerator(i);
    const b = denominator(i);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 4e-16) return value;
  }
  throw new StatisticsError(
    'no-convergence',
    `The continued fraction did not settle in ${mostTerms} terms`,
    value,
    'Check the degrees of freedom or counts passed: they are far outside what data can give.',
  );
}
