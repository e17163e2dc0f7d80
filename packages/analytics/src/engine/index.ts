export { UnsafeIntegerError, type Engine, type QueryResult, type ResultColumn } from './engine.ts';
export { loadParquet } from './load-parquet.ts';
export { openNativeEngine } from './native-engine.ts';
