import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportResult } from '../data/index.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { DataOperations } from './command-context.ts';
import { importProgressOn, type ProgressLine } from './progress.ts';

/** Demonstration data, unless told otherwise: a fiftieth of the real size, ready in seconds. */
export const demoDefaults = { scale: 0.02, seed: 1 };

/** Writes demonstration CSV and imports it as any other data; the CSV is thrown away afterwards. */
export async function createDemo(
  operations: DataOperations,
  store: ObjectStore,
  { scale, seed }: { scale: number; seed: number },
  progress: ProgressLine,
): Promise<ImportResult> {
  const directory = await mkdtemp(path.join(tmpdir(), 'mangetamain-demo-'));
  try {
    progress.show('Inventing demonstration data');
    const { recipes, interactions } = await operations.writeDemoCsv({ scale, seed, directory });
    const request = { recipes, interactions, source: 'demo', title: 'Demonstration data' } as const;
    return await operations.importDataset(request, store, importProgressOn(progress));
  } finally {
    progress.end();
    await rm(directory, { recursive: true, force: true });
  }
}
