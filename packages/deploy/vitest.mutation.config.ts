import { defineConfig } from 'vitest/config';

/** Without the suites that go through hundreds of worlds for each mutant: the others have to find it by themselves. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], exclude: ['**/promotion/{crash,model,race}.test.ts'] },
});
