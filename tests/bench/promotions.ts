import * as z from 'zod';
import { copyBuild } from '../support/another-build.ts';
import { commandLine } from '../support/command-line.ts';
import { service } from '../support/service.ts';
import { load } from './load.ts';
import type { Measurement } from './measurement.ts';

const RATE = 500;
const SECONDS = 30;
const LOOK_MS = 10;

const publishedSchema = z.object({ releaseId: z.string() });
const versionSchema = z.object({ releaseId: z.string().nullable() });
const promotionSchema = z.object({
  id: z.string(),
  steps: z.array(z.object({ name: z.string(), startedAt: z.iso.datetime() }).loose()),
});

/**
 * Promotes a release to PROD, and rolls it back, while a site answers 500 requests a second: how many of them failed,
 * and how long the site took from the start of the switch to serving the other release.
 */
export async function measurePromotions(directory: string): Promise<Measurement[]> {
  const ops = commandLine(directory);
  const build = await copyBuild(directory, '<meta name="edition" content="second">');
  const { releaseId } = publishedSchema.parse(await ops('release', 'publish', build, '--title', 'Second'));
  const wish = ['--release', releaseId, '--reason', 'Benchmark'];
  await ops('promote', '--to', 'preprod', ...wish);

  const underLoad = load(`${service.prod}/`, { seconds: SECONDS, rate: RATE });
  const promotion = await timeSwitch(() => ops('promote', '--to', 'prod', '--confirm', 'DEPLOY', ...wish));
  const rollback = await timeSwitch(() =>
    ops('rollback', 'prod', '--confirm', 'ROLLBACK', '--reason', 'Benchmark'),
  );
  const report = await underLoad;
  return [
    { id: 'promotion.failed-requests', value: report.failed, unit: 'requests', target: { most: 0 } },
    { id: 'promotion.requests', value: report.requests, unit: 'requests', target: null },
    { id: 'promotion.slowest-answer', value: report.slowest, unit: 'ms', target: null },
    { id: 'promotion.switch', value: promotion.switched, unit: 'ms', target: { most: 1_000 } },
    { id: 'promotion.time', value: promotion.seconds, unit: 's', target: null },
    { id: 'rollback.switch', value: rollback.switched, unit: 'ms', target: { most: 1_000 } },
    { id: 'rollback.time', value: rollback.seconds, unit: 's', target: null },
  ];
}

/** Changes what PROD serves while watching it. `switched`: ms from the start of the switch to another release id. */
async function timeSwitch(change: () => Promise<unknown>) {
  const startedAt = Date.now();
  const changed = untilAnotherRelease(await servedRelease());
  const { steps } = promotionSchema.parse(await change());
  const seconds = (Date.now() - startedAt) / 1_000;
  const switching = steps.find(({ name }) => name === 'switching');
  if (switching === undefined) throw new Error('The promotion never came to its switch.');
  return { seconds, switched: Math.max(0, (await changed) - Date.parse(switching.startedAt)) };
}

async function untilAnotherRelease(before: string | null): Promise<number> {
  while ((await servedRelease()) === before) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  return Date.now();
}

async function servedRelease(): Promise<string | null> {
  const answer = await fetch(`${service.prod}/version.json`);
  return versionSchema.parse(await answer.json()).releaseId;
}
