import type { TableName } from '@mangetamain/analytics/dataset';
import type { Engine } from '../../engine/engine.ts';
import type { LoadingPorts } from '../ports.ts';

/** An engine that only remembers which tables it was given, and with which bytes. */
export interface FakeEngine {
  readonly engine: LoadingPorts['engine'];
  readonly tables: Map<string, string>;
  inUse: string | null;
  /** What the next start does in place of succeeding. */
  start: Engine['start'];
  /** Waited for by every table that is created. */
  gate: Promise<void>;
}

const keyOf = (datasetId: string, table: TableName) => `${datasetId}/${table}`;

/** A fake engine that starts at once. */
export function createFakeEngine(): FakeEngine {
  const fake: FakeEngine = {
    tables: new Map(),
    inUse: null,
    start: () => Promise.resolve(),
    gate: Promise.resolve(),
    engine: {
      start: (options) => fake.start(options),
      hasTable: (datasetId, table) => fake.tables.has(keyOf(datasetId, table)),
      createTable: async (datasetId, table, parquet) => {
        const text = new TextDecoder().decode(parquet);
        // As the real one does: the buffer is the engine's from now on.
        structuredClone(parquet, { transfer: [parquet.buffer] });
        await fake.gate;
        fake.tables.set(keyOf(datasetId, table), text);
      },
      useDataset: async (datasetId) => {
        const previous = fake.inUse;
        fake.inUse = datasetId;
        if (previous !== null && previous !== datasetId) dropFrom(fake, previous);
      },
      dropDataset: async (datasetId) => {
        if (datasetId !== fake.inUse) dropFrom(fake, datasetId);
      },
    },
  };
  return fake;
}

function dropFrom({ tables }: FakeEngine, datasetId: string): void {
  for (const key of Array.from(tables.keys())) if (key.startsWith(`${datasetId}/`)) tables.delete(key);
}
