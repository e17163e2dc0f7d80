import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const free = {
  PREPROD_PORT: '0',
  PROD_PORT: '0',
  OPS_PORT: '0',
  S3_PORT: '0',
  PREVIEW_PORT: '0',
  WEB_DIST: '/nowhere',
};

interface MainProcess {
  /** By the names that `up` tells: PREPROD, PROD, operations, object store. */
  readonly urls: Readonly<Record<string, string>>;
  readonly pid: number | undefined;
}

/**
 * Starts `up` in a process of its own, on free ports and over a data directory, for as long as the test takes. It may open
 * so many files and connections, where that is given.
 */
export async function startMainProcess(
  directory: string,
  { descriptors, env = {} }: { descriptors?: number; env?: Readonly<Record<string, string>> } = {},
): Promise<MainProcess> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const limit = descriptors === undefined ? '' : `ulimit -n ${descriptors}; `;
  const script = `${limit}exec "${process.execPath}" --import tsx "${main}" up --no-publish-build`;
  const child = spawn('sh', ['-c', script], {
    env: { ...process.env, ...free, DATA_DIR: directory, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const urls: Record<string, string> = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name = '', url = ''] = /^(.+?) {2,}(http.+)$/u.exec(line) ?? [];
    urls[name] = url;
    if (name === 'object store') return { urls, pid: child.pid };
  }
  throw new Error('The service ended without telling where it answers.');
}
