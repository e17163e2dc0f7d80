import type { HtmlTagDescriptor, Plugin } from 'vite';

export interface HintedAsset {
  /** Start of the file's name, before its hash. */
  readonly name: string;
  /**
   * Fonts are preloaded: the first view needs them. The engine is prefetched: its worker finds it in the browser's cache,
   * and the first view comes before it on the line.
   */
  readonly kind: 'font' | 'engine';
}

const attributesOf = {
  font: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: 'anonymous' },
  engine: { rel: 'prefetch', as: 'fetch', crossorigin: 'anonymous' },
} as const;

/** `<link>` tags for assets that the page is sure to need and finds late. Throws where the build lacks one. */
export function assetHints(
  fileNames: readonly string[],
  assets: readonly HintedAsset[],
): HtmlTagDescriptor[] {
  return assets.map(({ name, kind }) => {
    const fileName = fileNames.find((fileName) => fileName.startsWith(`assets/${name}-`));
    if (fileName === undefined) throw new Error(`The build has no asset "${name}" to announce.`);
    return { tag: 'link', attrs: { ...attributesOf[kind], href: `/${fileName}` }, injectTo: 'head' };
  });
}

/** Announces these assets in the page, under their hashed names. */
export function hintAssets(assets: readonly HintedAsset[]): Plugin {
  return {
    name: 'hint-assets',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => assetHints(Object.keys(bundle), assets),
    },
  };
}
