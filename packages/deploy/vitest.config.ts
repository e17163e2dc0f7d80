import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.shared.ts';

export default defineConfig({
  test: { ...unitTests, name: 'deploy', isolate: false, pool: 'threads', include: ['src/**/*.test.ts'] },
});
