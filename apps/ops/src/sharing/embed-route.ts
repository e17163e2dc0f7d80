import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { embeddedDrawingsSchema } from '@mangetamain/analytics/exports';
import { translators } from '@mangetamain/analytics/messages';
import type { Handler } from 'hono';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { brotli } from '../formats/brotli.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import { completeAnswer } from '../http/answer-headers.ts';
import { acceptedEncodings, type Encoding } from '../http/content-encoding.ts';
import { entityTagOf, namesEntityTag, taggedEncoding } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import { askedLocale } from '../http/asked-locale.ts';
import { readEmbedOptions } from './embed-options.ts';
import { embedPage, readEmbedParts, type EmbedParts } from './embed-page.ts';
import { addressOf, originOf, readPublished } from './published-analysis.ts';
import type { PublishedExports } from './published-exports.ts';
import { findAnalysis } from './find-analysis.ts';
import { exportMissing } from './sharing-problems.ts';

interface EmbedRouteOptions {
  readonly catalog: DatasetCatalog;
  readonly exports: PublishedExports;
  /** Where visitors reach the site; by the address of each request where it is not known. */
  readonly publicUrl: string | undefined;
  /** The sites that may show it; none but this one where empty. */
  readonly embedOrigins: readonly string[];
}

const compress: Readonly<Record<Encoding, (page: Uint8Array) => Promise<Buffer>>> = {
  br: (page) => brotli(page, 5),
  gzip: (page) => promisify(gzip)(page),
};

const hashSource = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/**
 * Returns the handler of `GET /embed/<page>.<name>`: a published analysis for an article on another site, in one answer
 * that needs no other. The browser shows it on the sites that the operator allows.
 */
export function embedRoute({
  catalog,
  exports,
  publicUrl,
  embedOrigins,
}: EmbedRouteOptions): Handler<HttpEnv> {
  const reading = readEmbedParts().then((parts) => ({ parts, policy: policyOf(parts, embedOrigins) }));
  // Whoever asks is told.
  reading.catch(() => undefined);

  return async (c) => {
    const { parts, policy } = await reading;
    const analysis = findAnalysis(c.req.param('analysis') ?? '');
    const options = readEmbedOptions(c.req.query());
    const locale = askedLocale(options.lang);
    const { datasetId } = await catalog.current();
    const wanted = { analysis: analysis.id, locale };
    const [published, drawings] = await Promise.all([
      readPublished(exports, datasetId, wanted),
      exports.find(datasetId, { ...wanted, format: 'drawings' }),
    ]);
    if (published === null || drawings === null) throw exportMissing(analysis.id, datasetId);
    const page = await embedPage(
      {
        published,
        drawings: embeddedDrawingsSchema.parse(parseJsonBytes(drawings.body)),
        options,
        translate: translators[locale],
        address: addressOf(originOf(c, publicUrl), `/${analysis.page}/${analysis.name}`, locale),
      },
      parts,
    );
    const [encoding] = acceptedEncodings(c.req.header('accept-encoding'));
    const tag = entityTagOf(page);
    const headers: Record<string, string> = {
      'Cache-Control': 'public, max-age=300',
      'Content-Security-Policy': policy,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: encoding === undefined ? tag : taggedEncoding(tag, encoding),
      Vary: 'Accept-Encoding',
    };
    if (namesEntityTag(c.req.header('if-none-match'), headers['ETag'] ?? tag))
      return completeAnswer(c, null, 304, headers);
    headers['Content-Type'] = 'text/html; charset=utf-8';
    if (encoding !== undefined) headers['Content-Encoding'] = encoding;
    const body = Buffer.from(page);
    return completeAnswer(
      c,
      new Uint8Array(encoding === undefined ? body : await compress[encoding](body)),
      200,
      headers,
    );
  };
}

/** Its own style and script, and nothing else; shown by this site, in the panel where it is taken, and those allowed. */
const policyOf = ({ style, script }: EmbedParts, embedOrigins: readonly string[]) =>
  [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    "style-src-attr 'unsafe-inline'",
    `script-src ${hashSource(script)}`,
    `frame-ancestors ${["'self'", ...embedOrigins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
