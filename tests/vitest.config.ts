import { defineConfig } from 'vitest/config';
import { unitTests } from '../vitest.shared.ts';

export default defineConfig({
  test: {
    ...unitTests,
    name: 'tests',
    include: ['{architecture,bench,object-store,peers,processes,recomputation,soak}/**/*.test.ts'],
  },
});
