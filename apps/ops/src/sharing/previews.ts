import type { Analysis } from '@mangetamain/analytics';
import type { PublishedAnalysis } from '@mangetamain/analytics/exports';
import { translators } from '@mangetamain/analytics/messages';
import type { Locale } from '@mangetamain/analytics/text';
import type { Context } from 'hono';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { entityTagOf } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import type { Logger } from '../log/logger.ts';
import type { SiteFile } from '../site/site-files.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { preferredLocale } from '../http/asked-locale.ts';
import { analysisAt } from './find-analysis.ts';
import { previewHead, withHead } from './preview-head.ts';
import { previewOf, previewOfView } from './preview.ts';
import { originOf, readPublished } from './published-analysis.ts';
import type { PublishedExports } from './published-exports.ts';
import { isPublishedView } from './published-view.ts';

/** Longest wait for the store: a person waits for the page. */
const PATIENCE_MS = 500;

interface PreviewsOptions {
  readonly catalog: DatasetCatalog;
  readonly exports: PublishedExports;
  /** Where visitors reach the site; by the address of each request where it is not known. */
  readonly publicUrl: string | undefined;
  /** Whether other sites may embed what is found: then the page says how. */
  readonly isEmbeddable: boolean;
  readonly logger: Logger;
}

/**
 * Returns what makes the page of an analysis say in its head what the analysis found, for mail and chat programs that run
 * no scripts. Null for any other page. What was not published, or cannot be read now, is told by its title.
 */
export function createPreviews({ catalog, exports, publicUrl, isEmbeddable, logger }: PreviewsOptions) {
  return async (c: Context<HttpEnv>, page: SiteFile): Promise<SiteFile | null> => {
    const analysis = analysisAt(c.req.path);
    if (analysis === null) return null;
    const locale = preferredLocale(c.req.query('lang'), c.req.header('accept-language'));
    const published = isPublishedView(analysis, c.req.query()) ? await soon(analysis, locale) : null;
    const translate = translators[locale];
    const preview = published === null ? previewOfView(analysis, translate) : previewOf(published, translate);
    const origin = originOf(c, publicUrl);
    const head = await previewHead(preview, { origin, path: c.req.path, locale, isEmbeddable });
    const body = Buffer.from(withHead(Buffer.from(page.body).toString(), head, locale));
    return { body: new Uint8Array(body), entityTag: entityTagOf(body) };
  };

  async function soon({ id }: Analysis, locale: Locale): Promise<PublishedAnalysis | null> {
    try {
      return await withinDeadline(PATIENCE_MS, async () => {
        const { datasetId } = await catalog.current();
        return readPublished(exports, datasetId, { analysis: id, locale });
      });
    } catch (err) {
      logger.warn({ err, analysis: id }, 'preview_not_read');
      return null;
    }
  }
}
