export {
  loadParquet,
  openNativeEngine,
  UnsafeIntegerError,
  type Engine,
  type QueryResult,
  type ResultColumn,
} from '../engine/index.ts';
export { nothingSaid } from '../analysis/nothing-said.ts';
export { datasetFacts } from './dataset-facts.ts';
export { publishedYears } from './published-years.ts';
export { instantiateWasm, openWasmEngine, type WasmBindings } from './wasm-engine.ts';
export type { DailyRatingRow, InteractionRow, ItemRow, RecipeRow, TableRows } from './tables.ts';
export { createTables } from './tables.ts';
export { inventedRows } from './invented-rows.ts';
export { firstDifference } from './first-difference.ts';
export { edgeParams } from './edge-params.ts';
export { shuffledDays, type ShuffledDay } from './shuffled-days.ts';
