import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.shared.ts';

export default defineConfig({
  test: { ...unitTests, name: 'analytics', isolate: false, include: ['src/**/*.test.ts'] },
});
