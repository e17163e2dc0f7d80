// Ceph, and the service with Ceph as its store, until asked to end. Playwright starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { service } from './service.ts';
import { startCeph } from './start-ceph.ts';

const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
const ceph = await startCeph({ port: service.storePort, credentials: service.credentials });
const dataDirectory = await mkdtemp(join(tmpdir(), 'mangetamain-ceph-'));
try {
  const command = [process.execPath, '--import', 'tsx', 'apps/ops/src/main.ts', 'up', '--demo-when-empty'];
  // Killed rather than asked, this process leaves nothing running either.
  const up = spawn('setpriv', ['--pdeathsig', 'TERM', ...command], {
    cwd: service.root,
    stdio: 'inherit',
    env: { ...process.env, ...service.env, DATA_DIR: dataDirectory },
  });
  const ended = once(up, 'close');
  await Promise.race([asked, ended]);
  up.kill('SIGTERM');
  await ended;
} finally {
  await ceph.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
