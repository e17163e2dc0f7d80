import { text, verbatim, type Text } from '../text/index.ts';
import type { DatasetFacts } from './analysis.ts';

/** The title of a dataset: as it was given on import; that of the demonstration in the reader's language. */
export const datasetTitle = ({ source, title }: Pick<DatasetFacts, 'source' | 'title'>): Text =>
  source === 'demo' ? text('dataset.title.demo') : verbatim(title);
