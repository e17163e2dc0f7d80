import type { StateStore } from '@mangetamain/deploy';
import { createConditionalWritesCheck } from '../state/conditional-writes.ts';
import { createS3StateStore } from '../state/s3-state-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { openObjectStore } from '../store/open-store.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { addDataset } from './service.ts';
import { createTemporaryDirectory } from './temporary-directory.ts';

interface Data {
  readonly store: ObjectStore;
  readonly state: StateStore;
}

/** Returns the state in an object store. */
export function stateIn(store: ObjectStore): StateStore {
  const conditionalWrites = createConditionalWritesCheck(store, createRecordingLogger().logger);
  return createS3StateStore({ store, conditionalWrites });
}

/** Opens what a data directory holds, beside the service that runs on it or without one. */
export async function openData(directory: string): Promise<Data & { close: () => Promise<void> }> {
  const config = { kind: 'embedded', dataDirectory: directory, port: 0 } as const;
  const { store, close } = await openObjectStore(config, 'command');
  return { store, state: stateIn(store), close };
}

/** Returns a new data directory with a dataset in use and what `fill` puts there, and what that returned. */
export async function prepareData<T>(fill: (data: Data & { datasetId: string }) => Promise<T>) {
  const directory = await createTemporaryDirectory();
  const { close, ...data } = await openData(directory);
  const filled = await fill({ ...data, datasetId: await addDataset(data.store) });
  await close();
  return { directory, ...filled };
}
