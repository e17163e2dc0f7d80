import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '../engine/errors.ts';
import type { LoadEvent } from './progress.ts';
import { bodyOf, bytesOf, resetAfter, sha256, stalledAfter, status } from './testing/fake-browser.ts';
import { codeOf, createSubject, failure, id, progressOf, published } from './testing/subject.ts';

afterEach(() => {
  vi.unstubAllGlobals();
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
    ['stalls', stalledAfter(bytesOf('{"schema')), true],
    ['is reset', () => resetAfter(bytesOf('{"schema')), false],
  ])(
    'of a description that %s in its midst is given up, and asked for anew by the next load',
    async (_, fault, stalls) => {
      const { loader, network, clock, fake } = createSubject();
      network.faults.set('dataset', [
        (request) => {
          clock.stalls = stalls;
          return fault(request);
        },
      ]);
      expect(await codeOf(loader.load(['recipes']))).toBe('storage_unavailable');
      clock.stalls = false;
      await loader.load(['recipes']);
      expect(fake.tables.size).toBe(1);
    },
  );

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
    expect(progressOf(events).files).toMatchObject([{ table: 'recipes', state: 'ready' }]);
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
