/** Demonstration data, unless told otherwise: a tenth of the real size, enough to tell something, ready in seconds. */
export const demoDefaults = { scale: 0.1, seed: 1 };
