import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';

/**
 * Lets the disk of every process that is started from now on fail below a directory, when it is told to, and until it is
 * told that it is whole again.
 */
export async function breakableDisk(directory: string) {
  const fault = path.join(await createTemporaryDirectory(), 'fault.json');
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const broken = new URL('./breaking-disk.ts', import.meta.url).href;
  vi.stubEnv('NODE_OPTIONS', `--import ${loader} --import ${broken}`);
  vi.stubEnv('DISK_DIRECTORY', directory);
  vi.stubEnv('DISK_FAULT', fault);
  onTestFinished(() => void vi.unstubAllEnvs());
  return {
    fail: (code: string, of: 'reads' | 'writes' | 'all') => writeFile(fault, JSON.stringify({ code, of })),
    heal: () => rm(fault, { force: true }),
  };
}
