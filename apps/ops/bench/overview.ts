import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { appendAudit, pointerKey, type AuditEntry } from '@mangetamain/deploy';
import pLimit from 'p-limit';
import { readConfig } from '../src/config/config.ts';
import { createLogger } from '../src/log/logger.ts';
import { publishRelease } from '../src/releases/publish-release.ts';
import { type RunningService, startService } from '../src/service/start-service.ts';
import { wrap } from '../src/state/envelope.ts';
import { createConditionalWritesCheck } from '../src/state/conditional-writes.ts';
import { createS3StateStore } from '../src/state/s3-state-store.ts';
import { writeFiles } from '../src/testing/temporary-directory.ts';
import { webBuild } from '../src/testing/web-build.ts';

/*
 * How long operators wait for the operations page with a thousand releases and a hundred thousand entries of the audit in
 * the embedded store: `node --import tsx apps/ops/bench/overview.ts`. It takes some minutes, most of them to write them.
 */

const RELEASES = 1_000;
const ENTRIES = 100_000;
const DAYS = 400;
/** So many are appended one by one, as the service does; the rest is put where it would stand. */
const CHAINED = 250;
const LOOKS = 30;
const DAY_MS = 86_400_000;
const started = Date.now();

const directory = await mkdtemp(path.join(tmpdir(), 'overview-'));
const config = await readConfig({
  PREPROD_PORT: '0',
  PROD_PORT: '0',
  OPS_PORT: '0',
  S3_PORT: '0',
  PREVIEW_PORT: '0',
  WEB_DIST: '/nowhere',
  DATA_DIR: path.join(directory, 'data'),
});
const logger = createLogger({ level: 'silent' });
const start = () => startService(config, { logger });

function entryAt(n: number): AuditEntry {
  const at = new Date(started - Math.round(((ENTRIES - n) / ENTRIES) * DAYS * DAY_MS)).toISOString();
  const isIntent = n % 2 === 0;
  return {
    schemaVersion: 1,
    id: `${String(n - (n % 2)).padStart(9, '0')}-${isIntent ? '1-intent' : '2-outcome'}`,
    at,
    who: 'ana',
    what: n % 40 < 2 ? 'promotion' : 'hold',
    where: 'prod',
    from: 'r-000000000001',
    to: 'r-000000000002',
    why: 'A reason of some length, as people write them',
    outcome: isIntent ? 'intended' : 'succeeded',
    promotionId: null,
  };
}

async function fill({ store }: RunningService): Promise<void> {
  const limit = pLimit(16);
  const ids = await limit.map(
    Array.from({ length: RELEASES }, (_, n) => n),
    async (n) => {
      const build = path.join(directory, `build-${n}`);
      await writeFiles(build, webBuild(`Release ${n}`));
      const { manifest } = await publishRelease(store, {
        directory: build,
        actor: 'bench',
        title: `Release ${n}`,
      });
      await rm(build, { recursive: true });
      return manifest.releaseId;
    },
  );
  await limit.map(
    Array.from({ length: ENTRIES - CHAINED }, (_, n) => n),
    async (n) => {
      const entry = entryAt(n);
      const name = `${entry.at.slice(0, 10)}/${entry.at.replaceAll(/[^0-9TZ]/g, '')}-${entry.id}`;
      await store.put(`state/audit/${name}.json`, wrap(`v${n}`, entry));
    },
  );
  const state = createS3StateStore({ store, conditionalWrites: createConditionalWritesCheck(store, logger) });
  for (let n = ENTRIES - CHAINED; n < ENTRIES; n += 1) await appendAudit(state, entryAt(n));
  for (const [index, environment] of (['preprod', 'prod'] as const).entries()) {
    const live = { releaseId: ids[index] ?? '', datasetId: 'd-0123456789abcdef' };
    const at = new Date(started).toISOString();
    await state.create(pointerKey(environment), {
      schemaVersion: 1,
      environment,
      live,
      previous: null,
      generation: 1,
      arrivedBy: 'promotion',
      updatedAt: at,
      by: 'bench',
      promotionId: 'bench',
      running: null,
      verified: [{ ...live, verifiedAt: at, promotionId: 'bench', generation: 1 }],
    });
  }
}

async function look({ urls, commandToken }: RunningService, address: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(urls.ops + address, { headers: { authorization: `Bearer ${commandToken}` } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return performance.now() - begun;
}

const shown = (milliseconds: number) => `${Math.round(milliseconds)} ms`.padStart(9);

try {
  const before = await start();
  await fill(before);
  await before.stop();
  process.stdout.write(`written in ${Math.round((Date.now() - started) / 1000)} s\n`);
  const addresses = [
    '/operations/state?section=overview',
    '/operations/state?section=releases',
    '/operations/state?section=audit',
    '/ops/releases?limit=50',
    '/ops/audit?limit=50',
  ];
  const service = await start();
  // Sites and monitor begin their work with the service; people come a little later.
  await delay(10_000);
  process.stdout.write(`${'address'.padEnd(36)}    first   median    worst\n`);
  for (const address of addresses) {
    const first = await look(service, address);
    const times: number[] = [];
    for (let n = 0; n < LOOKS; n += 1) times.push(await look(service, address));
    times.sort((a, b) => a - b);
    const [median = 0, worst = 0] = [times[LOOKS >> 1], times.at(-1)];
    process.stdout.write(`${address.padEnd(36)}${shown(first)}${shown(median)}${shown(worst)}\n`);
  }
  await service.stop();
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit();
