/** Next number of a reproducible sequence, uniform on [0, 1) in steps of 2^−32. */
export type Random = () => number;

/**
 * xoshiro128** seeded through splitmix32: the same seed gives the same sequence in every browser and in Node.
 * `seed` is taken modulo 2^32. Source: Blackman and Vigna (2021), ACM Trans. Math. Software 47:36.
 */
export function seededRandom(seed: number): Random {
  const next = splitMix(seed);
  return xoshiro128([next(), next(), next(), next()]);
}

/** The generator from its four 32-bit words of state, not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 2 ** 32;
  };
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}
