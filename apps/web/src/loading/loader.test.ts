import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TableName } from '@mangetamain/analytics/dataset';
import { DataError, type DataErrorCode } from '../engine/errors.ts';
import { createLoader } from './loader.ts';
import type { LoadEvent } from './progress.ts';
import { noProgress, reduceProgress } from './progress.ts';
import {
  bodyOf,
  bytesOf,
  createCaches,
  createClock,
  createNetwork,
  datasetOf,
  resetAfter,
  sha256,
  stalledAfter,
  status,
  type Published,
} from './testing/fake-browser.ts';
import { createFakeEngine } from './testing/fake-engine.ts';

const published: Published = {
  recipes: bytesOf('all the recipes'),
  ratings_daily: bytesOf('ratings by day'),
  interactions: bytesOf('every rating'),
};

function createSubject(
  options: { caches?: ReturnType<typeof createCaches> | null; published?: Published } = {},
) {
  const network = createNetwork(options.published ?? published);
  const caches = options.caches === undefined ? createCaches() : options.caches;
  const clock = createClock();
  const fake = createFakeEngine();
  const events: LoadEvent[] = [];
  const hooks: { onEvent?: (event: LoadEvent) => void } = {};
  const loader = createLoader(
    {
      engine: fake.engine,
      fetch: network.fetch,
      caches: caches?.storage ?? null,
      clock,
      online: () => network.online,
    },
    (event) => {
      events.push(event);
      hooks.onEvent?.(event);
    },
  );
  return { network, caches, clock, fake, events, hooks, loader };
}

/** The same browser, visited again: what is cached stays, the engine is new. */
function revisit({ caches, network }: ReturnType<typeof createSubject>) {
  const next = createSubject({ caches, published: network.published });
  next.network.online = network.online;
  return next;
}

const failure = (promise: Promise<unknown>): Promise<DataError> =>
  promise.then(
    () => {
      throw new Error('It should have failed.');
    },
    (error: unknown) => {
      if (error instanceof DataError) return error;
      throw error;
    },
  );

const codeOf = async (promise: Promise<unknown>): Promise<DataErrorCode> => (await failure(promise)).code;
const progressOf = (events: readonly LoadEvent[]) => events.reduce(reduceProgress, noProgress);
const id = (of: Published = published) => datasetOf(of).datasetId;

afterEach(() => {
  vi.unstubAllGlobals();
});

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
    expect(first.caches?.entries.get(key)).toEqual(bytesOf('all the recipes'));
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

  it('names the wrong fields', async () => {
    const { loader, network } = createSubject();
    network.faults.set('dataset', [() => Response.json({ ...datasetOf(published), datasetId: 'mine' })]);
    const error = await failure(loader.load(['recipes']));
    expect(error.details).toMatchObject({ issues: [expect.stringContaining('datasetId')] });
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

describe('a download', () => {
  const right = bytesOf('all the recipes');

  it.each([
    ['reset before the first byte', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['reset in the middle', () => resetAfter(bytesOf('all the'))],
    ['cut short', () => bodyOf(bytesOf('all the'))],
    ['refused for now (503)', () => status(503)],
    ['slowed down (429)', () => status(429)],
    ['of an empty body', () => new Response(null)],
  ])('that is %s is tried again', async (_, fault) => {
    const { loader, network, clock, fake, events } = createSubject();
    network.faults.set('recipes', [fault, fault]);
    await loader.load(['recipes']);
    expect(fake.tables.get(`${id()}/recipes`)).toBe('all the recipes');
    expect(clock.delays).toEqual([500, 1000]);
    expect(progressOf(events)).toMatchObject({ totalReceived: 15, totalBytes: 15 });
  });

  it('is given up after the fourth try, and can be asked for again', async () => {
    const { loader, network, clock } = createSubject();
    network.faults.set(
      'recipes',
      Array.from({ length: 4 }, () => () => resetAfter(bytesOf('all'))),
    );
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'storage_unavailable',
      details: { status: null, table: 'recipes' },
    });
    expect(clock.delays).toEqual([500, 1000, 2000]);
    await loader.load(['recipes']);
    expect(loader.loaded()).toEqual(['recipes']);
  });

  it('waits as long as the store asks, or reports it where that is long', async () => {
    const { loader, network, clock } = createSubject();
    network.faults.set('recipes', [() => status(503, { 'retry-after': '4' })]);
    await loader.load(['recipes']);
    expect(clock.delays).toEqual([4000]);
    network.faults.set('interactions', [() => status(503, { 'retry-after': '60' })]);
    expect(await failure(loader.load(['interactions']))).toMatchObject({
      code: 'storage_unavailable',
      details: { status: 503, retryAfterSeconds: 60 },
    });
  });

  it('that stalls is tried again', async () => {
    const { loader, network, clock, fake } = createSubject();
    network.faults.set('recipes', [
      (request) => {
        clock.stalls = true;
        return stalledAfter(bytesOf('all'))(request);
      },
      () => {
        clock.stalls = false;
        return bodyOf(right);
      },
    ]);
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
    expect(network.requests.filter((name) => name === 'recipes')).toHaveLength(2);
  });

  it.each([
    ['wrong', 'all the recipez', 15],
    ['too many', 'all the recipes and more', 16],
  ])('of %s bytes is refused with both hashes, and not kept', async (_, text, receivedBytes) => {
    const { loader, network, fake, caches, clock } = createSubject();
    network.faults.set('recipes', [() => bodyOf(bytesOf(text))]);
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'dataset_hash_mismatch',
      details: {
        table: 'recipes',
        expected: sha256(right),
        received: sha256(bytesOf(text).slice(0, receivedBytes)),
        expectedBytes: 15,
        receivedBytes,
      },
    });
    expect(fake.tables.size).toBe(0);
    expect(caches?.entries.size).toBe(0);
    expect(clock.delays).toEqual([]);
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
  });

  it('that cannot be checked is refused', async () => {
    vi.stubGlobal('crypto', {});
    const { loader, fake, caches } = createSubject();
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'dataset_invalid',
      details: { issues: [expect.stringContaining('not secure')] },
    });
    expect([fake.tables.size, caches?.entries.size]).toEqual([0, 0]);
  });

  it('whose file is gone says so', async () => {
    const { loader, network } = createSubject();
    network.faults.set('recipes', [() => status(404), () => status(404)]);
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'dataset_missing',
      details: { table: 'recipes' },
    });
  });
});

