import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
import { measureTour } from './tour.ts';
import { readVersions } from './versions.ts';
import { measurePages } from './visits.ts';

/** How much is measured: a small run only shows that every part works. */
const sizes = {
  full: { scale: 1, rounds: 5, everyCard: 1, tags: 24 },
  small: { scale: 0.05, rounds: 1, everyCard: 8, tags: 1 },
} as const;

/**
 * Measures the product at full size and writes `bench/latest.json`. Nothing else should run meanwhile. `--small` measures
 * little data a few times, `--only controls --only tour` those parts alone: then nothing is written. `--scale 10` measures
 * ten times the data, and writes `bench/scale-10.json`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      small: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      scale: { type: 'string' },
    },
  });
  const size = sizes[values.small ? 'small' : 'full'];
  const { rounds, everyCard, tags } = size;
  const scale = Number(values.scale ?? size.scale);
  if (!(scale > 0))
    throw new RangeError(`--scale is ${values.scale}: give a number above 0, 1 for full size.`);
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-bench-'));
  const data = join(directory, 'data');
  const measurements: Measurement[] = [];
  const take = async (what: string, measure: () => Promise<Measurement[]>) => {
    if (values.only !== undefined && what !== 'import' && !values.only.includes(what)) return;
    process.stderr.write(`Measuring ${what} …\n`);
    measurements.push(...(await measure()));
  };
  try {
    await mkdir(join(directory, 'csv'));
    await take('import', () => measureImport(data, join(directory, 'csv'), scale));
    const log = await open(join(directory, 'service.log'), 'w');
    const running = await startRunningService(data, { environment: { LOG_LEVEL: 'info' }, log: log.fd });
    try {
      await take('visits', () => measurePages(rounds));
      await take('engine', () => measureFirstStatements(rounds));
      await take('controls', () => measureControls(everyCard));
      await take('tour', measureTour);
      await take('selections', () => measureSelections(tags));
      await take('dataset-api', () => measureDatasetApi(running.pid));
      await take('promotions', () => measurePromotions(data));
    } finally {
      await running.stop();
      await log.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  const report = reportOf(measurements, await readVersions(), scale);
  const file = values.scale === undefined ? 'latest' : `scale-${scale}`;
  if (!values.small && values.only === undefined)
    await writeFile(join(service.root, `bench/${file}.json`), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${tableOf(report)}\n`);
}

await main();
