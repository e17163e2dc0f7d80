import type { PageId, QueryEngine } from '@mangetamain/analytics';
import { encodeAnswers } from '@mangetamain/analytics/answers';
import { countRecipes } from '@mangetamain/analytics/selection';
import { describe, expect, it, vi } from 'vitest';
import { createStoreCache } from '../store-cache.ts';
import {
  answerFilesOf,
  bytesOf,
  createCaches,
  createClock,
  createNetwork,
  resetAfter,
  status,
  type PublishedAnswers,
} from '../testing/fake-browser.ts';
import { createDatasetAnswers } from './dataset-answers.ts';

const statement = (year: number) => ({ text: 'SELECT ? AS year', values: [year] });
const fileOf = (...years: number[]) =>
  encodeAnswers(years.map((year) => ({ statement: statement(year), rows: [{ year }] })));

const published: PublishedAnswers = [
  { page: 'trends', kind: 'default', content: fileOf(2001) },
  { page: 'trends', kind: 'default', part: 'rest', content: fileOf(2004) },
  { page: 'trends', kind: 'variants', content: fileOf(2002) },
  { page: 'ratings', kind: 'default', content: fileOf(2003) },
];

function open(caches = createCaches(), idle = () => Promise.resolve()) {
  const network = createNetwork({});
  network.answers = published;
  const cache = createStoreCache(caches.storage);
  const answers = createDatasetAnswers(answerFilesOf(published), {
    fetch: network.fetch,
    clock: createClock(),
    idle,
    cache,
  });
  const query = vi.fn<QueryEngine['query']>(async () => ({ rows: [{ from: 'the engine' }] }));
  const page = answers.over({ query }, 'trends');
  const ask = async (year: number) => {
    const { text, values } = statement(year);
    return (await page.query(text, values)).rows;
  };
  return { network, caches, answers, query, ask };
}

const freshPorts = () => ({
  clock: createClock(),
  idle: () => Promise.resolve(),
  cache: createStoreCache(null),
});

const live = [{ from: 'the engine' }];

describe('the answers of a page', () => {
  it('are given in the place of the engine, each file loaded once', async () => {
    const { ask, network, query } = open();
    expect(await Promise.all([ask(2001), ask(2001)])).toEqual([[{ year: 2001 }], [{ year: 2001 }]]);
    expect(query).not.toHaveBeenCalled();
    expect(network.requests).toEqual(['answers']);
  });

  it('leave whatever else is asked to the engine, as it is asked', async () => {
    const { ask, query } = open();
    expect(await ask(1999)).toEqual(live);
    expect(query).toHaveBeenCalledWith('SELECT ? AS year', [1999]);
    // Those of another page mean nothing here.
    expect(await ask(2003)).toEqual(live);
  });

  it('hold those of variants once these are at hand, and never wait for them', async () => {
    const { answers, ask, network } = open();
    expect(await ask(2002)).toEqual(live);
    expect(network.requests).toEqual(['answers', 'answers']);
    await answers.load('trends', 'variants');
    expect(await ask(2002)).toEqual([{ year: 2002 }]);
  });

  it('come in two parts: the rest of the first view once the browser has drawn its head', async () => {
    let drawn: () => void = () => undefined;
    const { ask, network, query } = open(undefined, () => new Promise((resolve) => (drawn = resolve)));
    const rest = ask(2004);
    expect(await ask(2001)).toEqual([{ year: 2001 }]);
    expect(network.requests).toEqual(['answers']);
    drawn();
    expect(await rest).toEqual([{ year: 2004 }]);
    expect(network.requests).toEqual(['answers', 'answers']);
    // From then on nothing is waited for.
    expect(await ask(1999)).toEqual(live);
    expect(query).toHaveBeenCalledOnce();
  });

  it('are nothing to wait for where there are none', async () => {
    const { answers, network, query } = open();
    await answers.load('weekend', 'head');
    await answers.over({ query }, 'weekend').query('SELECT 1', []);
    expect(query).toHaveBeenCalledOnce();
    expect(network.requests).toEqual([]);
  });
});

