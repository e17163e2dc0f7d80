import { presigner } from '../src/store/s3/presign.ts';

/*
 * How many presigned URLs one core makes in a second of its time: `node --import tsx apps/ops/bench/presign.ts`.
 * Every URL is for another key, as a cache would otherwise answer.
 */

const WARM_UP = 20_000;
const COUNT = 200_000;

const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const presign = presigner('https://s3.example.org', 'garage', credentials);
const signedAt = new Date('2026-01-01T00:00:00Z');

function run(count: number): number {
  const start = process.cpuUsage();
  for (let n = 0; n < count; n += 1) {
    presign(`/mangetamain/datasets/d-0123456789abcdef/part-${n}.parquet`, { signedAt, expiresIn: 900 });
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

run(WARM_UP);
const seconds = run(COUNT);
process.stdout.write(
  `${Math.round(COUNT / seconds).toLocaleString('en')} presigned URLs per second of one core\n`,
);
