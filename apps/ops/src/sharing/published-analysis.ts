import { publishedAnalysisSchema, type PublishedAnalysis } from '@mangetamain/analytics/exports';
import type { Locale } from '@mangetamain/analytics/text';
import type { Context } from 'hono';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import type { HttpEnv } from '../http/env.ts';
import type { PublishedExports, WantedExport } from './published-exports.ts';

/** What an analysis says of a dataset, or null where that was not written. Rejects with StoreError. */
export async function readPublished(
  exports: PublishedExports,
  datasetId: string,
  wanted: Omit<WantedExport, 'format'>,
): Promise<PublishedAnalysis | null> {
  const found = await exports.find(datasetId, { ...wanted, format: 'json' });
  return found && publishedAnalysisSchema.parse(parseJsonBytes(found.body));
}

/** What stands above it: a title of one's own, the finding, or its name where it found nothing. */
export const headingOf = ({ findings, title }: PublishedAnalysis, own: string | null = null): string =>
  own ?? findings[0] ?? title;

/** Scheme, host and port by which visitors reach the site; those of the request where they are not known. */
export const originOf = (c: Context<HttpEnv>, publicUrl: string | undefined): string =>
  publicUrl ?? new URL(c.req.url).origin;

/** The address of a page of the site, in a language; English needs none. */
export const addressOf = (origin: string, path: string, locale: Locale): string =>
  `${origin}${path}${locale === 'en' ? '' : `?lang=${locale}`}`;
