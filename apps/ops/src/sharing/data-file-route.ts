import type { Handler } from 'hono';
import { exportTypes } from '../data/exports/exports-index.ts';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { completeAnswer } from '../http/answer-headers.ts';
import { acceptedEncodings } from '../http/content-encoding.ts';
import { namesEntityTag, taggedEncoding } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import { askedLocale } from '../http/asked-locale.ts';
import { findAnalysis } from './find-analysis.ts';
import type { PublishedExports } from './published-exports.ts';
import { exportMissing } from './sharing-problems.ts';

interface DataFileRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly exports: PublishedExports;
}

/** Formats that have an address. */
const formats = ['csv', 'json', 'svg', 'png'] as const;

type Format = (typeof formats)[number];

/** The path that `dataFileRoute` answers: `/data/trends.duration.csv`. */
export const dataFilePath = `/data/:file{.+\\.(?:${formats.join('|')})}`;

/** A drawing that is opened by itself is a document: it may use its own styles, and nothing else. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * Returns the handler of the stable address of a published analysis: what it says of the dataset in use, as a file that
 * was written with the data. Any site may read it.
 */
export function dataFileRoute({ catalog, exports }: DataFileRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const { name, format } = readName(c.req.param('file') ?? '');
    const { id: analysis } = findAnalysis(name);
    const { datasetId } = await catalog.current();
    const locale = askedLocale(c.req.query('lang'));
    const found = await exports.find(datasetId, { analysis, locale, format });
    if (found === null) throw exportMissing(analysis, datasetId);
    const takesBrotli = acceptedEncodings(c.req.header('accept-encoding')).includes('br');
    const compressed = takesBrotli ? found.compressed : null;
    const tag = `"${found.sha256.slice(0, 22)}"`;
    const entityTag = compressed === null ? tag : taggedEncoding(tag, 'br');
    const headers: Record<string, string> = {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: entityTag,
      Vary: 'Accept-Encoding',
      ...(format === 'svg' && { 'Content-Security-Policy': drawingPolicy }),
    };
    if (namesEntityTag(c.req.header('if-none-match'), entityTag))
      return completeAnswer(c, null, 304, headers);
    headers['Content-Disposition'] =
      `inline; filename="${analysis.replace('.', '-')}_${datasetId}.${format}"`;
    headers['Content-Type'] = exportTypes[format];
    if (compressed !== null) headers['Content-Encoding'] = 'br';
    return completeAnswer(c, compressed ?? found.body, 200, headers);
  };
}

/** The analysis and the format that the name of a file says; the route lets only known formats through. */
function readName(file: string): { name: string; format: Format } {
  const dot = file.lastIndexOf('.');
  const format = formats.find((each) => each === file.slice(dot + 1)) ?? 'json';
  return { name: file.slice(0, dot), format };
}
