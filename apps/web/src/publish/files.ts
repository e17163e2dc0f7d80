import { csvOf } from '@mangetamain/analytics/exports';
import type { Locale, Translator } from '@mangetamain/analytics/text';
import type { Scheme } from '@mangetamain/theme';
import type { FileKind } from '../export/names.ts';
import type { PublishText } from './publish-text.ts';
import type { Published } from './published.ts';

interface FileRequest {
  readonly published: Published;
  readonly notes: readonly string[];
  readonly translator: Translator;
  readonly words: PublishText;
  readonly scheme: Scheme;
  /** The language whose spreadsheets are to read the CSV. */
  readonly style: Locale;
}

const pictureOf = ({ published, ...request }: FileRequest) => ({ ...published, ...request });

/** How each kind of file is made; code that only one kind needs comes with the first of them. */
const makers: Readonly<Record<FileKind, (request: FileRequest) => Promise<Blob>>> = {
  csv: async ({ published, translator, style, notes }) => {
    const { table } = published.presentation;
    return new Blob([csvOf({ table, translate: translator, style, notes })], { type: 'text/csv' });
  },
  xlsx: async ({ published, translator, words, notes }) => {
    const { xlsxOf } = await import('../export/xlsx.ts');
    return xlsxOf({
      table: published.presentation.table,
      translate: translator,
      sheets: { table: words('sheet.table'), notes: words('sheet.notes') },
      notes: [translator(published.analysis.title), translator(published.presentation.subtitle), ...notes],
    });
  },
  parquet: async ({ published, translator, notes }) => {
    const { parquetOf } = await import('../export/parquet.ts');
    return parquetOf({ table: published.presentation.table, translate: translator, notes });
  },
  svg: async (request) => (await import('../export/pictures.ts')).svgFile(pictureOf(request)),
  png: async (request) => (await import('../export/pictures.ts')).pngFile(pictureOf(request)),
};

/** The analysis as a file of one kind. Rejects where its code, a font or a picture cannot be read. */
export const fileOf = (kind: FileKind, request: FileRequest): Promise<Blob> => makers[kind](request);