describe('an expired link', () => {
  it.each([400, 403])('(%i) is renewed once and the download goes on', async (code) => {
    const { loader, network, fake, events } = createSubject();
    network.faults.set('recipes', [() => status(code)]);
    await loader.load(['recipes']);
    expect(network.requests).toEqual(['dataset', 'recipes', 'dataset', 'recipes']);
    expect(fake.tables.size).toBe(1);
    expect(progressOf(events).renewals).toMatchObject([{ table: 'recipes', status: code }]);
  });

  it('of several tables is renewed with one request', async () => {
    const { loader, network } = createSubject();
    for (const table of ['recipes', 'ratings_daily', 'interactions'])
      network.faults.set(table, [() => status(403)]);
    await loader.load(['recipes', 'ratings_daily', 'interactions']);
    expect(network.requests.filter((name) => name === 'dataset')).toHaveLength(2);
  });

  it('that is refused again is an error, and the next load tries anew', async () => {
    const { loader, network } = createSubject();
    network.faults.set('recipes', [() => status(403), () => status(403)]);
    expect(await failure(loader.load(['recipes']))).toMatchObject({
      code: 'link_expired',
      details: { table: 'recipes', status: 403 },
    });
    await loader.load(['recipes']);
    expect(loader.loaded()).toEqual(['recipes']);
  });

  it('that leads to another dataset loads that one instead, whole', async () => {
    const { loader, network, fake } = createSubject();
    await loader.load(['ratings_daily']);
    const newer = { ...published, recipes: bytesOf('newer recipes') };
    network.faults.set('recipes', [
      () => {
        network.published = newer;
        return status(403);
      },
    ]);
    await loader.load(['recipes']);
    expect(fake.inUse).toBe(id(newer));
    expect(Array.from(fake.tables.keys()).toSorted()).toEqual([
      `${id(newer)}/ratings_daily`,
      `${id(newer)}/recipes`,
    ]);
  });
});

describe('the engine', () => {
  it('that fails to start fails the load at once, and not the next', async () => {
    const { loader, fake } = createSubject();
    fake.start = () => {
      fake.start = () => Promise.resolve();
      return Promise.reject(new DataError('engine_start_failed', { reason: '404' }));
    };
    expect(await codeOf(loader.load(['recipes']))).toBe('engine_start_failed');
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
  });

  it('that lost its tables gets them again from the cache', async () => {
    const { loader, fake, network } = createSubject();
    await loader.load(['recipes']);
    fake.tables.clear();
    expect(loader.loaded()).toEqual([]);
    await loader.load(['recipes']);
    expect(fake.tables.size).toBe(1);
    expect(network.requests).toEqual(['dataset', 'recipes']);
  });

  it('reports its bytes', async () => {
    const { loader, fake, events } = createSubject();
    fake.start = async (options) => options?.onProgress?.({ received: 1, bytes: 2 });
    await loader.load([]);
    expect(progressOf(events).engine).toEqual({ ready: true, received: 2, bytes: 2 });
  });
});

describe('cancelling', () => {
  const stages: Record<string, (subject: ReturnType<typeof createSubject>) => LoadEvent['type'] | null> = {
    'before anything': () => null,
    'while the engine starts': ({ fake }) => {
      fake.start = ({ signal } = {}) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DataError('cancelled', { reason: 'x' })));
        });
      return 'checking';
    },
    'while the file comes': ({ network }) => {
      network.faults.set('recipes', [stalledAfter(bytesOf('all'))]);
      return 'downloading';
    },
    'while it is checked': () => 'checking',
  };

  it.each(Object.keys(stages))('%s leaves nothing behind, and the next load works', async (stage) => {
    const subject = createSubject();
    const until = stages[stage]?.(subject) ?? null;
    const abort = new AbortController();
    if (until === null) abort.abort();
    subject.hooks.onEvent = ({ type }) => {
      if (type === until) abort.abort();
    };
    const load = codeOf(subject.loader.load(['recipes'], abort.signal));
    expect(await load).toBe('cancelled');
    expect(subject.fake.tables.size).toBe(0);

    subject.fake.start = () => Promise.resolve();
    await subject.loader.load(['recipes']);
    expect(subject.fake.tables.get(`${id()}/recipes`)).toBe('all the recipes');
  });

  it('while the dataset is asked for', async () => {
    const subject = createSubject();
    const abort = new AbortController();
    subject.network.faults.set('dataset', [
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
          abort.abort();
        }),
    ]);
    expect(await codeOf(subject.loader.load(['recipes'], abort.signal))).toBe('cancelled');
  });

  it('while waiting for another try', async () => {
    const subject = createSubject();
    const abort = new AbortController();
    subject.network.faults.set('recipes', [
      () => {
        queueMicrotask(() => abort.abort());
        return status(503);
      },
    ]);
    expect(await codeOf(subject.loader.load(['recipes'], abort.signal))).toBe('cancelled');
    expect(subject.network.requests).toEqual(['dataset', 'recipes']);
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
