import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle, type Plugin } from 'vite';
import { markOf, PAGE_FILE, type Build } from '../src/offline/build.ts';

/** The build of these files by path, with the content of what bears no hash in its name. The page comes first. */
export function describeBuild(files: ReadonlyMap<string, string | Uint8Array>): Build {
  const paths = [...files.keys()].toSorted();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(files.get(path) ?? '');
  const others = paths.filter((path) => path !== PAGE_FILE);
  return { id: hash.digest('hex').slice(0, 12), files: [PAGE_FILE, ...others] };
}

/** Writes `build.json` beside the page, marks the page with the build, and adds the service worker that saves it. */
export function describeForOffline({ worker }: { readonly worker: string }): Plugin {
  let publicDir = '';
  return {
    name: 'describe-build',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, output) {
        const page = output['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html to mark.');
        const html = Buffer.from(page.source).toString();
        const hashed = Object.keys(output).map((name) => [`/${name}`, ''] as const);
        const build = describeBuild(
          new Map<string, string | Uint8Array>([...hashed, ...(await filesIn(publicDir)), [PAGE_FILE, html]]),
        );
        page.source = html.replace('</head>', `${markOf(build.id)}</head>`);
        this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify(build) });
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: await bundled(worker) });
      },
    },
  };
}

async function filesIn(folder: string): Promise<[string, Uint8Array][]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name): Promise<[string, Uint8Array]> => [
      `/${name}`,
      await readFile(join(folder, name)),
    ]),
  );
}

/** A script of its own, in one piece: a service worker of modules is not known to every browser. */
async function bundled(entry: string): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${entry} became no script.`);
  return chunk.code;
}
