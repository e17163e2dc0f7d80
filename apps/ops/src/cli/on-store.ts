import { type Config, readConfig } from '../config/config.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext, DataOperations } from './command-context.ts';
import { OperationFailed } from './operation-failed.ts';

/** Runs one piece of work on the configured store, and closes the store whatever comes of it. */
export async function onStore<T>(
  context: CommandContext,
  work: (operations: DataOperations, store: ObjectStore, config: Config) => Promise<T>,
): Promise<T> {
  const config = await readConfig(context.env);
  const operations = await context.loadDataOperations();
  const opened = await context.openStore(config.store);
  try {
    return await work(operations, opened.store, config);
  } finally {
    await opened.close();
  }
}

/** The id of the dataset in use. Throws OperationFailed `dataset_missing` where there is none. */
export async function currentId(operations: DataOperations, store: ObjectStore): Promise<string> {
  const current = await operations.readCurrent(store);
  if (current !== null) return current.datasetId;
  throw new OperationFailed(
    'dataset_missing',
    'No dataset is in use. Run "data demo" or "data import" first.',
  );
}
