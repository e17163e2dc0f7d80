import { expect, it } from 'vitest';
import { assetHints, pageCode } from './asset-hints.ts';

const files: readonly {
  fileName: string;
  imports?: string[];
  isEntry?: boolean;
  facadeModuleId?: string;
}[] = [
  { fileName: 'assets/duckdb-eh-abc.wasm' },
  { fileName: 'assets/index-1.js', imports: ['assets/base-2.js'], isEntry: true },
  { fileName: 'assets/base-2.js', imports: [] },
  { fileName: 'assets/page-3.js', imports: ['assets/base-2.js', 'assets/plot-4.js'] },
  { fileName: 'assets/plot-4.js', imports: ['assets/page-3.js'] },
  { fileName: 'assets/shell-5.js', imports: ['assets/plot-4.js'] },
  {
    fileName: 'assets/registry-6.js',
    imports: ['assets/base-2.js', 'assets/statistics-7.js'],
    facadeModuleId: '/src/analyses/trends/registry.ts',
  },
  { fileName: 'assets/statistics-7.js', imports: ['assets/plot-4.js'] },
];
const bundle = Object.fromEntries(files.map((file) => [file.fileName, file]));

const hrefs = (assets: Parameters<typeof assetHints>[1]) =>
  assetHints(bundle, assets).map(({ attrs }) => attrs?.['href']);

it('announces a file by its hashed name', () => {
  const hints = assetHints(bundle, [{ name: 'duckdb-eh', kind: 'engine' }]);
  expect(hints.map(({ attrs }) => attrs)).toEqual([
    { rel: 'prefetch', href: '/assets/duckdb-eh-abc.wasm', as: 'fetch', crossorigin: 'anonymous' },
  ]);
});

it('announces code with what it imports, but for what the page itself imports', () => {
  expect(hrefs([{ name: 'page', kind: 'code' }])).toEqual(['/assets/page-3.js', '/assets/plot-4.js']);
});

it('announces each file once', () => {
  const hinted = hrefs([
    { name: 'page', kind: 'code' },
    { name: 'shell', kind: 'code' },
  ]);
  expect(hinted).toEqual(['/assets/page-3.js', '/assets/plot-4.js', '/assets/shell-5.js']);
});

it('names the code of each page, but for what is announced for all of them', () => {
  const announced = new Set(['/assets/base-2.js', '/assets/plot-4.js', '/assets/page-3.js']);
  expect(pageCode(bundle, announced)).toEqual({
    trends: ['/assets/registry-6.js', '/assets/statistics-7.js'],
  });
});

it('fails a build that lacks an asset', () => {
  expect(() => assetHints(bundle, [{ name: 'worker', kind: 'engine' }])).toThrow('"worker"');
});
