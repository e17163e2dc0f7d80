import type { Manifest } from '@mangetamain/analytics/dataset';
import type { Handler } from 'hono';
import type { Config } from '../config/config.ts';
import { completeAnswer } from '../http/answer-headers.ts';
import { acceptedEncodings } from '../http/content-encoding.ts';
import { namesEntityTag } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createDatasetAnswers } from './dataset-answers.ts';
import type { DatasetCatalog } from './dataset-catalog.ts';
import type { PublishedAnswers, PublishedFile } from './published-answers.ts';
import { selectTables } from './table-selection.ts';

interface DatasetRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly published: PublishedAnswers;
  readonly store: Pick<ObjectStore, 'presignGet'>;
  readonly presign: Config['presign'];
  readonly now?: () => number;
}

const noAnswers: readonly PublishedFile[] = [];

/**
 * Tells whether a page asks that was built before there were answers. It refuses fields that it does not know, and may
 * be live again after a rollback; browsers say where a request comes from, and later pages accept anything. It takes
 * nothing from the browser's cache and leaves nothing there.
 */
const isEarlierPage = (header: (name: string) => string | undefined) =>
  header('accept') === 'application/json' && header('sec-fetch-site') !== undefined;

/** Without the fields that came with contract versions: by then pages passed over what they did not know. */
function asBefore(manifest: Manifest): Manifest {
  const { contractVersion: _, sources: __, counted: ___, selections: ____, ...before } = manifest;
  return before;
}

/**
 * Returns the handler of `GET /api/dataset`: the manifest of the dataset in use, each file with a presigned URL, and the
 * files of answers published beside it, likewise.
 * The answer opens files, so only the asking browser may keep it, and not for longer than a new dataset takes to show.
 */
export function datasetRoute({ catalog, published, ...options }: DatasetRouteOptions): Handler<HttpEnv> {
  const answerFor = createDatasetAnswers(options);
  const answerForEarlierPages = createDatasetAnswers(options);
  return async (c) => {
    const tables = selectTables(c.req.queries('tables'));
    const [wanted = null] = acceptedEncodings(c.req.header('accept-encoding'));
    const manifest = await catalog.current();
    const { entityTag, encoding, body } = isEarlierPage((name) => c.req.header(name))
      ? await answerForEarlierPages({ manifest: asBefore(manifest), published: noAnswers }, tables, wanted)
      : await answerFor({ manifest, published: await published.of(manifest.datasetId) }, tables, wanted);
    const headers = { 'Cache-Control': 'private, max-age=2', ETag: entityTag, Vary: 'Accept-Encoding' };
    if (namesEntityTag(c.req.header('if-none-match'), entityTag))
      return completeAnswer(c, null, 304, headers);
    const coding: Record<string, string> = encoding === null ? {} : { 'Content-Encoding': encoding };
    const type = { 'Content-Type': 'application/json; charset=utf-8' };
    return completeAnswer(c, body, 200, { ...headers, ...coding, ...type });
  };
}
