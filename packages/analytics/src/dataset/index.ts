export * from './manifest.ts';
export {
  contractVersion,
  contractVersionOf,
  contractVersionsRead,
  countedContractVersion,
} from './contract.ts';
export { countedBeyond, filesForBrowsers, isWithheld } from './counted.ts';
export type { ColumnSchema } from './tables.ts';
export { columnKind, type ColumnKind } from './column-kind.ts';
export { tables } from './tables.ts';
export { exactPath } from './exact-path.ts';
export type { Dialect } from './dialect/dialect.ts';
export { duckdb } from './dialect/duckdb.ts';
export { clickhouse } from './dialect/clickhouse.ts';
export { quoted } from './quoted.ts';
export { createRelationSql, type Relation } from './relation.ts';
export { normalisedItemSql, pythonListSql } from './lists.ts';
export { readableColumns, sourceNames, sources, type SourceFormat, type SourceName } from './sources.ts';
export {
  countUnreadableSql,
  delimiters,
  firstUnreadableSql,
  rawRelations,
  rawRowsSql,
  rawTable,
  readCsvSql,
  type Delimiter,
  type SourceTexts,
} from './raw-tables.ts';
export { cleaningLimits, cleaningSteps, type CleaningStep } from './cleaning.ts';
export { derivedSteps, gatheredRowsSql, itemCodes, publishedRowsSql, writeTableSql } from './publishing.ts';
export type { QualityReport } from './quality.ts';
export { columnRangesSql, qualityChecks, qualityCheckSql, qualitySchema } from './quality.ts';
