import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.shared.ts';

export default defineConfig({
  test: { ...unitTests, name: 'ops', include: ['src/**/*.test.ts'] },
});
