/** What the first screen says in words: the analyses whose summaries it begins with, in order. */
export const overviewSummaries = ['trends.volume', 'seasonality.ingredients', 'trends.duration'] as const;

/** Its key figures, in order, by their ids; each is one of the analysis that the id begins with. */
export const overviewKpis = [
  'trends.volume.total',
  'trends.volume.peak',
  'trends.duration.mean',
  'ratings.distribution.mean',
] as const;
