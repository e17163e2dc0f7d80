import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { contentTypeOf } from '../site/site-headers.ts';
import type { AssetAddresses } from './render/shell.ts';

export interface PageAssets {
  readonly addresses: AssetAddresses;
  /** Every file by its address, whose name holds the hash of what is in it. */
  readonly files: ReadonlyMap<
    string,
    { readonly body: Uint8Array<ArrayBuffer>; readonly contentType: string }
  >;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const icon = createRequire(import.meta.url).resolve('@mangetamain/theme/logo/favicon.svg');

export const assetsPath = '/operations/assets';

/** Makes the scripts, the style sheet and the fonts of the page from their sources. Takes some tens of milliseconds. */
export async function buildPageAssets(): Promise<PageAssets> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { page: 'client/main.ts', scheme: 'client/scheme.ts', styles: 'styles/page.css', icon },
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: assetsPath,
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const files = outputFiles.map(({ path: file, contents }) => {
    const body = new Uint8Array(contents);
    return [`${assetsPath}/${path.basename(file)}`, { body, contentType: contentTypeOf(file) }] as const;
  });
  const addressOf = (entry: string) => {
    const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entry));
    if (found === undefined) throw new Error(`The build left out ${entry}.`);
    return `${assetsPath}/${path.basename(found[0])}`;
  };
  return {
    files: new Map(files),
    addresses: {
      script: addressOf('client/main.ts'),
      schemeScript: addressOf('client/scheme.ts'),
      styles: addressOf('styles/page.css'),
      icon: addressOf('favicon.svg'),
    },
  };
}
