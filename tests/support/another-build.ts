import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** Copies the build of this machine into a directory, with a mark in its page. Returns where it lies. */
export async function copyBuild(directory: string, marker: string): Promise<string> {
  const build = join(directory, 'dist');
  await cp(join(root, 'apps/web/dist'), build, {
    recursive: true,
    // Made from the page as it was.
    filter: (source) => !/index\.html\.\w+$/u.test(source),
  });
  const page = join(build, 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', `${marker}</head>`));
  return build;
}
