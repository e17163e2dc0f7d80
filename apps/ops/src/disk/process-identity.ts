import { readFile, readlink } from 'node:fs/promises';
import { hasCode, isMissingFile } from './file-errors.ts';

/**
 * Tells a process from every other: by its number, among those that share its numbers (`space`: one start of a machine,
 * and there one container), and when it started, as numbers are given again. Null is what the system does not tell.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly space: string | null;
  readonly startedAt: string | null;
}

/** Returns who this process is. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const boot = await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  const namespace = await orNull(readlink('/proc/self/ns/pid'));
  const space = boot === null || namespace === null ? null : `${boot.trim()} ${namespace}`;
  return { pid: process.pid, space, startedAt: await startOf(process.pid) };
}

/** Returns whether a process runs, or null where that cannot be told from here. */
export async function isRunning({ pid, space, startedAt }: ProcessIdentity): Promise<boolean | null> {
  if (space === null || startedAt === null || space !== (await ownIdentity()).space) return null;
  return (await startOf(pid)) === startedAt || isHidden(pid);
}

/** When a process started, in the system's own ticks; null where there is none, or none but its remains. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}

/** Of another user's process some systems show nothing, but that it is there. */
function isHidden(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (isMissingFile(error) || hasCode(error, 'ESRCH')) return null;
    throw error;
  }
}
