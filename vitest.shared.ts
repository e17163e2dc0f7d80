import type { TestUserConfig } from 'vitest/config';

/**
 * What the unit tests of every package have in common. No limit of time is to be met by a busy machine: they end what
 * hangs, and nothing else.
 */
export const unitTests = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
} satisfies TestUserConfig;
