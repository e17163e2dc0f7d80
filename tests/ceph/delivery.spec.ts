import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { copyBuild } from '../support/another-build.ts';
import { expect, expectFinding, test } from '../support/visit.ts';
import { ops } from './command-line.ts';
import { pipelineEnvironment } from './service.ts';

const published = z.object({ releaseId: z.string(), created: z.boolean() });
const status = z.object({ releaseId: z.string().nullable() });
const environment = z.object({ verified: z.array(z.unknown()), running: z.unknown().nullable() }).loose();

const marker = '<meta name="edition" content="second">';

test('a release kept in Ceph is promoted from a pipeline, and rolled back', async ({ page, request }) => {
  const live = async () => status.parse(await (await request.get('/api/status')).json()).releaseId;
  const settled = async () => {
    const headers = { authorization: `Bearer ${pipelineEnvironment.OPS_TOKEN}` };
    const answer = await request.get(`${pipelineEnvironment.OPS_URL}/ops/environments/prod`, { headers });
    const { verified, running } = environment.parse(await answer.json());
    return running === null && verified.length > 0;
  };
  await expect.poll(settled, { message: 'the first build is live', timeout: 180_000 }).toBe(true);
  const first = await live();

  const directory = await mkdtemp(join(tmpdir(), 'second-build-'));
  try {
    const build = await copyBuild(directory, marker);
    const second = published.parse(await ops('release', 'publish', build, '--title', 'Second'));
    expect(second.created).toBe(true);
    expect(await live()).toBe(first);

    const wish = ['promote', '--release', second.releaseId, '--reason', 'Test'];
    await expect(ops(...wish, '--to', 'prod', '--confirm', 'DEPLOY')).rejects.toThrow(
      'never proved itself on PREPROD',
    );
    await ops(...wish, '--to', 'preprod');
    await ops(...wish, '--to', 'prod', '--confirm', 'DEPLOY');
    await expect.poll(live).toBe(second.releaseId);
    await page.goto('/trends');
    await expect(page.locator('meta[name="edition"]')).toHaveAttribute('content', 'second');
    await expectFinding(page, 'volume', /\S/u);

    await ops('rollback', 'prod', '--confirm', 'ROLLBACK', '--reason', 'Test');
    await expect.poll(live).toBe(first);
    await page.goto('/trends');
    await expectFinding(page, 'volume', /\S/u);
    await expect(page.locator('meta[name="edition"]')).toHaveCount(0);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
