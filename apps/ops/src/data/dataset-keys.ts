import type { TableName } from '@mangetamain/analytics/dataset';

export const datasetsPrefix = 'datasets/';
export const currentKey = 'datasets/current.json';
export const manifestKey = (datasetId: string): string => `datasets/${datasetId}/manifest.json`;
export const qualityKey = (datasetId: string): string => `datasets/${datasetId}/quality.json`;
export const tableKey = (datasetId: string, table: TableName): string =>
  `datasets/${datasetId}/${table}.parquet`;