describe('the answers of a published selection', () => {
  const files = [
    { page: 'trends', kind: 'default', content: fileOf(2001) },
    { page: 'trends', kind: 'variants', content: fileOf(2002) },
  ] as const;

  function openSelected() {
    const network = createNetwork({});
    network.answers = files;
    const selections = [{ where: 'tag=easy', recipes: 7, answers: answerFilesOf(files) }];
    const answers = createDatasetAnswers([], { ...freshPorts(), fetch: network.fetch }, selections);
    const query = vi.fn<QueryEngine['query']>(async () => ({ rows: live }));
    const ask = async (year: number, where = 'tag=easy', page: PageId | null = 'trends') => {
      const { text, values } = statement(year);
      return (await answers.overSelected({ query }, where, page).query(text, values)).rows;
    };
    return { network, answers, query, ask };
  }

  it('are given with those of its variants, each file loaded once it is needed', async () => {
    const { ask, network, query } = openSelected();
    expect(await ask(2001)).toEqual([{ year: 2001 }]);
    expect(network.requests).toEqual(['answers']);
    expect(await ask(2002)).toEqual([{ year: 2002 }]);
    expect(query).not.toHaveBeenCalled();
    expect(await ask(1999)).toEqual(live);
  });

  it('are not those of any other, nor of no page', async () => {
    const { ask, network } = openSelected();
    expect(await ask(2001, 'tag=hard')).toEqual(live);
    expect(await ask(2001, 'tag=easy', null)).toEqual(live);
    expect(network.requests).toEqual([]);
  });

  it('tell how many recipes it has, whoever asks', async () => {
    const { answers, query } = openSelected();
    const engine = answers.overSelected({ query }, 'tag=easy', null);
    expect((await engine.query(countRecipes.sql.text, [])).rows).toEqual([{ n: 7 }]);
    expect(query).not.toHaveBeenCalled();
  });
});

describe('what is not what was published is passed over', () => {
  const [{ content } = { content: bytesOf('') }] = published;
  const unreadable = bytesOf('{"schemaVersion":9,"keys":[]}');

  it.each<[string, () => Response]>([
    ['altered', () => new Response(content.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))],
    ['cut short', () => new Response(content.slice(0, -1))],
    ['longer', () => new Response(new Uint8Array([...content, 10]))],
    ['broken off', () => resetAfter(content.slice(0, 9))],
    ['gone with an older dataset', () => status(404)],
    ['refused', () => status(503)],
  ])('%s', async (_, answer) => {
    const { ask, caches, network } = open();
    network.faults.set('answers', [answer]);
    expect(await ask(2001)).toEqual(live);
    expect(caches.entries.size).toBeLessThanOrEqual(1);
    // Both parts are asked for once: the engine answers from then on.
    expect(await ask(2001)).toEqual(live);
    expect(network.requests).toEqual(['answers', 'answers']);
  });

  it('of another version', async () => {
    const { network } = open();
    const answers: PublishedAnswers = [{ page: 'trends', kind: 'default', content: unreadable }];
    network.answers = answers;
    const ports = { ...freshPorts(), fetch: network.fetch };
    const page = createDatasetAnswers(answerFilesOf(answers), ports).over(
      { query: async () => ({ rows: live }) },
      'trends',
    );
    expect((await page.query('SELECT ? AS year', [2001])).rows).toEqual(live);
  });

  it('damaged in one answer: the others count', async () => {
    const { network } = open();
    const content = bytesOf(
      new TextDecoder().decode(fileOf(2001, 2002)).replace('"columns":["year"]', '"columns":[]'),
    );
    const answers: PublishedAnswers = [{ page: 'trends', kind: 'default', content }];
    network.answers = answers;
    const ports = { ...freshPorts(), fetch: network.fetch };
    const page = createDatasetAnswers(answerFilesOf(answers), ports).over(
      { query: async () => ({ rows: live }) },
      'trends',
    );
    expect((await page.query('SELECT ? AS year', [2001])).rows).toEqual(live);
    expect((await page.query('SELECT ? AS year', [2002])).rows).toEqual([{ year: 2002 }]);
  });
});

describe('a browser that was here before', () => {
  it('has the answers without the network', async () => {
    const first = open();
    await first.ask(2001);
    await expect.poll(() => first.caches.entries.size).toBe(1);
    const { ask, network } = open(first.caches);
    network.online = false;
    expect(await ask(2001)).toEqual([{ year: 2001 }]);
  });

  it('drops a copy that was damaged', async () => {
    const first = open();
    await first.ask(2001);
    await expect.poll(() => first.caches.entries.size).toBe(1);
    for (const key of first.caches.entries.keys()) first.caches.entries.set(key, bytesOf('other'));
    const { ask, caches, network } = open(first.caches);
    network.online = false;
    expect(await ask(2001)).toEqual(live);
    expect(caches.entries.size).toBe(0);
  });
});
