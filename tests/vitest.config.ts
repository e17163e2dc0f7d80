import { defineConfig } from 'vitest/config';
import { unitTests } from '../vitest.shared.ts';

export default defineConfig({
  test: {
    ...unitTests,
    name: 'tests',
    include: ['architecture/**/*.test.ts', 'object-store/**/*.test.ts', 'bench/**/*.test.ts'],
  },
});
