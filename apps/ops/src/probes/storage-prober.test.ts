import { describeObservation, isHealthy } from '@mangetamain/deploy';
import { scriptedProber } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import type { ObjectStore } from '../store/object-store.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { createStorageProber } from './storage-prober.ts';

const GB = 1024 ** 3;
const fails = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

function setUp(tryOut: () => Promise<{ freeBytes: number }> = async () => ({ freeBytes: GB })) {
  const store = createMemoryStore();
  const disk = { directory: '/data/watch', tryOut };
  const prober = createStorageProber({
    prober: scriptedProber(),
    store,
    key: 'probes/health-one',
    disk,
    timeoutMs: 100,
  });
  return { store, prober };
}

async function keysOf(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  return keys;
}

describe('the storage', () => {
  it('is good where store and disk take what is written; the same object each time', async () => {
    const { store, prober } = setUp();
    const { checks } = await prober.probe('storage', null);
    await prober.probe('storage', null);
    expect(checks.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'read good',
      'write good',
      'disk good',
    ]);
    expect(await keysOf(store)).toEqual(['probes/health-one']);
  });

  it.each([
    ['ENOSPC', 'disk: the disk of /data/watch is full: make room on it'],
    ['EDQUOT', "disk: this user's share of the disk of /data/watch is used up: make room in it"],
    ['EROFS', 'disk: /data/watch is on a file system that is mounted read-only: mount it for writing'],
    ['EACCES', 'disk: this user may not write to /data/watch: change who may'],
    ['EIO', 'disk: the disk of /data/watch is broken: look at the log of the system, and replace it'],
    ['EBUSY', 'disk: it could not be checked: EBUSY'],
  ])('is not healthy where the disk says %s', async (code, told) => {
    const observation = await setUp(fails(code)).prober.probe('storage', null);
    expect([isHealthy(observation), describeObservation(observation)]).toEqual([false, told]);
  });

  it('is not healthy where the disk hangs', async () => {
    const observation = await setUp(() => new Promise(() => {})).prober.probe('storage', null);
    expect(isHealthy(observation)).toBe(false);
  });

  it('is warned of while there is little room left', async () => {
    const { checks } = await setUp(async () => ({ freeBytes: 80 * 1024 ** 2 })).prober.probe('storage', null);
    expect(checks.at(-1)).toMatchObject({
      result: 'warning',
      detail: 'only 80 MB are free on the disk of /data/watch',
    });
  });

  it('is not healthy where the store reads well and takes nothing', async () => {
    const { store, prober } = setUp();
    store.put = () => Promise.reject(new Error('507 the disk of the store is full'));
    const observation = await prober.probe('storage', null);
    expect([isHealthy(observation), describeObservation(observation)]).toEqual([
      false,
      expect.stringContaining('write: it could not be checked: 507 the disk of the store is full'),
    ]);
  });
});

it('sites are left to the other prober', async () => {
  const { store, prober } = setUp();
  const { checks } = await prober.probe('prod', { releaseId: 'r-1', datasetId: 'd-1' });
  expect(checks.map(({ name }) => name)).not.toContain('write');
  expect(await keysOf(store)).toEqual([]);
});
