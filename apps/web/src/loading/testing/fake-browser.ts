import { createHash } from 'node:crypto';
import {
  tableNames,
  type AnswerKind,
  type AnswerPart,
  type DatasetResponse,
  type TableName,
} from '@mangetamain/analytics/dataset';
import { cancelled } from '../../engine/errors.ts';
import type { Clock } from '../clock.ts';
import type { BrowserPorts } from '../ports.ts';

/** A published table of a test: some bytes, which need not be Parquet where no engine reads them. */
export type Published = Readonly<Partial<Record<TableName, Uint8Array<ArrayBuffer>>>>;

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Files of answers as the site offers them, by page and kind. */
export type PublishedAnswers = readonly {
  readonly page: string;
  readonly kind: AnswerKind;
  readonly part?: AnswerPart;
  readonly content: Uint8Array<ArrayBuffer>;
}[];

/** The files as `GET /api/dataset` names them. */
export const answerFilesOf = (answers: PublishedAnswers) =>
  answers.map(({ content, ...place }) => ({
    ...place,
    sha256: sha256(content),
    bytes: content.byteLength,
  }));

/** The answer of `GET /api/dataset` for these tables; links carry the generation, so that renewed ones differ. */
export function datasetOf(
  published: Published,
  generation = 1,
  answers: PublishedAnswers = [],
): DatasetResponse {
  const files = tableEntries(published).map(([table, bytes]) => ({ table, bytes, sha256: sha256(bytes) }));
  const expiresAt = '2026-01-02T03:19:05.000Z';
  const datasetId = `d-${sha256(bytesOf(files.map((file) => file.sha256).join())).slice(0, 16)}`;
  return {
    schemaVersion: 1,
    datasetId,
    title: 'Test',
    source: 'demo',
    createdAt: '2026-01-02T03:04:05.000Z',
    period: ['1999-08-06', '2018-12-04'],
    lineage: [{ table: 'recipes', step: 'raw', rows: 1, rule: 'as published' }],
    files: files.map(({ table, bytes, sha256 }) => ({
      table,
      key: `datasets/${datasetId}/${table}.parquet`,
      bytes: bytes.byteLength,
      rows: 1,
      sha256,
      columns: [{ name: 'id', type: 'INTEGER' }],
      url: `http://store.test/${datasetId}/${table}.parquet?signature=${generation}`,
      expiresAt,
    })),
    ...(answers.length > 0 && {
      answers: answerFilesOf(answers).map((file) => ({
        ...file,
        url: `http://store.test/${datasetId}/answers/${file.sha256}.json?signature=${generation}`,
        expiresAt,
      })),
    }),
  };
}

/** The same dataset as a counted one, which goes by another name. */
const countedOf = (whole: DatasetResponse, withheld: readonly TableName[]): DatasetResponse => ({
  ...whole,
  datasetId: whole.datasetId.replace(/.$/u, (last) => (last === '0' ? '1' : '0')),
  counted: { withheld: [...withheld], bytes: 2, budget: 1, recipes: 10 },
  files: whole.files.filter(({ table }) => !withheld.includes(table)),
});

function tableEntries(published: Published): [TableName, Uint8Array<ArrayBuffer>][] {
  return tableNames.flatMap((table): [TableName, Uint8Array<ArrayBuffer>][] => {
    const bytes = published[table];
    return bytes === undefined ? [] : [[table, bytes]];
  });
}

type Answer = (request: { url: string; signal: AbortSignal | null }) => Response | Promise<Response>;

/** A network under a test's control: what is published, and which answers go wrong. */
export interface FakeNetwork {
  readonly fetch: BrowserPorts['fetch'];
  /** Addresses asked for, `dataset` for the site's own. */
  readonly requests: string[];
  published: Published;
  answers: PublishedAnswers;
  /** Tables that browsers do not get; none: the dataset is whole. */
  withheld: readonly TableName[];
  online: boolean;
  /** Answers in place of the right ones, each used once, by table, `dataset` or `answers`. */
  readonly faults: Map<string, Answer[]>;
}

