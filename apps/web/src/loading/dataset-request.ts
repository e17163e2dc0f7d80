import { datasetResponseSchema, type DatasetResponse } from '@mangetamain/analytics/dataset';
import english from 'zod/v4/locales/en.js';
import type * as z from 'zod/mini';
import { cancelled, DataError, reasonOf } from '../engine/errors.ts';
import type { LoadingPorts } from './ports.ts';
import { answered, readText } from './read-body.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** Says what is wrong with an answer; without it, the small zod only says that something is. */
const inWords = { error: english().localeError };

export interface DocumentRequest {
  /**
   * Refuses what the browser keeps: links expire, and an answer of before may hold dead ones. The first request of a
   * visit takes what was asked for along with the page.
   */
  readonly fresh: boolean;
  readonly signal?: AbortSignal;
}

type RequestPorts = Pick<LoadingPorts, 'fetch' | 'online' | 'clock'>;

/** The dataset in use, with a link to each file. Rejects as `requestDocument` does. */
export const requestDataset = (ports: RequestPorts, request: DocumentRequest): Promise<DatasetResponse> =>
  requestDocument('/api/dataset', datasetResponseSchema, ports, request);

/**
 * What the service says of the dataset in use at an address. Rejects with `offline`, `storage_unavailable`,
 * `dataset_missing`, `dataset_invalid`, or `cancelled`.
 */
export async function requestDocument<Document>(
  path: string,
  schema: z.ZodMiniType<Document>,
  ports: RequestPorts,
  request: DocumentRequest,
): Promise<Document> {
  const response = await answer(path, ports, request);
  if (response.status === 404) throw new DataError('dataset_missing', { table: null });
  if (response.status === 429 || response.status >= 500) {
    throw new DataError('storage_unavailable', {
      status: response.status,
      retryAfterSeconds: retryAfterSeconds(response),
      table: null,
    });
  }
  if (!response.ok) throw new DataError('dataset_invalid', { issues: [`The answer is ${response.status}.`] });
  return parsed(await textOf(response, ports, request), schema);
}

async function answer(
  path: string,
  ports: RequestPorts,
  { fresh, signal }: DocumentRequest,
): Promise<Response> {
  try {
    return await answered(ports, path, { cache: fresh ? 'no-store' : 'default', signal: signal ?? null });
  } catch (error) {
    throw unanswered(error, ports, signal);
  }
}

async function textOf(response: Response, ports: RequestPorts, { signal }: DocumentRequest): Promise<string> {
  try {
    return await readText(response, ports.clock);
  } catch (error) {
    throw unanswered(error, ports, signal);
  }
}

function unanswered(
  error: unknown,
  { online }: Pick<RequestPorts, 'online'>,
  signal: AbortSignal | undefined,
) {
  if (signal?.aborted === true) return cancelled(signal);
  if (!online()) return new DataError('offline', { missing: [], reason: reasonOf(error) }, error);
  // A device with a network finds a service that is away, or that something on the way blocks.
  return new DataError('storage_unavailable', { status: null, retryAfterSeconds: null, table: null }, error);
}

function parsed<Document>(text: string, schema: z.ZodMiniType<Document>): Document {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new DataError('dataset_invalid', { issues: [reasonOf(error)] }, error);
  }
  const result = schema.safeParse(body, inWords);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new DataError('dataset_invalid', { issues }, result.error);
}
