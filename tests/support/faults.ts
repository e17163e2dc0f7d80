import type { Page, Route } from '@playwright/test';

const cors = { 'access-control-allow-origin': '*' };

type Answer = (route: Route) => Promise<void>;

/** The body of the right answer, as a fault leaves it. */
const altered =
  (change: (body: Buffer) => Buffer): Answer =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };

const answered =
  (status: number, body = '', headers: Record<string, string> = {}): Answer =>
  (route) =>
    route.fulfill({ status, body, headers: { ...cors, ...headers } });

const flipped = altered((body) => {
  body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
  return body;
});
const cut = altered((body) => body.subarray(0, body.length >> 1));
const refused: Answer = (route) => route.abort('connectionrefused');

/** Something that goes wrong between a page and what it asks for, and what the page then says. */
export interface Fault {
  readonly name: string;
  readonly url: string;
  readonly answer: Answer;
  /** Title of the one message that is expected, and its code. */
  readonly says: string;
  readonly code: string;
  /** Time that is let pass before anything is said, as the clock of a page takes it. */
  readonly after?: string;
  /** Tried in every run, not only in long ones. */
  readonly always?: true;
}

const files = '**/recipes.parquet?*';
const dataset = '**/api/dataset';
const wasm = '**/duckdb-eh-*.wasm';
const worker = '**/duckdb-worker-*.js';

const expired = { says: 'The link to the data has expired', code: 'link_expired' };
const store = { says: 'The data store does not answer', code: 'storage_unavailable' };
const service = { says: 'The data service does not answer', code: 'storage_unavailable' };
const unreadable = { says: 'The description of the data was refused', code: 'dataset_invalid' };
const mismatch = { says: 'A downloaded file was refused', code: 'dataset_hash_mismatch' };
const engine = { says: 'The query engine did not start', code: 'engine_start_failed' };

export const faults: readonly Fault[] = [
  {
    name: 'links are refused with 403, new ones too',
    url: files,
    answer: answered(403),
    ...expired,
    always: true,
  },
  { name: 'links are refused with 400, new ones too', url: files, answer: answered(400), ...expired },
  {
    name: 'a file is gone',
    url: files,
    answer: answered(404),
    says: 'The data is not there',
    code: 'dataset_missing',
  },
  { name: 'a file has other bytes', url: files, answer: flipped, ...mismatch },
  { name: 'a file ends early', url: files, answer: cut, after: '00:10', ...store },
  { name: 'the store refuses connections', url: files, answer: refused, after: '00:10', ...store },
  { name: 'the store is overloaded', url: files, answer: answered(503), after: '00:10', ...store },
  { name: 'the service fails', url: dataset, answer: answered(500), ...service },
  { name: 'the service is away', url: dataset, answer: answered(503), ...service },
  {
    name: 'the service has enough',
    url: dataset,
    answer: answered(429, '', { 'retry-after': '60' }),
    ...service,
  },
  {
    name: 'the service is blocked',
    url: dataset,
    answer: (route) => route.abort('blockedbyclient'),
    ...service,
    always: true,
  },
  {
    name: 'the service answers with a page',
    url: dataset,
    answer: answered(200, '<!doctype html>', { 'content-type': 'text/html' }),
    ...unreadable,
  },
  {
    name: 'the service speaks an earlier schema',
    url: dataset,
    answer: answered(200, '{"schemaVersion":0,"files":[]}'),
    ...unreadable,
    always: true,
  },
  { name: 'the engine is gone', url: wasm, answer: answered(404), ...engine },
  { name: 'the engine is damaged', url: wasm, answer: cut, ...engine, always: true },
  { name: 'the worker is gone', url: worker, answer: answered(404), ...engine },
  { name: 'the worker is damaged', url: worker, answer: cut, ...engine },
];

/** Lets a fault happen to everything that it concerns, until lifted. */
export async function happen(page: Page, { url, answer }: Fault): Promise<{ lift: () => void }> {
  let current = answer;
  await page.route(url, (route) => current(route));
  return { lift: () => (current = (route) => route.continue()) };
}
