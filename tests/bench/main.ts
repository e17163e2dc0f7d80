import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRunningService } from '../support/running-service.ts';
import { service } from '../support/service.ts';
import { measureControls } from './controls.ts';
import { measureDatasetApi } from './dataset-api.ts';
import { measureFirstStatements } from './engine.ts';
import { measureImport } from './import.ts';
import type { Measurement } from './measurement.ts';
import { reportOf, tableOf } from './print.ts';
import { measurePromotions } from './promotions.ts';
import { measureSelections } from './selections.ts';
import { readVersions } from './versions.ts';
import { measureFirstPage } from './visits.ts';

/** Measures the product at full size and writes `bench/latest.json`. Nothing else should run meanwhile. */
async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-bench-'));
  const data = join(directory, 'data');
  const measurements: Measurement[] = [];
  const take = async (what: string, measure: () => Promise<Measurement[]>) => {
    process.stderr.write(`Measuring ${what} …\n`);
    measurements.push(...(await measure()));
  };
  try {
    await mkdir(join(directory, 'csv'));
    await take('the import', () => measureImport(data, join(directory, 'csv')));
    const log = await open(join(directory, 'service.log'), 'w');
    const running = await startRunningService(data, { environment: { LOG_LEVEL: 'info' }, log: log.fd });
    try {
      await take('visits', measureFirstPage);
      await take('the engine', measureFirstStatements);
      await take('controls', measureControls);
      await take('selections', measureSelections);
      await take('/api/dataset', measureDatasetApi);
      await take('promotions', () => measurePromotions(data));
    } finally {
      await running.stop();
      await log.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  const report = reportOf(measurements, await readVersions());
  await mkdir(join(service.root, 'bench'), { recursive: true });
  await writeFile(join(service.root, 'bench/latest.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${tableOf(report)}\n`);
}

await main();
