import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath, compiledOnce } from './support/chromium.ts';
import { service } from './support/service.ts';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'end-to-end',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Limits end what hangs; a busy machine meets none of them.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  use: {
    baseURL: service.prod,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    // What answers in the place of the site would not see what a service worker asks: tests that are about it allow it.
    serviceWorkers: 'block',
    // Traces take a fifth of the time of all: `--trace retain-on-failure` keeps those of what failed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...chromiumArgs, compiledOnce],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: service.command,
    cwd: service.root,
    env: service.env,
    url: `${service.prod}/api/dataset`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
