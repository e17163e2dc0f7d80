import { expect, it } from 'vitest';
import { preloadTags } from './preload-assets.ts';

const files = ['assets/duckdb-eh-abc.wasm', 'assets/inter-latin-x1.woff2', 'index.html'];

it('names files by their hashed names', () => {
  expect(
    preloadTags(files, [
      { name: 'inter-latin', as: 'font', priority: 'auto' },
      { name: 'duckdb-eh', as: 'fetch', priority: 'low' },
    ]).map(({ attrs }) => attrs),
  ).toEqual([
    {
      rel: 'preload',
      href: '/assets/inter-latin-x1.woff2',
      as: 'font',
      type: 'font/woff2',
      crossorigin: 'anonymous',
    },
    {
      rel: 'preload',
      href: '/assets/duckdb-eh-abc.wasm',
      as: 'fetch',
      crossorigin: 'anonymous',
      fetchpriority: 'low',
    },
  ]);
});

it('fails a build that lacks an asset', () => {
  expect(() => preloadTags(files, [{ name: 'michroma', as: 'font', priority: 'auto' }])).toThrow(
    '"michroma"',
  );
});
