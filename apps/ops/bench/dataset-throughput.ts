import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { manifestSchema, tableNames } from '@mangetamain/analytics/dataset';
import * as z from 'zod';
import { readConfig } from '../src/config/config.ts';
import { createLogger } from '../src/log/logger.ts';
import { startService } from '../src/service/start-service.ts';
import type { ObjectStore } from '../src/store/object-store.ts';

const CONNECTIONS = 32;
const SECONDS = 8;
const STEADY_RATE = 2000;
const FILE_DIGEST = 'a'.repeat(64);
const datasetId = 'd-0123456789abcdef';

const autocannon = fileURLToPath(import.meta.resolve('autocannon'));
const reportSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  '2xx': z.number(),
  non2xx: z.number(),
});

/** A manifest as long as a real one: every table, with some columns. */
const manifest = manifestSchema.parse({
  schemaVersion: 1,
  datasetId,
  title: 'Food.com',
  source: 'demo',
  createdAt: '2026-11-01T12:00:00.000Z',
  period: ['1999-08-06', '2018-12-04'],
  lineage: tableNames.map((table) => ({
    table,
    step: 'clean',
    rows: 200_000,
    rule: 'What is left in the end',
  })),
  files: tableNames.map((table) => ({
    table,
    key: `datasets/${datasetId}/${table}.parquet`,
    bytes: 3_500_000,
    rows: 200_000,
    sha256: FILE_DIGEST,
    columns: Array.from({ length: 6 }, (_, index) => ({
      name: `column_${index}`,
      type: 'SMALLINT',
      unit: 'min',
    })),
  })),
});

async function publish(store: ObjectStore): Promise<void> {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  await store.put(`datasets/${datasetId}/manifest.json`, json(manifest));
  await store.put('datasets/current.json', json({ datasetId, updatedAt: manifest.createdAt }));
}

/** The load comes from a process of its own, so that the service has one core to itself where there are two. */
async function load(url: string, ...options: string[]) {
  const args = [
    autocannon,
    '--json',
    '--no-progress',
    '-c',
    String(CONNECTIONS),
    '-d',
    String(SECONDS),
    ...options,
    url,
  ];
  const cpu = process.cpuUsage();
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { user, system } = process.cpuUsage(cpu);
  const report = reportSchema.parse(JSON.parse(stdout));
  return {
    requestsPerSecond: Math.round(report.requests.average),
    p99Milliseconds: report.latency.p99,
    cpuMicrosecondsPerRequest: Math.round((user + system) / report['2xx']),
    failed: report.non2xx,
  };
}

const directory = await mkdtemp(path.join(tmpdir(), 'ops-bench-'));
const ports = { PREPROD_PORT: '0', PROD_PORT: '0', OPS_PORT: '0', S3_PORT: '0' };
const config = await readConfig({ ...ports, DATA_DIR: directory, WEB_DIST: directory });
// Lines are made as in production, then dropped: a disk is not what is measured here.
const logger = createLogger({ level: config.logLevel, destination: { write: () => {} } });
const service = await startService(config, { logger });
try {
  await publish(service.store);
  const url = `${service.urls.prod}/api/dataset`;
  const browser = ['-H', 'accept-encoding=gzip, deflate, br'];
  await load(url, ...browser);
  const results = {
    flatOut: await load(url, ...browser),
    flatOutUncompressed: await load(url),
    steady: await load(url, ...browser, '-R', String(STEADY_RATE)),
  };
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} finally {
  await service.stop();
  await rm(directory, { recursive: true, force: true });
}
