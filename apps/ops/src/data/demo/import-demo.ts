import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectStore } from '../../store/object-store.ts';
import type { ImportProgress, ImportRequest, ImportResult } from '../import-dataset.ts';
import { importDataset } from '../import-dataset.ts';
import type { BringIntoUse } from '../use-dataset.ts';
import { writeDemoCsv } from './write-demo.ts';

export interface DemoProgress {
  readonly step: 'generate';
}

interface DemoRequest extends Pick<ImportRequest, 'browserBudget'> {
  readonly scale?: number;
  readonly seed?: number;
}

/**
 * Writes demonstration data of the scale given, imports it like any other data, and puts it in use. Equal scale and
 * seed give the same data set.
 * @throws {RangeError} for a scale outside (0, 1]
 */
export async function importDemo(
  { scale = 1, seed = 1, ...options }: DemoRequest,
  store: ObjectStore,
  onProgress: (progress: ImportProgress | DemoProgress) => void = () => undefined,
  now: Date = new Date(),
  bring?: BringIntoUse,
): Promise<ImportResult> {
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-demo-'));
  try {
    onProgress({ step: 'generate' });
    const { recipes, interactions } = await writeDemoCsv({ scale, seed, directory });
    const title = 'Food.com (demonstration)';
    const request = { ...options, recipes, interactions, source: 'demo', title } as const;
    return await importDataset(request, store, onProgress, now, bring);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
