import { fileURLToPath } from 'node:url';
import type { TestUserConfig } from 'vitest/config';

/**
 * What the unit tests of every package have in common. No limit of time is to be met by a busy machine: they end what
 * hangs, and nothing else.
 */
export const unitTests = {
  testTimeout: 240_000,
  hookTimeout: 240_000,
  setupFiles: [fileURLToPath(new URL('vitest.patience.ts', import.meta.url))],
  expect: { poll: { timeout: 60_000 } },
} satisfies TestUserConfig;
