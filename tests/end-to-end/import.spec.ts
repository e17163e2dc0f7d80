import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { secondService, service } from '../support/service.ts';
import { card, expect, expectFinding, test } from '../support/visit.ts';

const environment = z.object({ live: z.unknown(), running: z.unknown() });

let directory: string;
let site: string;
let env: NodeJS.ProcessEnv;
const command = ['--import', 'tsx', 'apps/ops/src/main.ts'];

const ops = async (...args: string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, [...command, ...args], {
    cwd: service.root,
    env,
  });
  return stdout;
};

// One service on one set of ports serves both tests.
test.describe.configure({ mode: 'serial' });

let running: ChildProcess;
let ended: Promise<unknown>;

test.beforeAll(async ({ request }) => {
  directory = await mkdtemp(join(tmpdir(), 'mangetamain-import-'));
  const second = secondService(directory);
  site = second.site;
  env = { ...process.env, ...second.env };
  running = spawn(process.execPath, [...command, 'up', '--demo-when-empty'], {
    cwd: service.root,
    env,
    stdio: 'ignore',
  });
  ended = once(running, 'exit');
  await expect
    .poll(async () => (await request.get(`${site}/api/dataset`).catch(() => null))?.status() ?? 0, {
      timeout: 200_000,
    })
    .toBe(200);
  const headers = { authorization: `Bearer ${service.tokens.deployer}` };
  const isSettled = async () => {
    const answer = await request.get(`${second.ops}/ops/environments/prod`, { headers });
    const { live, running: underWay } = environment.parse(await answer.json());
    return live !== null && underWay === null;
  };
  await expect.poll(isSettled, { message: 'the build is live', timeout: 120_000 }).toBe(true);
});

test.afterAll(async () => {
  running.kill('SIGTERM');
  await ended;
  await rm(directory, { recursive: true, force: true });
});

test('data published while the sites run is shown after Refresh, with the counts of its lineage', async ({
  page,
}) => {
  await page.goto(`${site}/trends`);
  await expectFinding(page, 'volume', /\S/u);

  await ops('data', 'demo', '--scale', '0.005', '--seed', '7', '--to', 'prod', '--confirm', 'DEPLOY');
  const answer = await page.request.get(`${site}/api/dataset`);
  const { datasetId, lineage } = await answer.json();
  const clean = lineage.findLast(({ table }: { table: string }) => table === 'recipes').rows;

  await page.getByRole('button', { name: 'Refresh data' }).first().click();
  await expect(page.getByText(datasetId).first()).toBeVisible();
  await expect(
    card(page, 'volume')
      .getByText(`n = ${clean.toLocaleString('en')}`)
      .first(),
  ).toBeVisible();
});

test('presigned URLs give the published bytes, and nothing when one character is changed', async ({
  request,
}) => {
  const { files } = await (await request.get(`${site}/api/dataset`)).json();
  const [{ url, sha256, bytes }] = files;
  const answer = await request.get(url);
  const body = await answer.body();
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(body));
  expect(body.length).toBe(bytes);
  expect(Buffer.from(digest).toString('hex')).toBe(sha256);
  const last = url.at(-1);
  const altered = `${url.slice(0, -1)}${last === '0' ? '1' : '0'}`;
  expect((await request.get(altered)).status()).toBe(403);
});
