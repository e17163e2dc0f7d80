import { datasetResponseSchema, type DatasetResponse } from '@mangetamain/analytics/dataset';
import english from 'zod/v4/locales/en.js';
import { cancelled, DataError, reasonOf } from '../engine/errors.ts';
import type { LoadingPorts } from './ports.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** Says what is wrong with an answer; without it, the small zod only says that something is. */
const inWords = { error: english().localeError };

export interface DatasetRequest {
  /**
   * Refuses what the browser keeps: links expire, and an answer of before may hold dead ones. The first request of a
   * visit takes what was asked for along with the page.
   */
  readonly fresh: boolean;
  readonly signal?: AbortSignal;
}

/**
 * The dataset in use, with a link to each file. Rejects with `offline`, `storage_unavailable`, `dataset_missing`,
 * `dataset_invalid`, or `cancelled`.
 */
export async function requestDataset(
  ports: Pick<LoadingPorts, 'fetch'>,
  request: DatasetRequest,
): Promise<DatasetResponse> {
  const response = await answer(ports, request);
  if (response.status === 404) throw new DataError('dataset_missing', { table: null });
  if (response.status === 429 || response.status >= 500) {
    throw new DataError('storage_unavailable', {
      status: response.status,
      retryAfterSeconds: retryAfterSeconds(response),
      table: null,
    });
  }
  if (!response.ok) throw new DataError('dataset_invalid', { issues: [`The answer is ${response.status}.`] });
  return parsed(response, request.signal);
}

async function answer(
  { fetch }: Pick<LoadingPorts, 'fetch'>,
  { fresh, signal }: DatasetRequest,
): Promise<Response> {
  try {
    return await fetch('/api/dataset', { cache: fresh ? 'no-store' : 'default', signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted === true) throw cancelled(signal);
    throw new DataError('offline', { missing: [], reason: reasonOf(error) }, error);
  }
}

async function parsed(response: Response, signal?: AbortSignal): Promise<DatasetResponse> {
  let body: unknown;
  try {
    body = await response.json();
  } catch (error) {
    if (signal?.aborted === true) throw cancelled(signal);
    throw new DataError('dataset_invalid', { issues: [reasonOf(error)] }, error);
  }
  const { data, error } = datasetResponseSchema.safeParse(body, inWords);
  if (data !== undefined) return data;
  const issues = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new DataError('dataset_invalid', { issues }, error);
}
