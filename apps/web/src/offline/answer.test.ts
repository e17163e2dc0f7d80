import { describe, expect, it } from 'vitest';
import { networkOrSaved, patience, standInFor } from './answer.ts';
import { PAGE_FILE } from './build.ts';

const site = 'https://kitchen.test';
const request = (path: string, change: Partial<Request> = {}) =>
  standInFor(
    { url: new URL(path, site).href, method: 'GET', mode: 'cors', destination: '', ...change },
    site,
  );
const visit = { mode: 'navigate', destination: 'document' } as const;

describe('what a saved file stands in for', () => {
  it.each([
    ['a page', '/trends?years=2001-2002', visit, PAGE_FILE],
    ['a nested page', '/ingredients/olive-oil', visit, PAGE_FILE],
    ['a file of the build', '/assets/page-abc.js', {}, '/assets/page-abc.js'],
    ['the service’s answers', '/api/dataset', {}, null],
    ['an API that is opened', '/api/dataset', visit, null],
    ['a file that is opened', '/data/trends.csv', visit, null],
    ['a page in a frame', '/trends', { ...visit, destination: 'iframe' }, null],
    ['what is sent', '/theme.js', { method: 'POST' }, null],
    ['data of the store', 'https://store.test/recipes.parquet?signature=1', {}, null],
  ] as const)('%s', (_what, path, change, expected) => {
    expect(request(path, change)).toBe(expected);
  });
});

describe('an answer', () => {
  const saved = { find: () => Promise.resolve(new Response('saved')) };
  const nothing = { find: () => Promise.resolve(undefined) };
  const broken = { find: () => Promise.reject(new Error('InvalidStateError')) };
  const never = () => new Promise<never>(() => undefined);
  const asked = async (
    network: () => Promise<Response>,
    held: { find: () => Promise<Response | undefined> } = saved,
    { standIn = PAGE_FILE, pause = never }: { standIn?: string; pause?: () => Promise<void> } = {},
  ) => (await networkOrSaved(standIn, { network, saved: held, pause })).text();
  const says =
    (text: string, status = 200) =>
    () =>
      Promise.resolve(new Response(text, { status }));
  const fails = () => Promise.reject(new TypeError('Failed to fetch'));

  it.each([
    ['of the network comes first', says('live'), 'live'],
    ['that no page is there is one', says('no such page', 404), 'no such page'],
    ['of a site that is down is replaced', says('down', 503), 'saved'],
    ['that does not come is replaced', fails, 'saved'],
  ])('%s', async (_what, network, expected) => {
    expect(await asked(network)).toBe(expected);
  });

  it('of a file that is gone is the saved file', async () => {
    expect(await asked(says('gone', 404), saved, { standIn: '/assets/old.js' })).toBe('saved');
  });

  it.each([nothing, broken])('stays what it was where nothing can be found', async (held) => {
    expect(await asked(says('down', 503), held)).toBe('down');
    await expect(asked(fails, held)).rejects.toThrow('Failed to fetch');
  });

  it('that takes too long is replaced, but only by what is saved', async () => {
    const waited: number[] = [];
    const pause = (milliseconds?: number) => {
      waited.push(milliseconds ?? 0);
      return Promise.resolve();
    };
    expect(await asked(never, saved, { pause })).toBe('saved');
    expect(waited).toEqual([patience]);
    let arrive: (response: Response) => void = () => undefined;
    const late = asked(() => new Promise((resolve) => (arrive = resolve)), nothing, { pause });
    arrive(new Response('late'));
    expect(await late).toBe('late');
  });
});
