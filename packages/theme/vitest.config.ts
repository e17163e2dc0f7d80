import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.shared.ts';

export default defineConfig({
  test: {
    ...unitTests,
    name: 'theme',
    isolate: false,
    pool: 'threads',
    include: ['{src,scripts}/**/*.test.ts'],
  },
});
