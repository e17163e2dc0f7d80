import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';

export default defineConfig({
  plugins: [solid()],
  test: { name: 'ops', include: ['{src,bench}/**/*.test.{ts,tsx}'], environment: 'node' },
});
