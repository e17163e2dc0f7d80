import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';

const DESCRIPTORS = 256;

/** Starts the real service in a process that may open so many files and connections, and returns where it answers. */
async function startConfined(): Promise<Record<string, string>> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const env = {
    ...process.env,
    DATA_DIR: await createTemporaryDirectory(),
    WEB_DIST: '/nowhere',
    LOG_LEVEL: 'silent',
    PREPROD_PORT: '0',
    PROD_PORT: '0',
    OPS_PORT: '0',
    S3_PORT: '0',
  };
  const script = `ulimit -n ${DESCRIPTORS}; exec "${process.execPath}" --import tsx "${main}" up`;
  const child = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const urls: Record<string, string> = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name = '', url = ''] = /^(.+?) {2,}(http.+)$/u.exec(line) ?? [];
    urls[name] = url;
    if (name === 'object store') return urls;
  }
  throw new Error('The service ended without telling where it answers.');
}

it(
  'operations answer while a site and the store are held by more connections than the process may open',
  { timeout: 90_000 },
  async () => {
    const urls = await startConfined();
    for (const name of ['PROD', 'object store']) {
      const port = Number(new URL(urls[name] ?? '').port);
      let refused = 0;
      const opened = Array.from({ length: DESCRIPTORS }, () => {
        const socket = connect(port, '127.0.0.1').on('error', () => undefined);
        onTestFinished(() => void socket.destroy());
        socket.once('close', () => (refused += 1));
        return new Promise((resolve) => {
          socket.once('connect', resolve).once('close', resolve);
        });
      });
      await Promise.all(opened);
      await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(DESCRIPTORS / 2);
    }
    const health = await fetch(`${urls['operations']}/api/health`);
    expect(health.status).toBe(200);
    const status: unknown = await (await fetch(`${urls['operations']}/api/status`)).json();
    expect(status).toMatchObject({ storage: 'up' });
    expect((await fetch(`${urls['PREPROD']}/api/health`)).status).toBe(200);
  },
);
