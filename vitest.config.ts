import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // More than there are cores: the tests of promotions and of faults wait most of their time.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    projects: ['packages/*', 'apps/*', 'tests'],
  },
});
