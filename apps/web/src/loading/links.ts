import type { DatasetResponse, Manifest, TableName } from '@mangetamain/analytics/dataset';
import { DataError, isDataError } from '../engine/errors.ts';

/** Signed links to the files of one dataset. */
export interface Links {
  /** The link of a table, asked for where none is known yet. Rejects as a request for the dataset does. */
  of(table: TableName, signal?: AbortSignal): Promise<string>;
  /** A link that replaces one the store refused; asked for once, however many tables need theirs renewed. */
  renew(table: TableName, refused: string, signal?: AbortSignal): Promise<string>;
  /** Takes over the links of an answer for the same dataset. */
  accept(response: DatasetResponse): void;
}

/** Another dataset took the place of the one being loaded. */
export class DatasetReplaced extends Error {
  override readonly name = 'DatasetReplaced';
  readonly replacement: DatasetResponse;

  constructor(replacement: DatasetResponse) {
    super(`${replacement.datasetId} is now the dataset in use.`);
    this.replacement = replacement;
  }
}

/** Links of a dataset, none known at first; `request` asks for the dataset in use. */
export function createLinks(
  { datasetId }: Pick<Manifest, 'datasetId'>,
  request: (signal?: AbortSignal) => Promise<DatasetResponse>,
): Links {
  let urls: ReadonlyMap<TableName, string> = new Map();
  let asking: Promise<void> | null = null;

  const accept = (response: DatasetResponse) => {
    if (response.datasetId !== datasetId) throw new DatasetReplaced(response);
    urls = new Map(response.files.map(({ table, url }) => [table, url]));
  };

  const ask = (signal: AbortSignal | undefined): Promise<void> => {
    asking ??= request(signal)
      .then(accept)
      .finally(() => {
        asking = null;
      });
    return asking;
  };

  const linkOf = (table: TableName): string => {
    const url = urls.get(table);
    if (url === undefined) throw new DataError('dataset_missing', { table });
    return url;
  };

  return {
    accept,
    of: async (table, signal) => {
      if (urls.size > 0) return linkOf(table);
      try {
        await ask(signal);
      } catch (error) {
        if (!isDataError(error, 'offline')) throw error;
        throw new DataError('offline', { ...error.details, missing: [table] }, error);
      }
      return linkOf(table);
    },
    renew: async (table, refused, signal) => {
      if (linkOf(table) === refused) await ask(signal);
      return linkOf(table);
    },
  };
}