/** A network that answers everything rightly. */
export function createNetwork(published: Published): FakeNetwork {
  let generation = 0;
  const answerRightly = (name: string, url: string, headers: HeadersInit | undefined): Response => {
    if (name === 'dataset') {
      generation += 1;
      const whole = datasetOf(network.published, generation, network.answers);
      return Response.json(network.withheld.length === 0 ? whole : countedOf(whole, network.withheld));
    }
    if (name === 'answers') {
      const asked = network.answers.find(({ content }) => url.endsWith(sha256(content)));
      return asked === undefined ? status(404) : bodyOf(asked.content);
    }
    const bytes = tableEntries(network.published).find(([table]) => table === name)?.[1];
    const known = datasetOf(network.published).datasetId;
    if (bytes === undefined || !url.includes(known)) return status(404);
    const part = /^bytes=(\d+)-(\d+)$/u.exec(new Headers(headers).get('range') ?? '');
    return part === null ? bodyOf(bytes) : partOf(bytes, Number(part[1]), Number(part[2]));
  };
  const network: FakeNetwork = {
    requests: [],
    faults: new Map(),
    online: true,
    published,
    answers: [],
    withheld: [],
    fetch: async (url, { signal = null, headers }) => {
      const name = /(\w+)\.parquet/u.exec(url)?.[1] ?? (url.includes('/answers/') ? 'answers' : 'dataset');
      network.requests.push(name);
      if (signal?.aborted === true) throw new DOMException('aborted', 'AbortError');
      if (!network.online) throw new TypeError('Failed to fetch');
      const fault = network.faults.get(name)?.shift();
      return fault === undefined ? answerRightly(name, url, headers) : fault({ url, signal });
    },
  };
  return network;
}

export const status = (code: number, headers: Record<string, string> = {}) =>
  new Response('{}', { status: code, headers });

/** A body in chunks of three bytes. */
export function bodyOf(bytes: Uint8Array): Response {
  return new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let at = 0; at < bytes.length; at += 3) controller.enqueue(bytes.slice(at, at + 3));
        controller.close();
      },
    }),
  );
}

/** The answer to a request for the bytes from a first to a last one. */
function partOf(bytes: Uint8Array, first: number, last: number): Response {
  const { body } = bodyOf(bytes.slice(first, last + 1));
  const headers = { 'content-range': `bytes ${first}-${last}/${bytes.length}` };
  return new Response(body, { status: 206, headers });
}

/** A body that is reset after these bytes. */
export function resetAfter(bytes: Uint8Array): Response {
  let sent = false;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent) controller.error(new TypeError('network error'));
        else controller.enqueue(bytes);
        sent = true;
      },
    }),
  );
}

/** A body that sends these bytes and then nothing, until the request is aborted. */
export const stalledAfter =
  (bytes: Uint8Array): Answer =>
  ({ signal }) =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(bytes);
          signal?.addEventListener('abort', () =>
            controller.error(new DOMException('aborted', 'AbortError')),
          );
        },
      }),
    );

/** A clock on which short waits pass at once; long ones only where `stalls` says so. */
export function createClock(): Clock & { readonly delays: number[]; stalls: boolean } {
  let now = 0;
  const clock = {
    delays: [] as number[],
    stalls: false,
    now: () => (now += 10),
    date: () => '2026-01-02T14:02:00.000Z',
    delay: (milliseconds: number, signal?: AbortSignal) => {
      if (signal?.aborted === true) return Promise.reject(cancelled(signal));
      if (milliseconds < 30_000) clock.delays.push(milliseconds);
      if (milliseconds < 30_000 || clock.stalls) {
        now += milliseconds;
        return Promise.resolve();
      }
      return new Promise<void>((_, reject) => {
        signal?.addEventListener('abort', () => reject(cancelled(signal)));
      });
    },
  };
  return clock;
}

/** Cache Storage in memory; `quota` refuses to keep anything, `broken` refuses everything. */
export function createCaches(fault?: 'quota' | 'broken') {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  const pathOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : String(request), 'http://localhost').pathname;
  const cache = {
    match: async (request: RequestInfo | URL) => {
      const bytes = entries.get(pathOf(request));
      return bytes === undefined ? undefined : new Response(bytes.slice());
    },
    put: async (request: RequestInfo | URL, response: Response) => {
      if (fault === 'quota') throw new DOMException('full', 'QuotaExceededError');
      entries.set(pathOf(request), new Uint8Array(await response.arrayBuffer()));
    },
    delete: async (request: RequestInfo | URL) => entries.delete(pathOf(request)),
    keys: async () => Array.from(entries.keys(), (path) => new Request(`http://localhost${path}`)),
  };
  const storage = {
    open: async () => {
      if (fault === 'broken') throw new DOMException('no', 'SecurityError');
      return cache;
    },
  };
  return { storage, entries };
}
