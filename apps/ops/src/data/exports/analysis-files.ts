import type { Analysis, Presentation } from '@mangetamain/analytics';
import {
  csvOf,
  embeddedDrawings,
  pictureOf,
  previewPicture,
  publishedAnalysis,
  publishedNotes,
  type PublishedDataset,
} from '@mangetamain/analytics/exports';
import type { Translator } from '@mangetamain/analytics/text';
import type { ExportFormat } from './exports-index.ts';
import type { Rasterise } from './rasteriser.ts';

/** What files of analyses are made with. */
export interface Workshop {
  readonly dataset: PublishedDataset;
  readonly translator: Translator;
  /** Makes the elements of figures; nothing of it is kept. */
  readonly document: Document;
  /** The brand's mark as SVG text, for a light ground. */
  readonly mark: string;
  readonly rasterise: Rasterise;
}

/** An analysis with what it says of the view that its page opens with. */
export interface Spoken {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
}

const makers: Readonly<Record<ExportFormat, (spoken: Spoken, workshop: Workshop) => string | Uint8Array>> = {
  csv: ({ analysis, presentation }, { dataset, translator }) =>
    csvOf({
      table: presentation.table,
      translate: translator,
      style: translator.locale,
      notes: publishedNotes(analysis, dataset, translator),
    }),
  json: ({ analysis, presentation }, { dataset, translator }) =>
    `${JSON.stringify(publishedAnalysis(analysis, presentation, dataset, translator), null, 1)}\n`,
  svg: ({ analysis, presentation }, { dataset, translator, document }) =>
    pictureOf({
      analysis,
      presentation,
      notes: publishedNotes(analysis, dataset, translator),
      scheme: 'light',
      translator,
      document,
    }).markup,
  png: (spoken, workshop) => workshop.rasterise(previewPicture({ ...spoken, ...workshop })),
  drawings: ({ presentation }, { translator, document }) =>
    JSON.stringify(embeddedDrawings(presentation, translator, document)),
};

/** An analysis as a file of one format, in the language of the workshop. */
export const analysisFile = (format: ExportFormat, spoken: Spoken, workshop: Workshop): Uint8Array =>
  Buffer.from(makers[format](spoken, workshop));
