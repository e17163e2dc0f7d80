import { expect, it } from 'vitest';
import { assetHints } from './asset-hints.ts';

const files = ['assets/duckdb-eh-abc.wasm', 'assets/inter-latin-x1.woff2', 'index.html'];

it('announces files by their hashed names', () => {
  const hints = assetHints(files, [
    { name: 'inter-latin', kind: 'font' },
    { name: 'duckdb-eh', kind: 'engine' },
  ]);
  expect(hints.map(({ attrs }) => attrs)).toEqual([
    {
      rel: 'preload',
      href: '/assets/inter-latin-x1.woff2',
      as: 'font',
      type: 'font/woff2',
      crossorigin: 'anonymous',
    },
    { rel: 'prefetch', href: '/assets/duckdb-eh-abc.wasm', as: 'fetch', crossorigin: 'anonymous' },
  ]);
});

it('fails a build that lacks an asset', () => {
  expect(() => assetHints(files, [{ name: 'michroma', kind: 'font' }])).toThrow('"michroma"');
});
