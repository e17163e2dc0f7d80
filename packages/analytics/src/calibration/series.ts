import { normalQuantile, seededRandom, type Random } from '../stats/index.ts';

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

/** The items in a random order (Fisher and Yates 1938). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [one, other] = [order[i], order[j]];
    if (one !== undefined && other !== undefined) [order[i], order[j]] = [other, one];
  }
  return order;
}
