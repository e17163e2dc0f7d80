import { service } from '../support/service.ts';
import { load } from './load.ts';
import type { Measurement } from './measurement.ts';

const SECONDS = 8;
const STEADY_RATE = 2_000;

/** How many answers of `/api/dataset` one process gives, and how soon at a steady rate. */
export async function measureDatasetApi(): Promise<Measurement[]> {
  const url = `${service.prod}/api/dataset`;
  await load(url, { seconds: 3 });
  const flatOut = await load(url, { seconds: SECONDS });
  const steady = await load(url, { seconds: SECONDS, rate: STEADY_RATE });
  return [
    {
      id: 'dataset-api.throughput',
      value: Math.round(flatOut.perSecond),
      unit: 'requests/s',
      target: { least: 10_000 },
    },
    { id: 'dataset-api.p99-at-2000', value: steady.p99, unit: 'ms', target: { most: 20 } },
    {
      id: 'dataset-api.failed',
      value: flatOut.failed + steady.failed,
      unit: 'requests',
      target: { most: 0 },
    },
  ];
}
