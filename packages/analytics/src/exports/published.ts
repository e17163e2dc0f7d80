import * as z from 'zod/mini';
import type { Analysis, DatasetFacts, Presentation } from '../analysis/index.ts';
import { datasetTitle } from '../analysis/index.ts';
import { locales, type Text, type Translator } from '../text/index.ts';
import { inventedNote, originNotes } from './origin.ts';

/** An analysis of a dataset in one language, as programs read it; what is no longer known is passed over. */
export const publishedAnalysisSchema = z.object({
  analysis: z.string(),
  page: z.string(),
  language: z.enum(locales),
  title: z.string(),
  /** Why the data cannot answer; then there are no findings. */
  notice: z.nullable(z.string()),
  /** The first one is the heading. */
  findings: z.array(z.string()),
  /** Unit, period and n. */
  subtitle: z.string(),
  caption: z.string(),
  columns: z.array(z.object({ key: z.string(), label: z.string(), kind: z.string() })),
  rows: z.array(z.record(z.string(), z.nullable(z.union([z.string(), z.number()])))),
  /** Always of all recipes. */
  selection: z.null(),
  dataset: z.object({ id: z.string(), title: z.string(), from: z.string(), to: z.string() }),
  /** The day on which the dataset was published. */
  date: z.string(),
  /** Where it comes from, in a sentence. */
  source: z.string(),
  /** True of data that are made up. */
  demonstration: z.boolean(),
});

export type PublishedAnalysis = z.infer<typeof publishedAnalysisSchema>;

/** A dataset, and the day on which it was published, as YYYY-MM-DD. */
export interface PublishedDataset extends DatasetFacts {
  readonly day: string;
}

/** What a file of a published analysis says of its origin, line by line. */
export const publishedNotes = (
  { id }: Pick<Analysis, 'id'>,
  dataset: PublishedDataset,
  translate: Translator,
): readonly string[] => originNotes(id, dataset, dataset.day).map((note) => translate(note));

/** What an analysis says of a dataset, in the language of a translator. */
export function publishedAnalysis(
  analysis: Pick<Analysis, 'id' | 'page' | 'title'>,
  presentation: Presentation,
  dataset: PublishedDataset,
  translate: Translator,
): PublishedAnalysis {
  const { notice, findings, subtitle, caption, table } = presentation;
  const cell = (value: number | Text | null) =>
    typeof value === 'number' ? value : value && translate(value);
  return {
    analysis: analysis.id,
    page: analysis.page,
    language: translate.locale,
    title: translate(analysis.title),
    notice: notice && translate(notice),
    findings: findings.map(({ text }) => translate(text)),
    subtitle: translate(subtitle),
    caption: translate(caption),
    columns: table.columns.map(({ key, label, kind }) => ({ key, label: translate(label), kind })),
    rows: table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ key }) => [key, cell(row[key] ?? null)])),
    ),
    selection: null,
    dataset: {
      id: dataset.datasetId,
      title: translate(datasetTitle(dataset)),
      from: dataset.period[0],
      to: dataset.period[1],
    },
    date: dataset.day,
    source: publishedNotes(analysis, dataset, translate).join(' '),
    demonstration: inventedNote(dataset) !== null,
  };
}
