import { readFile } from 'node:fs/promises';

/** Milliseconds of one tick, in which Linux tells a process's time whatever its own clock. */
const TICK_MS = 10;

/** Milliseconds of processor time that a process took so far; null where nobody tells: only Linux does. */
export async function processorTime(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null) return null;
  // The name of the program, in brackets, may hold spaces.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const [user = Number.NaN, system = Number.NaN] = fields.slice(11, 13).map(Number);
  return (user + system) * TICK_MS;
}
