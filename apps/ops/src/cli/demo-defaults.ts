/** Demonstration data, unless told otherwise: a fiftieth of the real size, ready in seconds. */
export const demoDefaults = { scale: 0.02, seed: 1 };
