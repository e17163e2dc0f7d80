import { execFile, type PromiseWithChild } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import * as z from 'zod';

const autocannon = createRequire(import.meta.url).resolve('autocannon');

const reportSchema = z.object({
  requests: z.object({ average: z.number(), total: z.int() }),
  latency: z.object({ p99: z.number(), max: z.number() }),
  errors: z.int(),
  timeouts: z.int(),
  non2xx: z.int(),
});

export interface LoadReport {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly slowest: number;
  /** Requests that were refused, cut, timed out or answered by anything but 2xx. */
  readonly failed: number;
}

interface LoadOptions {
  readonly seconds: number;
  /** Requests per second; as many as there can be where it is left out. */
  readonly rate?: number;
  readonly connections?: number;
}

/**
 * Loads addresses with requests as a browser sends them, from a process of its own, so that the service has a core to
 * itself where there are two.
 */
export async function load(
  url: string,
  { seconds, rate, connections = 32 }: LoadOptions,
): Promise<LoadReport> {
  const args = ['--json', '--no-progress', '-c', String(connections), '-d', String(seconds)];
  const steady = rate === undefined ? [] : ['-R', String(rate)];
  const header = ['-H', 'accept-encoding=gzip, deflate, br'];
  const { stdout } = await runTool([...args, ...steady, ...header, url]);
  const { requests, latency, errors, timeouts, non2xx } = reportSchema.parse(JSON.parse(stdout));
  return {
    requests: requests.total,
    perSecond: requests.average,
    p99: latency.p99,
    slowest: latency.max,
    failed: errors + timeouts + non2xx,
  };
}

function runTool(args: readonly string[]): PromiseWithChild<{ stdout: string }> {
  return promisify(execFile)(process.execPath, [autocannon, ...args]);
}
