export { defineAnalysis, type Analysis, type DatasetFacts, type Headline, type Params } from './analysis.ts';
export * from './controls.ts';
export { datasetTitle } from './dataset-title.ts';
export type { Effect } from './effect.ts';
export type { Estimate } from './estimate.ts';
export type {
  Dimension,
  Figure,
  FigureDraft,
  FigurePoint,
  Frame,
  PointPlace,
  Spot,
  TipValue,
} from './figure.ts';
export { nestedScreenIds, pageIds, screenIds, type PageId, type ScreenId } from './page-ids.ts';
export { decodeParams, encodeParam, paramKey } from './params.ts';
export type * from './presentation.ts';
export {
  identifier,
  numbers,
  readableSql,
  runnableSql,
  select,
  sql,
  type Columns,
  type RowOf,
  type Sql,
  type Statement,
} from './query.ts';
export { fetchRows, UnexpectedRow, type QueryEngine, type QueryResult } from './rows.ts';
