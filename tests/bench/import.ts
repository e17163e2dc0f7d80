import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { writeDemoCsv } from '@mangetamain/ops/src/data/demo/write-demo.ts';
import { service } from '../support/service.ts';
import type { Measurement } from './measurement.ts';

const SAMPLE_MS = 100;

/** Imports CSV files of a scale, 1 for full size, into a data directory by the command that a user gives: its time and its memory. */
export async function measureImport(directory: string, csv: string, scale: number): Promise<Measurement[]> {
  const { recipes, interactions } = await writeDemoCsv({ scale, seed: 1, directory: csv });
  const args = ['--import', 'tsx', 'apps/ops/src/main.ts', 'data', 'import'];
  const files = ['--recipes', recipes, '--interactions', interactions, '--title', 'Demonstration'];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...args, ...files], {
    cwd: service.root,
    env: { ...process.env, ...service.env, DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let inUseAt: number | null = null;
  child.stderr.pipe(process.stderr, { end: false });
  child.stderr.on('data', (chunk: Buffer) => {
    if (/^Answering .*, variants$/mu.test(chunk.toString())) inUseAt ??= performance.now();
  });
  let peak = 0;
  const sampling = setInterval(() => {
    void peakMemory(child.pid).then((bytes) => (peak = Math.max(peak, bytes)));
  }, SAMPLE_MS);
  const [code]: unknown[] = await once(child, 'exit');
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The import ended with ${String(code)}.`);
  const endedAt = performance.now();
  if (inUseAt === null) throw new Error('The import did not say when the dataset was in use.');
  const seconds = (from: number, to: number) => (to - from) / 1_000;
  const times: Measurement[] = [
    { id: 'import.time', value: seconds(startedAt, inUseAt), unit: 's', target: { most: 25 } },
    { id: 'import.variants', value: seconds(inUseAt, endedAt), unit: 's', target: { most: 30 } },
  ];
  // Only Linux tells how much a process held at most.
  if (peak === 0) return times;
  return [...times, { id: 'import.memory', value: peak / 1e9, unit: 'GB', target: { most: 2 } }];
}

/** Bytes that a process held at most so far; 0 where nobody tells, or the process is no more. */
async function peakMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1_024;
}
