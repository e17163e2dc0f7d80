export type { Engine, QueryResult, ResultColumn } from './engine.ts';
export { UnsafeIntegerError } from './engine.ts';
export { openNativeEngine } from './native-engine.ts';
export { datasetFacts } from './dataset-facts.ts';
export { publishedYears } from './published-years.ts';
export { openWasmEngine } from './wasm-engine.ts';
export type { DailyRatingRow, InteractionRow, ItemRow, RecipeRow, TableRows } from './tables.ts';
export { createTables, loadParquet } from './tables.ts';
