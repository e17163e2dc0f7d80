import { brotliDecompressSync } from 'node:zlib';
import { datasetResponseSchema, type AnswerKind, type AnswerPart } from '@mangetamain/analytics/dataset';
import { beforeEach, describe, expect, it } from 'vitest';
import { addToAnswersIndex } from '../data/answers/answers-index.ts';
import { storeAnswers } from '../data/answers/stored-answers.ts';
import { answersIndexKey, answersKey } from '../data/dataset-keys.ts';
import { createBaseApp } from '../http/base-app.ts';
import { followFirstData } from '../site/first-data.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { answersRoute } from './answers-route.ts';
import { createDatasetCatalog } from './dataset-catalog.ts';
import { datasetRoute } from './dataset-route.ts';
import { createPublishedAnswers } from './published-answers.ts';

const { datasetId } = createManifest();
const text = (content: string) => new TextEncoder().encode(content);

function setUp() {
  const store = createWatchedStore();
  const { logger, entries } = createRecordingLogger();
  const clock = { now: 1_000_000 };
  const now = () => clock.now;
  const published = createPublishedAnswers({ store, logger, now });
  const { catalog, of } = followFirstData(createDatasetCatalog({ store, logger, now }), published);
  const app = createBaseApp({ logger, site: 'test' });
  const presign = { windowSeconds: 300, expirySeconds: 900 };
  app.get('/api/dataset', datasetRoute({ catalog, published, store, presign, now }));
  app.get('/api/answers/:sha256', answersRoute({ catalog, published }));
  const ask = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const dataset = async (headers?: Record<string, string>) =>
    datasetResponseSchema.parse(await (await ask('/api/dataset', headers)).json());
  const add = async (page: string, kind: AnswerKind, content: string, part?: AnswerPart) => {
    const file = {
      page,
      kind,
      ...(part && { part }),
      ...(await storeAnswers(store, datasetId, text(content))),
    };
    await addToAnswersIndex(store, datasetId, [{ ...file, asked: 'some statements' }]);
    return file;
  };
  return { store, clock, entries, ask, dataset, add, firstData: of };
}

let subject: ReturnType<typeof setUp>;
beforeEach(async () => {
  subject = setUp();
  await publish(subject.store);
});

describe('GET /api/dataset', () => {
  it('names the answers of the dataset, each with a URL and the time it expires', async () => {
    const { add, dataset } = subject;
    const file = await add('trends', 'default', 'rows');
    const { answers } = await dataset();
    expect(answers).toEqual([
      {
        ...file,
        url: expect.stringContaining(`/${answersKey(datasetId, file.sha256)}?X-Amz-Date=`),
        expiresAt: expect.stringMatching(/^1970-01-01T00:30:00/),
      },
    ]);
  });

  it('is the manifest alone where there are none', async () => {
    expect(await subject.dataset()).not.toHaveProperty('answers');
  });

  it('names what was published since, within seconds', async () => {
    const { add, clock, dataset } = subject;
    await add('trends', 'default', 'rows');
    expect((await dataset()).answers).toHaveLength(1);
    await add('trends', 'variants', 'more rows');
    expect((await dataset()).answers).toHaveLength(1);
    clock.now += 5_000;
    await dataset();
    await expect.poll(async () => (await dataset()).answers?.length).toBe(2);
  });

  it('leaves them out for a page that was built before there were any', async () => {
    const { add, dataset } = subject;
    await add('trends', 'default', 'rows');
    const page = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
    expect(await dataset(page)).not.toHaveProperty('answers');
    expect((await dataset({ ...page, accept: '*/*' })).answers).toHaveLength(1);
    expect((await dataset({ accept: 'application/json' })).answers).toHaveLength(1);
  });

  it('is the manifest alone while the list of answers is damaged, or the store brings the manifest only', async () => {
    const { add, clock, dataset, entries, store } = subject;
    await add('trends', 'default', 'rows');
    const index = await store.get(answersIndexKey(datasetId));
    await store.put(answersIndexKey(datasetId), text('{'));
    expect(await dataset()).not.toHaveProperty('answers');
    expect(entries).toContainEqual(expect.objectContaining({ message: 'answers_not_read' }));
    await store.put(answersIndexKey(datasetId), index?.body ?? new Uint8Array());
    clock.now += 5_000;
    await dataset();
    await expect.poll(async () => (await dataset()).answers?.length).toBe(1);
  });

  it('goes on with the answers last known while the store is away', async () => {
    const { add, clock, dataset, store } = subject;
    await add('trends', 'default', 'rows');
    await dataset();
    store.state = 'away';
    clock.now += 60_000;
    expect((await dataset()).answers).toHaveLength(1);
    expect((await dataset()).answers).toHaveLength(1);
  });
});

describe('GET /api/answers/:sha256', () => {
  it('is the content of a file of the dataset, compressed where that is wanted, kept for ever', async () => {
    const { add, ask } = subject;
    const { sha256 } = await add('trends', 'default', 'rows');
    const plain = await ask(`/api/answers/${sha256}`);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('rows');
    const compressed = await ask(`/api/answers/${sha256}`, { 'accept-encoding': 'gzip, br' });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await compressed.arrayBuffer()).toString()).toBe('rows');
  });

  it('is read ahead for first views, once, and is there while the store is away', async () => {
    const { add, ask, dataset, store } = subject;
    const { sha256 } = await add('trends', 'default', 'rows');
    await add('trends', 'variants', 'more rows');
    const before = store.calls.get;
    await dataset();
    // The pointer, the manifest, the list, and the one file.
    await expect.poll(() => store.calls.get - before).toBe(4);
    await ask(`/api/answers/${sha256}`);
    store.state = 'away';
    expect((await ask(`/api/answers/${sha256}`)).status).toBe(200);
    expect(store.calls.get - before).toBe(4);
  });

  it.each<[string, (sha256: string, store: ReturnType<typeof createWatchedStore>) => Promise<string>]>([
    ['is of no file of it', async () => 'f'.repeat(64)],
    ['is no hash', async () => '..%2Fmanifest'],
    [
      'is of a lost file',
      async (sha256, store) => (await store.delete(answersKey(datasetId, sha256)), sha256),
    ],
    [
      'is of a damaged one',
      async (sha256, store) => (await store.put(answersKey(datasetId, sha256), text('row')), sha256),
    ],
  ])('says so where the name %s', async (_, spoil) => {
    const { add, ask, store } = subject;
    const { sha256 } = await add('trends', 'default', 'rows');
    const answer = await ask(`/api/answers/${await spoil(sha256, store)}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'answers_missing' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('what a page begins with', () => {
  it('is the dataset, and the answers of what its head speaks of once they are known', async () => {
    const { add, dataset, firstData } = subject;
    const { sha256 } = await add('trends', 'default', 'rows', 'head');
    await add('trends', 'default', 'other rows', 'rest');
    await add('trends', 'variants', 'more rows');
    expect(firstData('/trends')).toEqual(['/api/dataset']);
    await dataset();
    expect(firstData('/trends')).toEqual(['/api/dataset', `/api/answers/${sha256}`]);
    expect(firstData('/')).toEqual(firstData('/trends'));
    expect(firstData('/ratings')).toEqual(['/api/dataset']);
  });
});
