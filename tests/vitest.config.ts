import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tests',
    include: ['architecture/**/*.test.ts', 'object-store/**/*.test.ts', 'bench/**/*.test.ts'],
  },
});
