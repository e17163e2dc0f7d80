import { analysesVersion } from '@mangetamain/analytics/analyses-version';
import type { Plugin } from 'vite';

/** Writes into the page which version of the analyses it speaks by, so that whoever delivers it finds what it will say. */
export const nameAnalyses = (): Plugin => ({
  name: 'name-analyses',
  transformIndexHtml: async () => [
    { tag: 'meta', attrs: { name: 'analyses', content: await analysesVersion() }, injectTo: 'head' },
  ],
});
