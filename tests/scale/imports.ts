import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDataset, type ImportRequest, type ImportResult } from '@mangetamain/ops/src/data/index.ts';
import type { ClickhouseRequest } from '@mangetamain/ops/src/data/clickhouse/request.ts';
import { createMemoryStore } from '@mangetamain/ops/src/store/testing/memory-store.ts';
import { afterAll, beforeAll } from 'vitest';
import { startChdb, type Chdb } from './chdb.ts';

/** A folder for the tests of a file. */
export function useFolder(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scale-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () => folder;
}

/** The engine for the tests of a file, and what an import says of it. */
export function useClickhouse(): (more?: Partial<ClickhouseRequest>) => ClickhouseRequest {
  const folder = useFolder();
  let chdb: Chdb | undefined;
  beforeAll(async () => {
    chdb = await startChdb(join(folder(), 'data'));
  });
  afterAll(() => chdb?.kill());
  return (more) => ({
    url: chdb?.url ?? '',
    user: 'default',
    password: '',
    tables: {},
    memory: 4e9,
    objects: {},
    ...more,
  });
}

type Given = Pick<ImportRequest, 'recipes' | 'interactions' | 'mapping' | 'dateFormat'>;

/** Imports into a store of its own. */
export const imported = (given: Given, clickhouse?: ClickhouseRequest): Promise<ImportResult> =>
  importDataset(
    {
      ...given,
      source: 'import',
      title: 'Test',
      allowUnmatched: true,
      ...(clickhouse !== undefined && { clickhouse }),
    },
    createMemoryStore(),
  );

/** All that an import says of a dataset, its name included, which stands for the bytes of every file. */
export function saidOf({ datasetId, manifest, quality, recognised }: ImportResult) {
  const { lineage, files, period } = manifest;
  return { datasetId, lineage, files, period, quality, recognised };
}
