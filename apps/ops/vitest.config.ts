import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.shared.ts';

export default defineConfig({
  plugins: [solid()],
  test: {
    ...unitTests,
    name: 'ops',
    isolate: false,
    include: ['{src,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
