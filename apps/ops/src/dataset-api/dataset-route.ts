import type { Handler } from 'hono';
import type { Config } from '../config/config.ts';
import { completeAnswer } from '../http/answer-headers.ts';
import { acceptedEncodings } from '../http/content-encoding.ts';
import { namesEntityTag } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createDatasetAnswers } from './dataset-answers.ts';
import type { DatasetCatalog } from './dataset-catalog.ts';
import { selectTables } from './table-selection.ts';

interface DatasetRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly store: Pick<ObjectStore, 'presignGet'>;
  readonly presign: Config['presign'];
  readonly now?: () => number;
}

/**
 * Returns the handler of `GET /api/dataset`: the manifest of the dataset in use, each file with a presigned URL.
 * The answer opens files, so only the asking browser may keep it, and not for longer than a new dataset takes to show.
 */
export function datasetRoute({ catalog, ...options }: DatasetRouteOptions): Handler<HttpEnv> {
  const answerFor = createDatasetAnswers(options);
  return async (c) => {
    const tables = selectTables(c.req.queries('tables'));
    const [wanted = null] = acceptedEncodings(c.req.header('accept-encoding'));
    const { entityTag, encoding, body } = await answerFor(await catalog.current(), tables, wanted);
    const headers = { 'Cache-Control': 'private, max-age=2', ETag: entityTag, Vary: 'Accept-Encoding' };
    if (namesEntityTag(c.req.header('if-none-match'), entityTag))
      return completeAnswer(c, null, 304, headers);
    const coding: Record<string, string> = encoding === null ? {} : { 'Content-Encoding': encoding };
    const type = { 'Content-Type': 'application/json; charset=utf-8' };
    return completeAnswer(c, body, 200, { ...headers, ...coding, ...type });
  };
}
