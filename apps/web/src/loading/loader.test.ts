import { describe, expect, it, vi } from 'vitest';
import type { TableName } from '@mangetamain/analytics/dataset';
import {
  bodyOf,
  bytesOf,
  createCaches,
  resetAfter,
  sha256,
  status,
  type Published,
  datasetOf,
} from './testing/fake-browser.ts';
import { codeOf, createSubject, failure, id, progressOf, published, revisit } from './testing/subject.ts';

describe('a first visit', () => {
  it('downloads, checks, keeps and creates the wanted tables, and no other', async () => {
    const { loader, network, fake, caches, events } = createSubject();
    await loader.load(['recipes', 'ratings_daily']);
    expect(network.requests.toSorted()).toEqual(['dataset', 'ratings_daily', 'recipes']);
    expect(Object.fromEntries(fake.tables)).toEqual({
      [`${id()}/recipes`]: 'all the recipes',
      [`${id()}/ratings_daily`]: 'ratings by day',
    });
    expect(fake.inUse).toBe(id());
    expect(loader.loaded().toSorted()).toEqual(['ratings_daily', 'recipes']);
    expect(loader.dataset()).toMatchObject({ manifest: { datasetId: id() }, saved: null });
    expect(Array.from(caches?.entries.keys() ?? [])).toContain(
      `/saved-data/sha256/${sha256(bytesOf('all the recipes'))}`,
    );
    expect(progressOf(events)).toMatchObject({ totalReceived: 29, totalBytes: 29, secondsLeft: 0 });
  });

  it('keeps no signed link', async () => {
    const { loader, caches } = createSubject();
    await loader.load(['recipes']);
    const manifest = new TextDecoder().decode(caches?.entries.get('/saved-data/manifest.json'));
    expect(manifest).toContain(id());
    expect(manifest).not.toContain('signature');
  });

  it('asks neither for the dataset nor for a table twice, at once or later', async () => {
    const { loader, network } = createSubject();
    await Promise.all([loader.load(['recipes']), loader.load(['recipes', 'ratings_daily'])]);
    await loader.load(['recipes']);
    await loader.load(['interactions']);
    expect(network.requests.toSorted()).toEqual(['dataset', 'interactions', 'ratings_daily', 'recipes']);
  });

  it('downloads while the engine starts', async () => {
    const { loader, fake, events } = createSubject();
    let finishStart: () => void = () => undefined;
    fake.start = () =>
      new Promise((resolve) => {
        finishStart = resolve;
      });
    const load = loader.load(['recipes']);
    await vi.waitFor(() => expect(events.map(({ type }) => type)).toContain('checking'));
    expect(fake.tables.size).toBe(0);
    finishStart();
    await load;
    expect(fake.tables.size).toBe(1);
  });

  it.each(['quota', 'broken'] as const)('works where the cache is %s', async (fault) => {
    const { loader, fake } = createSubject({ caches: createCaches(fault) });
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
  });

  it('works without any cache', async () => {
    const { loader, fake } = createSubject({ caches: null });
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
  });
});

describe('a later visit', () => {
  it('takes from the cache what did not change', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    const { loader, network, fake, events } = revisit(first);
    await loader.load(['recipes']);
    expect(network.requests).toEqual(['dataset']);
    expect(fake.tables.size).toBe(1);
    expect(progressOf(events).files).toEqual([
      { table: 'recipes', state: 'ready', saved: true, received: 15, bytes: 15 },
    ]);
  });

  it('replaces a damaged copy', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    const key = `/saved-data/sha256/${sha256(bytesOf('all the recipes'))}`;
    first.caches?.entries.set(key, bytesOf('all the recipez'));
    const { loader, network, fake } = revisit(first);
    await loader.load(['recipes']);
    expect(network.requests).toEqual(['dataset', 'recipes']);
    expect(fake.tables.get(`${id()}/recipes`)).toBe('all the recipes');
    expect(new TextDecoder().decode(first.caches?.entries.get(key))).toBe('all the recipes');
  });

  it('drops the files of older datasets once the new one is loaded', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    first.network.published = { ...published, recipes: bytesOf('newer recipes') };
    const { loader, caches } = revisit(first);
    await loader.load(['recipes']);
    expect(Array.from(caches?.entries.keys() ?? []).toSorted()).toEqual(
      ['/saved-data/manifest.json', `/saved-data/sha256/${sha256(bytesOf('newer recipes'))}`].toSorted(),
    );
  });
});

describe('offline', () => {
  it('works when everything is saved, and says since when', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    first.network.online = false;
    const { loader, fake } = revisit(first);
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
    expect(loader.dataset()?.saved).toEqual({ at: '2026-01-02T14:02:00.000Z', reason: 'offline' });
  });

  it('names what is not saved', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    first.network.online = false;
    const { loader } = revisit(first);
    expect(await failure(loader.load(['recipes', 'interactions']))).toMatchObject({
      code: 'offline',
      details: { missing: ['interactions'] },
    });
  });

  it('names a table wanted later, and loads it once the network is back', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    first.network.online = false;
    const { loader, network } = revisit(first);
    await loader.load(['recipes']);
    expect(await failure(loader.load(['interactions']))).toMatchObject({
      code: 'offline',
      details: { missing: ['interactions'] },
    });
    expect(loader.loaded()).toEqual(['recipes']);
    network.online = true;
    await loader.load(['interactions']);
    expect(loader.loaded()).toEqual(['recipes', 'interactions']);
    expect(loader.dataset()?.saved).toBeNull();
  });

  it('says so at once where nothing is saved', async () => {
    const { loader, network, clock } = createSubject();
    network.online = false;
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'offline',
      details: { missing: ['recipes'] },
    });
    expect(clock.delays).toEqual([]);
  });

  it('in the middle of a download is told from a store that fails', async () => {
    const { loader, network } = createSubject();
    network.faults.set('recipes', [
      () => {
        network.online = false;
        return resetAfter(bytesOf('all'));
      },
    ]);
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'offline',
      details: { missing: ['recipes'] },
    });
  });
});

