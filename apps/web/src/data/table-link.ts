import type { TableName } from '@mangetamain/analytics/dataset';
import { DataError } from '../engine/errors.ts';
import { requestDataset } from '../loading/dataset-request.ts';
import type { BrowserPorts } from '../loading/ports.ts';

/**
 * A fresh link to the file of a table: links expire, so one is asked for each time. Rejects as `requestDataset` does;
 * with `dataset_missing` where another dataset took the place of the one shown, or lacks the table.
 */
export async function tableLink(
  datasetId: string,
  table: TableName,
  ports: Pick<BrowserPorts, 'fetch' | 'online' | 'clock'>,
): Promise<string> {
  const dataset = await requestDataset(ports, { fresh: true });
  const file = dataset.files.find((file) => file.table === table);
  if (file === undefined || dataset.datasetId !== datasetId)
    throw new DataError('dataset_missing', { table });
  return file.url;
}
