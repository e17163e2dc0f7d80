const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** From here on five terms of Stirling's series are exact to the last bit. */
const asymptoticFrom = 16;

/**
 * Error of Stirling's formula: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], for x > 0.
 * Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities"; below 16 the recurrence
 * ln Γ(x + 1) = ln Γ(x + 2) − ln(x + 1) carries the argument up.
 */
export function stirlingError(x: number): number {
  if (x >= asymptoticFrom) return stirlingSeries(x);
  return logGamma(x + 1) - ((x + 0.5) * Math.log(x) - x + halfLogTwoPi);
}

/** ln Γ(x) for x > 0. Source: Abramowitz and Stegun 6.1.40 with the recurrence 6.1.15. */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < asymptoticFrom) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingSeries(shifted) - Math.log(product)
  );
}

function stirlingSeries(x: number): number {
  const r = 1 / (x * x);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - r / 1188) * r) * r) * r) / x;
}

/**
 * Deviance term x ln(x / m) + m − x, without cancellation when x is near m (x ≥ 0, m > 0).
 * Source: `bd0` in C. Loader (2000).
 */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  if (Math.abs(difference) > 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 3; j < 1000; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}