describe('the dataset request', () => {
  it.each([
    [
      '503',
      status(503, { 'retry-after': '8' }),
      'storage_unavailable',
      { status: 503, retryAfterSeconds: 8 },
    ],
    ['500', status(500), 'storage_unavailable', { status: 500, retryAfterSeconds: null }],
    ['429', status(429, { 'retry-after': 'soon' }), 'storage_unavailable', { retryAfterSeconds: null }],
    ['404', status(404), 'dataset_missing', { table: null }],
    ['401', status(401), 'dataset_invalid', { issues: ['The answer is 401.'] }],
    ['no JSON', new Response('<html>'), 'dataset_invalid', {}],
    ['other JSON', Response.json({ files: [] }), 'dataset_invalid', {}],
  ] as const)('answered by %s fails with what it says', async (_, response, code, details) => {
    const { loader, network, fake } = createSubject();
    network.faults.set('dataset', [() => response]);
    expect(await failure(loader.load(['recipes']))).toMatchObject({ code, details });
    expect(fake.tables.size).toBe(0);
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
  });

  it('that is blocked on a device with a network is told from one without', async () => {
    const { loader, network } = createSubject();
    network.faults.set('dataset', [() => Promise.reject(new TypeError('Failed to fetch'))]);
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'storage_unavailable',
      details: { status: null, table: null },
    });
  });

  it('names the wrong fields', async () => {
    const { loader, network } = createSubject();
    network.faults.set('dataset', [
      () => Response.json({ ...datasetOf(published), datasetId: 'mine', title: 7 }),
    ]);
    const error = await failure(loader.load(['recipes']));
    expect(error.details).toMatchObject({
      issues: [
        'datasetId: a dataset id such as d-4f1c09be77a2d630',
        expect.stringContaining('title: Invalid input: expected string'),
      ],
    });
  });

  it('that meets a store away falls back on what is saved', async () => {
    const first = createSubject();
    await first.loader.load(['recipes']);
    const { loader, network } = revisit(first);
    network.faults.set('dataset', [() => status(503), () => status(503, { 'retry-after': '8' })]);
    await loader.load(['recipes']);
    expect(loader.dataset()?.saved?.reason).toBe('storage_unavailable');
    expect(await codeOf(loader.load(['interactions']))).toBe('storage_unavailable');
  });

  it('that names no such table says which', async () => {
    const { loader } = createSubject();
    expect(await failure(loader.load(['recipe_tags']))).toMatchObject({
      code: 'dataset_missing',
      details: { table: 'recipe_tags' },
    });
  });
});

describe('refreshing', () => {
  const newer: Published = { ...published, recipes: bytesOf('newer recipes') };
  const tables: TableName[] = ['recipes', 'ratings_daily'];

  it('finds nothing new', async () => {
    const { loader, network } = createSubject();
    expect(await loader.refresh()).toBe('fresh');
    await loader.load(tables);
    expect(await loader.refresh()).toBe('fresh');
    expect(network.requests.filter((name) => name === 'recipes')).toHaveLength(1);
  });

  it('replaces every loaded table, and downloads only what changed', async () => {
    const { loader, network, fake } = createSubject();
    await loader.load(tables);
    network.published = newer;
    network.requests.length = 0;
    expect(await loader.refresh()).toBe('updated');
    expect(network.requests).toEqual(['dataset', 'recipes']);
    expect(fake.inUse).toBe(id(newer));
    expect(Object.fromEntries(fake.tables)).toEqual({
      [`${id(newer)}/recipes`]: 'newer recipes',
      [`${id(newer)}/ratings_daily`]: 'ratings by day',
    });
    expect(loader.dataset()?.manifest.datasetId).toBe(id(newer));
  });

  it('that fails keeps the old data in use and nothing of the new', async () => {
    const { loader, network, fake } = createSubject();
    await loader.load(tables);
    network.published = newer;
    network.faults.set('recipes', [() => bodyOf(bytesOf('nonsense!!!!!'))]);
    expect(await codeOf(loader.refresh())).toBe('dataset_hash_mismatch');
    expect(fake.inUse).toBe(id());
    expect(Array.from(fake.tables.keys()).toSorted()).toEqual([`${id()}/ratings_daily`, `${id()}/recipes`]);
    expect(loader.dataset()?.manifest.datasetId).toBe(id());
    expect(await loader.refresh()).toBe('updated');
  });

  it('does not hinder a load of the old data meanwhile, whose table follows', async () => {
    const { loader, network, fake } = createSubject();
    await loader.load(['recipes']);
    network.published = { ...newer, interactions: bytesOf('newer ratings') };
    const [, outcome] = await Promise.all([loader.load(['interactions']), loader.refresh()]);
    expect(outcome).toBe('updated');
    await loader.load(['interactions']);
    expect(fake.inUse).toBe(id(network.published));
    expect(loader.loaded().toSorted()).toEqual(['interactions', 'recipes']);
  });
});
