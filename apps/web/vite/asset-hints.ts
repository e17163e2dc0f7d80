import type { HtmlTagDescriptor, Plugin } from 'vite';

export interface HintedAsset {
  /** Start of the file's name, before its hash. */
  readonly name: string;
  /**
   * The engine is prefetched: its worker finds it in the browser's cache,
   * and the first view comes before it on the line. Code is preloaded with all that it imports: without a hint the
   * browser would learn of it only after it has run the code that asks for it.
   */
  readonly kind: 'engine' | 'code';
}

/** What a build has written, by file name, as far as it matters here. */
type Bundle = Readonly<Record<string, Output>>;

interface Output {
  readonly fileName: string;
  /** Of code only. */
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly facadeModuleId?: string | null;
}

const attributesOf = {
  engine: { rel: 'prefetch', as: 'fetch', crossorigin: 'anonymous' },
  code: { rel: 'modulepreload', crossorigin: 'anonymous' },
} as const;

/** `<link>` tags for assets that the page is sure to need and finds late. Throws where the build lacks one. */
export function assetHints(bundle: Bundle, assets: readonly HintedAsset[]): HtmlTagDescriptor[] {
  const entries = Object.values(bundle).filter(({ isEntry }) => isEntry === true);
  // What the page's own script imports is announced already.
  const announced = new Set(entries.flatMap(({ fileName }) => [...withImports(bundle, fileName)]));
  const hints: HtmlTagDescriptor[] = [];
  for (const { name, kind } of assets) {
    const found = Object.keys(bundle).find((fileName) => fileName.startsWith(`assets/${name}-`));
    if (found === undefined) throw new Error(`The build has no asset "${name}" to announce.`);
    for (const fileName of withImports(bundle, found)) {
      if (announced.has(fileName)) continue;
      announced.add(fileName);
      hints.push({ tag: 'link', attrs: { ...attributesOf[kind], href: `/${fileName}` }, injectTo: 'head' });
    }
  }
  return hints;
}

const addressesIn = (html: string) =>
  [...html.matchAll(/(?:href|src)="([^"]+)"/gu)].map(([, href = '']) => href);

/** A file and everything that it imports at once, and those in turn. */
function withImports(bundle: Bundle, fileName: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const imported of bundle[fileName]?.imports ?? []) withImports(bundle, imported, found);
  return found;
}

/**
 * The addresses of the code that each page needs beyond what is announced, by page: `ahead.js` asks for those of the page
 * that is visited, before the scripts that would have arrived and run.
 */
export function pageCode(bundle: Bundle, announced: ReadonlySet<string>): Record<string, string[]> {
  const code: Record<string, string[]> = {};
  for (const { fileName, facadeModuleId } of Object.values(bundle)) {
    const page = /\/analyses\/(\w+)\/registry\.ts$/u.exec(facadeModuleId ?? '')?.[1];
    if (page === undefined) continue;
    const needed = [...withImports(bundle, fileName)].map((name) => `/${name}`);
    code[page] = needed.filter((href) => !announced.has(href));
  }
  return code;
}

/** Announces these assets in the page, under their hashed names, and names the code of each page. */
export function hintAssets(assets: readonly HintedAsset[]): Plugin {
  return {
    name: 'hint-assets',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const hints = assetHints(bundle, assets);
        const announced = [...hints.map(({ attrs }) => String(attrs?.['href'])), ...addressesIn(html)];
        const content = JSON.stringify(pageCode(bundle, new Set(announced)));
        return [...hints, { tag: 'meta', attrs: { name: 'page-code', content }, injectTo: 'head' }];
      },
    },
  };
}
