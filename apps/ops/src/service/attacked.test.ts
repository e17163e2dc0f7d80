import { setTimeout as delay } from 'node:timers/promises';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import { expect, it } from 'vitest';
import { publishRelease } from '../releases/publish-release.ts';
import { attack, attackKinds } from '../testing/attacks.ts';
import { pointAt } from '../testing/live-release.ts';
import { startMainProcess } from '../testing/main-process.ts';
import { prepareData } from '../testing/prepared-data.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { webBuild } from '../testing/web-build.ts';
import { monotonic } from '../time/monotonic.ts';
import { readServiceNote } from './service-note.ts';

const large = '/assets/large-4f1c09be.js';
const LARGE_BYTES = 4 * 1024 * 1024;
const VISIT_EVERY_MS = 25;
/** A site whose process is free answers in milliseconds. So long takes what waits for somebody else's request. */
const MOST_MS = 5_000;

const forMs = rounds({ short: 5_000, long: 60_000 });

async function startSite() {
  const build = await createTemporaryDirectory({
    ...webBuild(),
    [large.slice(1)]: new Uint8Array(LARGE_BYTES),
  });
  const { directory } = await prepareData(async ({ store, state, datasetId }) => {
    const { releaseId } = (await publishRelease(store, { directory: build, actor: 'test' })).manifest;
    for (const environment of ['preprod', 'prod'] as const)
      await pointAt(state, environment, { releaseId, datasetId });
    return {};
  });
  const { urls } = await startMainProcess(directory);
  const { PROD: site = '', operations = '' } = urls;
  const { token = '' } = (await readServiceNote(directory)) ?? {};
  const dataset = await (await fetch(`${site}/api/dataset`)).text();
  const signed = /"url":"([^"]+)"/.exec(dataset)?.[1] ?? '';
  return { site, operations, token, signed, large };
}

/** Asks again and again for a while; returns how long each answer took, in order of length. */
async function visit(url: string, milliseconds: number): Promise<number[]> {
  const took: number[] = [];
  for (const until = monotonic() + milliseconds; monotonic() < until; await delay(VISIT_EVERY_MS)) {
    const asked = monotonic();
    const answer = await fetch(url);
    expect(answer.status, url).toBe(200);
    await answer.arrayBuffer();
    took.push(monotonic() - asked);
  }
  return took.toSorted((a, b) => a - b);
}

it(
  'visitors and operators are answered while ten kinds of attack go on at once',
  { timeout: forMs + 90_000 },
  async () => {
    const targets = await startSite();
    const { site, operations } = targets;
    const attacks = attack(targets);
    const visits = ['/', '/trends', '/api/dataset', '/version.json'].map((path) => visit(site + path, forMs));
    const asked = await Promise.all([...visits, visit(`${operations}/api/health`, forMs)]);
    const made = await attacks.end();
    for (const took of asked) {
      expect(took.length).toBeGreaterThan(10);
      const p99 = took[Math.floor(took.length * 0.99)] ?? Number.POSITIVE_INFINITY;
      expect(p99).toBeLessThan(MOST_MS);
    }
    for (const [kind, count] of Object.entries(made)) expect(count, kind).toBeGreaterThan(3);
  },
);

const PER_SECOND = 200;
const ALONE_MS = 10_000;

/** Asks so often a second, whatever becomes of it; returns how long each answer took since it was due, in order of length. */
async function visitSteadily(urls: readonly string[]): Promise<number[]> {
  const count = (ALONE_MS / 1_000) * PER_SECOND;
  const started = monotonic();
  const asked = Array.from({ length: count }, async (_, n) => {
    const due = started + (n * 1_000) / PER_SECOND;
    await delay(Math.max(0, due - monotonic()));
    const answer = await fetch(urls[n % urls.length] ?? '');
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    return monotonic() - due;
  });
  return (await Promise.all(asked)).toSorted((a, b) => a - b);
}

it.runIf(rounds({ short: false, long: true }))(
  'each attack alone keeps no visitor waiting, at 200 requests a second',
  { timeout: 300_000 },
  async () => {
    const targets = await startSite();
    const urls = ['/', '/trends', '/api/dataset', '/version.json'].map((path) => targets.site + path);
    for (const kinds of [[], ...attackKinds.map((kind) => [kind]), attackKinds]) {
      const attacks = attack(targets, kinds);
      const took = await visitSteadily(urls);
      await attacks.end();
      const [p50 = 0, p99 = 0] = [took[took.length >> 1], took[Math.floor(took.length * 0.99)]];
      const name = kinds.length > 1 ? 'all ten' : (kinds[0] ?? 'none');
      process.stdout.write(`${name.padEnd(26)} p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms\n`);
      expect(p99, name).toBeLessThan(MOST_MS);
    }
  },
);
