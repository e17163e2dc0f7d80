/** A stream of pseudo-random numbers that depends on its seed alone. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [0, n). */
  below(n: number): number;
  /** Standard normal. */
  normal(): number;
  /** One of the values, each as likely as the others. */
  pick<T>(values: readonly [T, ...T[]]): T;
}

/** Spreads the bits of a seed and an index, so that neighbouring indexes give unrelated streams (splitmix32). */
function mix(seed: number, index: number): number {
  let z = (seed ^ Math.imul(index + 1, 0x9e3779b9)) >>> 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/**
 * The stream of a seed; each `index` has a stream of its own (generator: sfc32, PractRand).
 * @see https://pracrand.sourceforge.net/RNG_engines.txt
 */
export function createRandom(seed: number, index = 0): Random {
  let a = mix(seed, index);
  let b = mix(a, 1);
  let c = mix(b, 2);
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 8; i += 1) next();
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    // Box–Muller; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}
