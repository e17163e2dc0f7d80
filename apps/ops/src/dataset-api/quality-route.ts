import type { Handler } from 'hono';
import { readQuality } from '../data/catalog.ts';
import { DatasetError } from '../data/dataset-error.ts';
import { completeAnswer } from '../http/answer-headers.ts';
import { namesEntityTag } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { DatasetCatalog } from './dataset-catalog.ts';
import { datasetInvalid } from './dataset-problems.ts';

interface QualityRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly store: ObjectStore;
}

/**
 * Returns the handler of `GET /api/dataset/quality`: the quality report of the dataset in use. A published report never
 * changes, so the id of its dataset is its tag.
 */
export function qualityRoute({ catalog, store }: QualityRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const { datasetId } = await catalog.current();
    const entityTag = `"${datasetId}"`;
    const headers = { 'Cache-Control': 'private, max-age=2', ETag: entityTag };
    if (namesEntityTag(c.req.header('if-none-match'), entityTag))
      return completeAnswer(c, null, 304, headers);
    const body = Buffer.from(JSON.stringify(await reportOf(store, datasetId)));
    return completeAnswer(c, body, 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
  };
}

async function reportOf(store: ObjectStore, datasetId: string) {
  try {
    return await readQuality(store, datasetId);
  } catch (error) {
    throw error instanceof DatasetError ? datasetInvalid(error) : error;
  }
}
