import type { Analysis, DatasetFacts, Presentation } from '@mangetamain/analytics';

/** What is taken away: an analysis as it is shown. */
export interface Published {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  readonly dataset: DatasetFacts | null;
  /** The filters that are not at their default, in words. */
  readonly filters: readonly { readonly label: string; readonly value: string }[];
  /** Link to just this view. */
  readonly address: string;
}
