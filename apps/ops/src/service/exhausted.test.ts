import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startMainProcess } from '../testing/main-process.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';

const DESCRIPTORS = 256;

it('operations answer while a site and the store are held by more connections than the process may open', async () => {
  const { urls } = await startMainProcess(await createTemporaryDirectory(), { descriptors: DESCRIPTORS });
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
    await expect.poll(() => refused).toBeGreaterThan(DESCRIPTORS / 2);
  }
  const health = await fetch(`${urls['operations']}/api/health`);
  expect(health.status).toBe(200);
  const status: unknown = await (await fetch(`${urls['operations']}/api/status`)).json();
  expect(status).toMatchObject({ storage: 'up' });
  expect((await fetch(`${urls['PREPROD']}/api/health`)).status).toBe(200);
});
