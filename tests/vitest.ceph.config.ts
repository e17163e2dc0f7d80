import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: it takes root, Ceph's packages and a cluster of its own. */
export default defineConfig({
  test: { name: 'ceph', root: import.meta.dirname, include: ['ceph/**/*.test.ts'] },
});
