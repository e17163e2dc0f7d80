export * from './manifest.ts';
export { contractVersion, contractVersionOf, contractVersionsRead } from './contract.ts';
export type { ColumnSchema } from './tables.ts';
export { columnKind, type ColumnKind } from './column-kind.ts';
export { tables } from './tables.ts';
export { exactPath } from './exact-path.ts';
export { pythonListSql, quoted } from './lists.ts';
export type { Delimiter, SourceFormat, SourceName } from './sources.ts';
export {
  countUnreadableSql,
  createRawTableSql,
  firstUnreadableSql,
  rawTable,
  readableColumns,
  readCsvSql,
  delimiters,
  sources,
} from './sources.ts';
export type { CleaningStep } from './cleaning.ts';
export { cleaningLimits, interactionSteps, recipeSteps } from './cleaning.ts';
export { derivedSteps, itemCodingSql, writeTableSql } from './publishing.ts';
export type { QualityReport } from './quality.ts';
export { columnRangesSql, qualityChecks, qualityCheckSql, qualitySchema } from './quality.ts';
