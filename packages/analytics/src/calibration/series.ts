import { normalQuantile, seededRandom } from '../stats/index.ts';

/** Standard normal draws of a seeded sequence. */
export function normalDraws(seed: number): () => number {
  const random = seededRandom(seed);
  return () => normalQuantile((random() + 2 ** -33) / (1 + 2 ** -32));
}

/** `n` values of mean 0 and variance 1 of which neighbours correlate. */
export function correlatedSeries(n: number, correlation: number, normal: () => number): number[] {
  const innovation = Math.sqrt(1 - correlation ** 2);
  const values = [normal()];
  while (values.length < n) values.push(correlation * (values.at(-1) ?? 0) + innovation * normal());
  return values;
}
