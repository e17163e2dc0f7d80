import type { HtmlTagDescriptor, Plugin } from 'vite';

export interface PreloadedAsset {
  /** Start of the file's name, before its hash. */
  readonly name: string;
  readonly as: 'fetch' | 'font';
  /** `low` for what shall not slow down the first view. */
  readonly priority: 'auto' | 'low';
}

/** `<link rel="preload">` for assets that the page is sure to need and finds late. Fails a build that lacks one. */
export function preloadTags(
  fileNames: readonly string[],
  assets: readonly PreloadedAsset[],
): HtmlTagDescriptor[] {
  return assets.map(({ name, as, priority }) => {
    const fileName = fileNames.find((fileName) => fileName.startsWith(`assets/${name}-`));
    if (fileName === undefined) throw new Error(`The build has no asset "${name}" to preload.`);
    return {
      tag: 'link',
      attrs: {
        rel: 'preload',
        href: `/${fileName}`,
        as,
        crossorigin: 'anonymous',
        ...(as === 'font' && { type: 'font/woff2' }),
        ...(priority === 'low' && { fetchpriority: 'low' }),
      },
      injectTo: 'head',
    };
  });
}

/** Adds preloads of these assets to the page, under their hashed names. */
export function preloadAssets(assets: readonly PreloadedAsset[]): Plugin {
  return {
    name: 'preload-assets',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => preloadTags(Object.keys(bundle), assets),
    },
  };
}
