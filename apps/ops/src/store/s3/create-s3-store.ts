import type { ByteRange, ObjectStore, ObjectSummary, PutOptions, StoredObject } from '../object-store.ts';
import { requireUsableKey } from '../object-key.ts';
import { PreconditionFailed, StoreError } from '../store-error.ts';
import { listQuery, readListPage } from './list-page.ts';
import { presigner } from './presign.ts';
import { readRefusal, refusalError } from './refusal.ts';
import type { S3Config } from './s3-config.ts';
import { createTransport, type S3Answer, type S3Call } from './transport.ts';

/**
 * Returns the store behind an S3 endpoint, addressed path-style. Reads, deletes and unconditional puts are
 * repeated a few times when the store is unavailable; a conditional put never is, since a repeated one
 * could not tell its own first success from another writer's.
 */
export function createS3Store(config: S3Config): ObjectStore {
  const send = createTransport(config);
  const { origin: publicOrigin } = new URL(config.publicEndpoint ?? config.endpoint);
  const presign = presigner(publicOrigin, config.region, config.credentials);

  /** Asks about one object. Returns null where it is not there. */
  async function ask(call: Omit<S3Call, 'repeatable'> & { key: string }, what: string) {
    const answer = await send({ ...call, key: requireUsableKey(call.key), repeatable: true });
    if (isMissing(answer)) return null;
    if (isSuccess(answer)) return answer;
    throw refusalError(answer, `${what} ${call.key}`, call.key);
  }

  return {
    async get(key, { range, signal } = {}) {
      const headers = range === undefined ? {} : { range: rangeHeader(range) };
      const answer = await ask({ method: 'GET', key, headers, signal }, 'Reading');
      return answer && toStoredObject(key, answer, range);
    },

    async head(key, { signal } = {}) {
      const answer = await ask({ method: 'HEAD', key, signal }, 'Looking up');
      if (answer === null) return null;
      return { ...summaryOf(key, answer), bytes: Number(requireHeader(answer, 'content-length', key)) };
    },

    async put(key, body, options = {}) {
      const answer = await send({
        method: 'PUT',
        key: requireUsableKey(key),
        headers: putHeaders(options),
        body,
        signal: options.signal,
        repeatable: options.condition === undefined,
      });
      if (isSuccess(answer)) return { etag: requireHeader(answer, 'etag', key) };
      throw putError(answer, key, options);
    },

    async delete(key, { signal } = {}) {
      await ask({ method: 'DELETE', key, signal }, 'Deleting');
    },

    async *list(prefix, { signal } = {}) {
      let continuation: string | null = null;
      do {
        const query = listQuery(prefix, continuation);
        const answer: S3Answer = await send({ method: 'GET', query, signal, repeatable: true });
        if (!isSuccess(answer)) throw refusalError(answer, `Listing ${config.bucket}/${prefix}`);
        const page = readListPage(answer.body);
        yield* page.objects;
        continuation = page.next;
      } while (continuation !== null);
    },

    async presignGet(key, options) {
      return new URL(presign(`/${config.bucket}/${requireUsableKey(key)}`, options));
    },
  };
}

function isSuccess({ status }: S3Answer): boolean {
  return status >= 200 && status < 300;
}

function isMissing(answer: S3Answer): boolean {
  return answer.status === 404 && readRefusal(answer).code !== 'NoSuchBucket';
}

function rangeHeader({ start, end }: ByteRange): string {
  return `bytes=${start}-${end ?? ''}`;
}

function putHeaders(options: PutOptions): Record<string, string> {
  const { contentType, cacheControl, contentEncoding, condition } = options;
  const headers: Record<string, string> = { 'content-type': contentType ?? 'application/octet-stream' };
  if (cacheControl !== undefined) headers['cache-control'] = cacheControl;
  if (contentEncoding !== undefined) headers['content-encoding'] = contentEncoding;
  if (condition === 'absent') headers['if-none-match'] = '*';
  else if (condition !== undefined) headers['if-match'] = withoutQuotes(condition.ifMatch);
  return headers;
}

// AWS takes an ETag with its quotes or without; Ceph and stores built on it refuse the quotes that they sent.
function withoutQuotes(etag: string): string {
  return etag.replace(/^"(.*)"$/u, '$1');
}

function putError(answer: S3Answer, key: string, { condition }: PutOptions): StoreError {
  const error = refusalError(answer, `Writing ${key}`, key);
  // AWS answers 404 where `If-Match` meets no object; Ceph answers 412.
  if (condition === undefined || condition === 'absent' || !isMissing(answer)) return error;
  return new PreconditionFailed(`Writing ${key} was refused: there is no such object to replace.`, {
    code: error.code,
    status: error.status,
    key,
    remedy: 'Read the object again and decide anew.',
  });
}

function toStoredObject(key: string, answer: S3Answer, range: ByteRange | undefined): StoredObject {
  const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
  // A store may ignore the range and answer 200 with the whole object.
  const ignored = range !== undefined && answer.status === 200;
  const end = range?.end === undefined ? undefined : range.end + 1;
  return {
    ...summaryOf(key, answer),
    bytes: total === undefined ? answer.body.byteLength : Number(total),
    contentType: answer.headers.get('content-type') ?? 'application/octet-stream',
    body: ignored ? answer.body.subarray(range.start, end) : answer.body,
  };
}

function summaryOf(key: string, answer: S3Answer): Omit<ObjectSummary, 'bytes'> {
  const lastModified = new Date(requireHeader(answer, 'last-modified', key));
  return { key, etag: requireHeader(answer, 'etag', key), lastModified };
}

function requireHeader({ headers, status }: S3Answer, name: string, key: string): string {
  const value = headers.get(name);
  if (value !== null) return value;
  throw new StoreError(`The object store answered for ${key} without the header ${name}.`, {
    code: 'MalformedAnswer',
    status,
    key,
    remedy: 'Check that S3_ENDPOINT names an S3 store, and that no proxy strips its headers.',
  });
}
