import type { Analysis, DatasetFacts, Presentation } from '@mangetamain/analytics';
import type { Selection } from '@mangetamain/analytics/selection';

/** What is taken away: an analysis as it is shown. */
export interface Published {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  readonly dataset: DatasetFacts | null;
  /** The filters that are not at their default and the recipes that are selected, in words. */
  readonly filters: readonly string[];
  readonly selection: Selection;
  /** Link to just this view. */
  readonly address: string;
}
