import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { hintAssets } from './vite/asset-hints.ts';
import { describeForOffline } from './vite/describe-build.ts';
import { nameAnalyses } from './vite/name-analyses.ts';
import { precompress } from './vite/precompress.ts';

/**
 * Code that several parts need, in few files: each is a request of its own. What one part alone needs stays with it.
 * The script that starts everything waits for the foundation only.
 */
const sharedChunks = [
  {
    name: 'foundation',
    test: /[\\/](?:analytics[\\/]src[\\/](?:analysis(?![\\/]group-claims)|answers|dataset|engine(?![\\/]decode-rows)|messages|pages|selection(?![\\/](?:words|marks))|text|analyses[\\/](?:load-|[^\\/]+[\\/]controls))|web[\\/]src[\\/](?:app[\\/]load-(?:overview|page)|context[\\/](?:page-address|milestones)|engine|loading(?![\\/]recipe-details)|messages|state[\\/](?:locale|local-store|url-state))|zod|@formatjs|intl-messageformat|preload-helper)/u,
    priority: 2,
  },
  {
    name: 'interface',
    test: /[\\/](?:node_modules[\\/](?:@?solid|@kobalte|@floating-ui|@corvu)|web[\\/]src[\\/](?:app|components|context|state)|theme[\\/]src[\\/]icons)/u,
    priority: 1,
  },
  {
    name: 'plot',
    test: /[\\/](?:node_modules[\\/](?:@observablehq[\\/]plot|d3-)|theme[\\/]src[\\/]plot|analytics[\\/]src[\\/]drawing)/u,
    priority: 1,
    includeDependenciesRecursively: true,
  },
  // What the analyses of one page share is no matter of the others.
  ...['trends', 'seasonality', 'weekend', 'ratings'].map((page) => ({
    name: page,
    test: new RegExp(`[\\\\/]analytics[\\\\/]src[\\\\/]analyses[\\\\/]${page}[\\\\/]`, 'u'),
    priority: 2,
  })),
  {
    name: 'statistics',
    test: /[\\/]analytics[\\/]src[\\/](?:stats[\\/]|figures[\\/]|analyses[\\/]|analysis[\\/]group-claims)/u,
    priority: 1,
  },
].map((group) => ({ minShareCount: 2, includeDependenciesRecursively: false, ...group }));

const port = process.env['PROD_PORT'] ?? '8501';

export default defineConfig({
  plugins: [
    solid(),
    hintAssets([
      { name: 'show-application', kind: 'code' },
      { name: 'page', kind: 'code' },
      { name: 'duckdb-eh', kind: 'engine' },
    ]),
    nameAnalyses(),
    describeForOffline({ worker: join(import.meta.dirname, 'src/offline/worker.ts') }),
    precompress({
      cacheFolder: join(import.meta.dirname, 'node_modules/.cache/precompress'),
      effort: process.env['BUILD_COMPRESSION'] === 'quick' ? 'quick' : 'best',
    }),
  ],
  define: {
    __BUILD_DATE__: JSON.stringify(new Date().toISOString().slice(0, 10)),
  },
  worker: {
    format: 'es',
    plugins: () => [keepDuckdbWorker()],
    rolldownOptions: {
      // It names `require` through eval, on a path that only Node takes.
      checks: { eval: false },
    },
  },
  resolve: {
    alias: { 'd3-geo': join(import.meta.dirname, 'vite/no-maps.ts') },
  },
  build: {
    target: 'es2022',
    assetsDir: 'assets',
    // Files stay files: a content-security policy without data: lets nothing inline load.
    assetsInlineLimit: 0,
    // One small style sheet: nothing waits for another one, nothing is drawn before its style is there.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: sharedChunks },
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0] ?? name}-[hash].js`,
      },
    },
    // Every browser that runs the engine preloads modules by itself.
    modulePreload: { polyfill: false },
    // The engine alone is larger than the limit; its size is watched by the benchmark.
    chunkSizeWarningLimit: 1_000,
  },
  server: { host: '127.0.0.1', proxy: { '/api': `http://127.0.0.1:${port}` } },
});

/** duckdb-wasm declares that none of its modules has side effects; its worker is nothing else, and would be left out. */
function keepDuckdbWorker(): Plugin {
  return {
    name: 'keep-duckdb-worker',
    transform: {
      filter: { id: /duckdb-browser-eh\.worker\.js$/u },
      handler: (code) => ({ code, map: null, moduleSideEffects: true }),
    },
  };
}
