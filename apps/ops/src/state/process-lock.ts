import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { isMissingFile } from '../store/file-errors.ts';

const holderSchema = z.object({ pid: z.int().positive(), startedAt: z.string() });

type Holder = z.infer<typeof holderSchema>;

/** Another process on this machine works in the directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly code = 'state_in_use';
  constructor(directory: string, pid: number) {
    super(
      `The state in ${directory} is in use by process ${pid}. Stop that process, or ask it through its operator API (OPS_URL, OPS_TOKEN).`,
    );
  }
}

/**
 * Claims a directory for this process, until the function returned is called or the process ends. Everybody shows
 * their claim before they look for others', so that of two at once both may be refused, but never both succeed.
 *
 * @throws {DirectoryInUseError} naming the process that holds it.
 */
export async function lockForProcess(directory: string): Promise<() => Promise<void>> {
  const locks = path.join(directory, 'locks');
  await mkdir(locks, { recursive: true, mode: 0o700 });
  const own = path.join(locks, `${randomUUID()}.json`);
  const holder: Holder = { pid: process.pid, startedAt: (await startOf(process.pid)) ?? '' };
  await writeFile(`${own}.new`, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  await rename(`${own}.new`, own);
  const release = () => rm(own, { force: true });
  try {
    for (const name of await readdir(locks)) {
      const other = path.join(locks, name);
      if (other === own || !name.endsWith('.json')) continue;
      const found = await readHolder(other);
      if (found !== null && (await isAlive(found))) throw new DirectoryInUseError(directory, found.pid);
      await rm(other, { force: true });
    }
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissingFile(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The same number may belong to another process by now; the time of its start tells. */
async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const isForeign = error instanceof Error && 'code' in error && error.code === 'EPERM';
    if (!isForeign) return false;
  }
  const start = await startOf(pid);
  return start === null || startedAt === '' || start === startedAt;
}

/** When a process started, in the system's own ticks; null where the system does not tell. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}
