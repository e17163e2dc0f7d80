import { defineConfig } from 'vitest/config';

/** The tests beside each statistic, without the simulations: the others have to find a mutant by themselves. */
export default defineConfig({
  test: { include: ['src/stats/**/*.test.ts'], exclude: ['src/stats/calibration.test.ts'] },
});
