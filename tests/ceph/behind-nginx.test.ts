import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import { createS3Store } from '@mangetamain/ops/src/store/s3/create-s3-store.ts';
import { startMainProcess } from '@mangetamain/ops/src/testing/main-process.ts';
import { startReceiver } from '@mangetamain/ops/src/testing/message-receiver.ts';
import { reservePorts } from '@mangetamain/ops/src/testing/reserve-ports.ts';
import { addDataset, addRelease, askerOf, promote } from '@mangetamain/ops/src/testing/service.ts';
import { createTemporaryDirectory } from '@mangetamain/ops/src/testing/temporary-directory.ts';
import { sendVisitors } from '@mangetamain/ops/src/testing/visitors.ts';
import { expect, it, onTestFinished } from 'vitest';
import { startCeph } from './start-ceph.ts';
import { startNginx } from './start-nginx.ts';

const SERVICES = 3;
/** Visitors ask as fast as they are answered, each with a short pause. */
const VISITORS = rounds({ short: 2, long: 8 });
const slow = { timeout: 60_000 };

/** A service on ports of its own that can be stopped in order, and started again where it was. */
async function startOne(env: Readonly<Record<string, string>>) {
  const first = await reservePorts();
  const ports = { PREPROD_PORT: String(first), PROD_PORT: String(first + 1), OPS_PORT: String(first + 2) };
  const directory = await createTemporaryDirectory();
  const start = () => startMainProcess(directory, { env: { ...env, ...ports } });
  let running = await start();
  return {
    prod: first + 1,
    ops: first + 2,
    url: `http://127.0.0.1:${first + 2}`,
    async restart() {
      const { pid } = running;
      if (pid === undefined) throw new Error('The service does not run.');
      process.kill(pid, 'SIGTERM');
      await expect.poll(() => isThere(pid), slow).toBe(false);
      running = await start();
    },
  };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The answer to whoever asks under a name, over a port. */
const askAs = (host: string, port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    })
      .once('error', reject)
      .end();
  });

it.runIf(rounds({ short: false, long: true }))(
  'three services behind nginx: restarted one by one they lose no request, and speak as one',
  { timeout: 600_000 },
  async () => {
    const ceph = await startCeph();
    onTestFinished(() => ceph.stop());
    const { url, received } = await startReceiver();
    const token = randomUUID();
    const env = {
      S3_ENDPOINT: ceph.endpoint,
      S3_REGION: ceph.region,
      S3_BUCKET: ceph.bucket,
      S3_ACCESS_KEY_ID: ceph.credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: ceph.credentials.secretAccessKey,
      OPS_TOKENS: `ana:deployer:${createHash('sha256').update(token).digest('hex')}`,
      WEBHOOK_URL: `${url}/message`,
      MONITOR_INTERVAL: '5',
      TRUSTED_PROXIES: '127.0.0.1/32',
    };
    const store = createS3Store(ceph);
    await addDataset(store);
    const releases = [await addRelease(store, 'First'), await addRelease(store, 'Second')] as const;
    const services = [];
    for (let n = 0; n < SERVICES; n += 1) services.push(await startOne(env));
    const nginx = await startNginx({
      prod: services.map(({ prod }) => prod),
      operations: services.map(({ ops }) => ops),
    });
    const ask = askerOf({ ops: `http://127.0.0.1:${nginx.operations}`, token });
    for (const to of ['preprod', 'prod'] as const)
      expect(await promote(ask, to, releases[0])).toMatchObject({ outcome: 'succeeded' });
    const site = `http://127.0.0.1:${nginx.site}`;
    await expect.poll(async () => (await fetch(site)).status, slow).toBe(200);

    // The name under which visitors come, and nobody's claim to another one.
    const feed = () =>
      askAs('kitchen.example.org', nginx.site, '/feed.xml', { 'x-forwarded-host': 'evil.example' });
    await expect.poll(async () => (await feed()).body, slow).toContain('http://kitchen.example.org/feed.xml');
    expect((await feed()).body).not.toContain('evil.example');

    const pages = ['/', '/version.json', '/api/dataset'];
    const visitors = Array.from({ length: VISITORS }, () => sendVisitors(site, pages));
    for (const service of services) {
      await service.restart();
      // nginx tries it again once two seconds are over.
      await delay(3_000);
    }
    let total = 0;
    for (const visited of visitors)
      for (const [page, seen] of Object.entries(await visited.leave())) {
        expect(seen.failures, page).toEqual([]);
        total += seen.total;
      }
    expect(total).toBeGreaterThan(100);

    for (const [index, to] of (['preprod', 'prod'] as const).entries()) {
      const one = askerOf({ ops: services[index + 1]?.url ?? '', token });
      expect(await promote(one, to, releases[1])).toMatchObject({ outcome: 'succeeded' });
    }
    // Each of the four promotions tells of its beginning and of its end.
    const told = () => received.titles.filter((title) => title.startsWith('Promotion'));
    await expect.poll(() => told().length, slow).toBe(8);
    await delay(12_000);
    expect(told()).toHaveLength(8);
    expect(new Set(received.titles).size).toBe(received.titles.length);
    process.stdout.write(`${total} requests through three restarts, none lost\n`);
  },
);
