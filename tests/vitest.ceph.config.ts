import { defineConfig } from 'vitest/config';
import { unitTests } from '../vitest.shared.ts';

/** Apart from the unit tests: it takes root, Ceph's packages and a cluster of its own. */
export default defineConfig({
  test: { ...unitTests, name: 'ceph', root: import.meta.dirname, include: ['ceph/**/*.test.ts'] },
});
