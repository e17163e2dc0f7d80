import type { DatasetFacts } from '../analysis/index.ts';
import type { Translator } from '../text/index.ts';

/** What every part of the report needs to know: the language, the dataset, and a document that makes elements. */
export interface ReportFrame {
  readonly translate: Translator;
  readonly document: Document;
  readonly dataset: DatasetFacts;
}
