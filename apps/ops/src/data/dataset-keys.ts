import type { TableName } from '@mangetamain/analytics/dataset';

export const datasetsPrefix = 'datasets/';
export const currentKey = 'datasets/current.json';
export const manifestKey = (datasetId: string): string => `datasets/${datasetId}/manifest.json`;
export const qualityKey = (datasetId: string): string => `datasets/${datasetId}/quality.json`;
/** Which answers there are; it grows, so it is read anew. */
export const answersIndexKey = (datasetId: string): string => `datasets/${datasetId}/answers.json`;
export const answersKey = (datasetId: string, sha256: string): string =>
  `datasets/${datasetId}/answers/${sha256}.json`;
/** Which files of analyses there are; it is written anew with them. */
export const exportsIndexKey = (datasetId: string): string => `datasets/${datasetId}/exports.json`;
export const exportsPrefix = (datasetId: string): string => `datasets/${datasetId}/exports/`;
/** What analyses of each version say of the dataset. */
export const statementsPrefix = (datasetId: string): string => `datasets/${datasetId}/statements/`;
export const tableKey = (datasetId: string, table: TableName): string =>
  `datasets/${datasetId}/${table}.parquet`;
