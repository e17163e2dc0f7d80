import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDiskFolder } from '../disk/disk-folder.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createSiteCopy } from './site-copy.ts';
import { contentOf, numberedSite } from './testing/kept-sites.ts';

/** Kills a process that keeps one site after another, while it is at the step of this kind and number. */
async function killAt(directory: string, step: string, number: number): Promise<void> {
  const child = fork(new URL('./testing/keep-for-ever.ts', import.meta.url), [directory], {
    execArgv: ['--import', 'tsx'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let passed = 0;
  child.on('message', (message) => {
    passed += message === step ? 1 : 0;
    if (passed === number) child.kill('SIGKILL');
  });
  await once(child, 'exit');
}

const moments = [
  ['removal', 1],
  ['file', 20],
  ['document', 3],
  ['removal', 4],
  ['file', 33],
] as const;

it('whenever it is killed, a copy is whole: every file of the site that it names', async () => {
  const directory = await createTemporaryDirectory();
  const { logger, entries } = createRecordingLogger();
  for (const [step, number] of moments) {
    await killAt(directory, step, number);
    const copy = createSiteCopy(openDiskFolder({ directory, origin: 'store', logger }), logger);
    const site = await copy.recall('prod');
    if (site === null) throw new Error(`killed at ${step} ${number}, nothing was kept`);
    expect(site).toEqual(numberedSite(site.served.generation));
    const files = [...site.releases.values()].flatMap((index) => [...index.values()]);
    for (const file of files) {
      const body = await copy.file(file.sha256);
      expect(body !== null && Buffer.from(contentOf(file)).equals(body)).toBe(true);
    }
    expect(entries).toEqual([]);
    await copy.keep('prod', site, async (file) => contentOf(file), new AbortController().signal);
    const stored = await readdir(path.join(directory, 'files'));
    expect(stored.toSorted()).toEqual(files.map((file) => file.sha256).toSorted());
  }
});
