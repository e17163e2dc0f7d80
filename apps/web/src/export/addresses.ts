import type { Analysis } from '@mangetamain/analytics';
import type { Locale } from '@mangetamain/analytics/text';

/** Formats in which the service answers with every published analysis. */
export const publishedFormats = ['csv', 'json', 'svg'] as const;

/** The stable address of an analysis as a file; English needs no language. */
export const dataAddress = (
  { id }: Pick<Analysis, 'id'>,
  format: (typeof publishedFormats)[number],
  locale: Locale,
): string => `/data/${id}.${format}${locale === 'en' ? '' : `?lang=${locale}`}`;
