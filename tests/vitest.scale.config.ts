import { defineConfig } from 'vitest/config';
import { unitTests } from '../vitest.shared.ts';

/** Apart from the unit tests: it fetches an engine of half a gigabyte. */
export default defineConfig({
  test: {
    ...unitTests,
    name: 'scale',
    root: import.meta.dirname,
    include: ['scale/**/*.test.ts'],
    globalSetup: 'scale/install.ts',
    testTimeout: 300_000,
    fileParallelism: false,
  },
});
