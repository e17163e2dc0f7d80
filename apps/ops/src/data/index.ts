export type { ListedDataset } from './catalog.ts';
export { listDatasets, readCurrent, readManifest, readQuality } from './catalog.ts';
export type { DatasetErrorCode } from './dataset-error.ts';
export { DatasetError } from './dataset-error.ts';
export type { ImportProgress, ImportRequest, ImportResult } from './import-dataset.ts';
export { importDataset } from './import-dataset.ts';
export { useDataset } from './use-dataset.ts';
export type { Verification } from './verify-dataset.ts';
export { verifyDataset } from './verify-dataset.ts';
