import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const holderSchema = z.object({ pid: z.int().positive() });

/** Returns the number of the process that serves, and of the one that has the objects. */
export async function processesOf(dataDirectory: string): Promise<{ service: number; store: number }> {
  const locks = join(dataDirectory, 'object-store', 'locks');
  const [claim = ''] = await readdir(locks);
  return {
    service: await pidIn(join(dataDirectory, 'embedded.json')),
    store: await pidIn(join(locks, claim)),
  };
}

async function pidIn(file: string): Promise<number> {
  return holderSchema.parse(JSON.parse(await readFile(file, 'utf8'))).pid;
}

/** Returns the memory that a process holds, in megabytes; 0 for one that is gone, or where the system does not tell. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1_024);
}
