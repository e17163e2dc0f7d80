import { readAudit, readPointer, type StateStore } from '@mangetamain/deploy';
import { memoryStateStore, sequentialIds, virtualClock } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { writeCurrent } from '../data/publish.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import { addPublishedDataset } from '../testing/service.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { prune, type PruneWish } from './prune.ts';

const wish = {
  what: 'releases',
  olderThanDays: 30,
  keep: [],
  apply: true,
  by: 'ada',
  reason: 'Room',
} satisfies PruneWish;

/** Three releases and three datasets, the first of each live on PROD; it is the year 2100. */
async function setUp() {
  const objects = createWatchedStore();
  const store = memoryStateStore();
  const releases = [];
  const datasets = [];
  for (const digit of ['1', '2', '3']) {
    releases.push(await publishBuild(objects, digit));
    datasets.push(await addPublishedDataset(objects, digit));
  }
  const live = { releaseId: releases[0] ?? '', datasetId: datasets[0] ?? '', datasetPinned: true } as const;
  await pointAt(store, 'prod', live);
  const ports = { objects, store, clock: virtualClock('2100-01-01T00:00:00.000Z'), ids: sequentialIds() };
  return { ports, objects, store, releases, datasets };
}

async function foldersOf(objects: ObjectStore, prefix: string): Promise<string[]> {
  const found = new Set<string>();
  for await (const { key } of objects.list(prefix)) found.add(key.split('/')[1] ?? '');
  return [...found].toSorted();
}

const idsOf = ({ found }: Awaited<ReturnType<typeof prune>>) => found.map(({ id }) => id).toSorted();

describe('pruning', () => {
  it('tells first, then removes whole what nothing names, each with its entries in the audit', async () => {
    const { ports, objects, store, releases } = await setUp();
    const [first, ...others] = releases;
    const told = await prune(ports, { ...wish, apply: false });
    expect([idsOf(told), told.kept, told.applied]).toEqual([others.toSorted(), 1, false]);
    expect(await foldersOf(objects, 'releases/')).toEqual(releases.toSorted());
    expect(idsOf(await prune(ports, wish))).toEqual(others.toSorted());
    expect(await foldersOf(objects, 'releases/')).toEqual([first]);
    const audit = await readAudit(store, 10, ports.clock.now());
    expect(audit.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
      'prune done',
      'prune intended',
      'prune done',
      'prune intended',
    ]);
  });

  it('leaves what is young, what is to be kept and what cannot be dated', async () => {
    const { ports, objects, releases } = await setUp();
    const [, second = '', third = ''] = releases;
    expect(idsOf(await prune({ ...ports, clock: virtualClock(new Date().toISOString()) }, wish))).toEqual([]);
    await objects.put(`releases/${third}/manifest.json`, new TextEncoder().encode('{'));
    expect(idsOf(await prune(ports, { ...wish, keep: [second] }))).toEqual([]);
  });

  it('leaves the dataset that waits for a first release', async () => {
    const { ports, objects, datasets } = await setUp();
    const [first = '', second = '', third = ''] = datasets;
    await writeCurrent(objects, second, new Date());
    expect(idsOf(await prune(ports, { ...wish, what: 'datasets' }))).toEqual([third]);
    expect(await foldersOf(objects, 'datasets/d-')).toEqual([first, second].toSorted());
  });

  it('gives back what a promotion took meanwhile', async () => {
    const { ports, objects, store, releases } = await setUp();
    const [, second = ''] = releases;
    const taking: StateStore = {
      ...store,
      async create(key, value) {
        const live = (await readPointer(store, 'prod'))?.value.live;
        if (key.startsWith('audit/') && live && live.releaseId !== second)
          await pointAt(store, 'prod', { ...live, releaseId: second });
        return store.create(key, value);
      },
    };
    const pruned = await prune({ ...ports, store: taking }, { ...wish, keep: releases.slice(2) });
    expect(idsOf(pruned)).toEqual([]);
    expect(await objects.get(`releases/${second}/manifest.json`)).not.toBeNull();
    const [entry] = await readAudit(store, 1, ports.clock.now());
    expect(entry?.outcome).toContain('in use again');
  });
});
