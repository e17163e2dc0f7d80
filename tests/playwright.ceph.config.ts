import { defineConfig } from '@playwright/test';
import { service } from './ceph/service.ts';
import everyday from './playwright.config.ts';

/** The browser against the service with Ceph as its store: needs root, Ceph's packages and a web build. */
export default defineConfig({
  ...everyday,
  testDir: 'ceph',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/ceph',
  workers: 1,
  use: { ...everyday.use, baseURL: service.prod },
  webServer: {
    command: `${process.execPath} --import tsx tests/ceph/serve.ts`,
    cwd: service.root,
    env: service.env,
    url: `${service.prod}/api/dataset`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
