import { previewSize } from '@mangetamain/analytics/exports';
import type { Analysis } from '@mangetamain/analytics';
import type { Handler } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import type { HttpEnv } from '../http/env.ts';
import { askedLocale } from '../http/asked-locale.ts';
import { readEmbedOptions } from './embed-options.ts';
import { analysisAt, findAnalysis } from './find-analysis.ts';
import { headingOf, originOf, readPublished } from './published-analysis.ts';
import type { PublishedExports } from './published-exports.ts';
import { addressNotEmbedded, exportMissing, formatUnknown } from './sharing-problems.ts';

interface OembedRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly exports: PublishedExports;
  /** Where visitors reach the site; by the address of each request where it is not known. */
  readonly publicUrl: string | undefined;
}

const ratios = { '16:9': 9 / 16, '1:1': 1, '9:16': 16 / 9 } as const;
const defaultWidth = 640;

const pixels = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);
const askedSchema = z.object({
  url: z.string().catch(''),
  format: z.string().default('json'),
  maxwidth: pixels,
  maxheight: pixels,
});

/** Returns the handler of `GET /oembed?url=…`: how an address of an analysis is embedded (oEmbed 1.0, JSON). */
export function oembedRoute({ catalog, exports, publicUrl }: OembedRouteOptions): Handler<HttpEnv> {
  return async (c) => {
    const { url, format, maxwidth, maxheight } = askedSchema.parse(c.req.query());
    if (format !== 'json') throw formatUnknown(format);
    const origin = originOf(c, publicUrl);
    const { analysis, search } = readAddress(url, origin);
    const options = readEmbedOptions(Object.fromEntries(search));
    const locale = askedLocale(options.lang);
    const { datasetId } = await catalog.current();
    const published = await readPublished(exports, datasetId, { analysis: analysis.id, locale });
    if (published === null) throw exportMissing(analysis.id, datasetId);
    const title = headingOf(published, options.title);
    // A consumer of oEmbed runs no script of the page that it shows: the frame has a shape of its own.
    search.set('ratio', options.ratio ?? '16:9');
    const { width, height } = sizeWithin(ratios[options.ratio ?? '16:9'], maxwidth, maxheight);
    const source = `${origin}/embed/${analysis.id}?${search.toString()}`;
    const frame = await html`<iframe
      src="${source}"
      title="${title}"
      width="${width}"
      height="${height}"
      style="border:0"
      loading="lazy"
    ></iframe>`;
    const answer = {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: 'Back to the Kitchen',
      provider_url: origin,
      cache_age: 300,
      thumbnail_url: `${origin}/data/${analysis.id}.png?lang=${locale}`,
      thumbnail_width: previewSize.width,
      thumbnail_height: previewSize.height,
      html: String(frame),
      width,
      height,
    };
    return c.json(answer, 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  };
}

/** The analysis that an address of this site is of, and how. Throws HttpProblem for any other address. */
function readAddress(given: string, origin: string): { analysis: Analysis; search: URLSearchParams } {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.origin !== origin) throw addressNotEmbedded(given);
  const { pathname, searchParams: search } = url;
  const embedded = /^\/embed\/(.+)$/u.exec(pathname)?.[1];
  const analysis = embedded === undefined ? analysisAt(pathname) : findAnalysis(embedded);
  if (analysis === null) throw addressNotEmbedded(given);
  return { analysis, search };
}

/** The largest size of a shape, given as height over width, that keeps to both limits. */
function sizeWithin(shape: number, maxwidth = defaultWidth, maxheight = Infinity) {
  const width = Math.round(Math.min(maxwidth, defaultWidth, maxheight / shape));
  return { width, height: Math.round(width * shape) };
}
