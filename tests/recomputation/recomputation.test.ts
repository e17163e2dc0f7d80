import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoCsv } from '@mangetamain/ops/src/data/demo/write-demo.ts';
import { importDataset } from '@mangetamain/ops/src/data/index.ts';
import { writeReport } from '@mangetamain/ops/src/report/index.ts';
import { createMemoryStore } from '@mangetamain/ops/src/store/testing/memory-store.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { disagreements } from './disagreements.ts';
import { missingPython, printedBy } from './python.ts';

/** What both sides say of demonstration data a fiftieth as large as the real ones. */
const scale = 0.02;

const recomputed = [
  'trends.volume',
  'trends.duration',
  'trends.ingredients',
  'seasonality.duration',
  'seasonality.tags',
  'weekend.volume',
  'weekend.duration',
  'weekend.nutrition',
  'weekend.tags',
  'ratings.distribution',
  'ratings.seasons',
  'ratings.weekdays',
  'ratings.ingredients',
  'ratings.trend',
];

const missing = missingPython();
if (missing !== null)
  process.stderr.write(`Left out, nothing is recomputed from the CSV files: ${missing}.\n`);

describe.skipIf(missing !== null)('models recomputed from the CSV files by SciPy and statsmodels', () => {
  let directory: string;
  let models: Readonly<Record<string, unknown>>;
  let theirs: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mangetamain-recomputation-'));
    const { recipes, interactions } = await writeDemoCsv({ scale, seed: 1, directory });
    const store = createMemoryStore();
    const request = { recipes, interactions, source: 'demo', title: 'Demonstration' } as const;
    const { datasetId } = await importDataset(request, store);
    await writeReport({ datasetId, directory, locale: 'en', settings: [] }, store);
    models = z
      .object({ analyses: z.record(z.string(), z.object({ model: z.unknown() })) })
      .transform(({ analyses }) =>
        Object.fromEntries(Object.entries(analyses).map(([id, { model }]) => [id, model])),
      )
      .parse(JSON.parse(await readFile(join(directory, 'report.json'), 'utf8')));
    theirs = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(printedBy('recompute.py', [recipes, interactions])));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('are these', () => {
    expect(Object.keys(theirs)).toEqual(recomputed);
  });

  it.each(recomputed)('%s', (id) => {
    const found = disagreements(theirs[id], models[id], id);
    expect(found.disagreements).toEqual([]);
    expect(found.compared).toBeGreaterThanOrEqual(20);
  });
});
