import { service } from '../support/service.ts';
import { load } from './load.ts';
import type { Measurement } from './measurement.ts';
import { processorTime } from './processor-time.ts';

const SECONDS = 8;
const STEADY_RATE = 2_000;

/**
 * How many answers of `/api/dataset` one process gives, how soon at a steady rate, and what each takes of its core: on two
 * cores whoever asks takes as much as whoever answers.
 */
export async function measureDatasetApi(pid: number | undefined): Promise<Measurement[]> {
  const url = `${service.prod}/api/dataset`;
  await load(url, { seconds: 3 });
  const before = await processorTime(pid);
  const flatOut = await load(url, { seconds: SECONDS });
  const after = await processorTime(pid);
  const steady = await load(url, { seconds: SECONDS, rate: STEADY_RATE });
  return [
    ...(before === null || after === null ? [] : [effort((after - before) / flatOut.requests)]),
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

/** As many milliseconds of one core as an answer may take where it gives 10,000 a second. */
const effort = (milliseconds: number): Measurement => ({
  id: 'dataset-api.processor-time',
  value: milliseconds * 1_000,
  unit: 'µs a request',
  target: { most: 100 },
});
