import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';
import { unitTests } from '../../vitest.shared.ts';

export default defineConfig({
  plugins: [solid()],
  define: { __BUILD_DATE__: JSON.stringify('2026-01-02') },
  test: {
    ...unitTests,
    name: 'web',
    environment: 'node',
    // No file replaces modules, so that they are read once for all.
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}', 'vite/**/*.test.ts'],
    // Left to Node it would bring the Solid of servers, in which nothing reacts.
    server: { deps: { inline: ['@tanstack/solid-virtual'] } },
  },
});
