import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissingFile } from '../file-errors.ts';
import { StoreError } from '../store-error.ts';

const ANSWER_WITHIN_MS = 2000;

const holderSchema = z.object({ id: z.string(), pid: z.int(), url: z.url() });

/** Who holds a directory: a server that answers at `url` with `id` in its `x-amz-id-2` header. */
type LockHolder = z.output<typeof holderSchema>;

/**
 * Takes a directory for this process alone and returns how to give it back.
 *
 * Everyone who wants the directory first leaves a file of its own there, then looks for others. So of two that come
 * at once at least one sees the other and steps back; never do both go on. A file whose server no longer answers is
 * left over from a process that died, and is removed. The holder must answer at its URL before it calls this.
 *
 * @throws {StoreError} code `StoreInUse`, naming the process that holds the directory.
 */
export async function lockDirectory(directory: string, holder: LockHolder): Promise<() => Promise<void>> {
  const locks = join(directory, 'locks');
  await mkdir(locks, { recursive: true, mode: 0o700 });
  const own = join(locks, `${holder.id}.json`);
  await writeFile(`${own}.new`, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  await rename(`${own}.new`, own);
  const release = () => rm(own, { force: true });
  try {
    for (const name of await readdir(locks)) {
      const path = join(locks, name);
      if (path === own || !name.endsWith('.json')) continue;
      const other = await readHolder(path);
      if (other !== null && (await isAlive(other))) throw inUse(directory, other);
      await rm(path, { force: true });
    }
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * Returns whether the holder's server answers. One that is reached but stays silent counts as alive:
 * a process that was only stopped for a while may go on writing.
 */
async function isAlive({ url, id }: LockHolder): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return answer.headers.get('x-amz-id-2') === id;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError';
  }
}

async function readHolder(path: string): Promise<LockHolder | null> {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // Gone: released meanwhile. Unreadable: files appear here whole, so no live process wrote this one.
    if (isMissingFile(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

function inUse(directory: string, { pid, url }: LockHolder): StoreError {
  return new StoreError(`The object store in ${directory} is in use by process ${pid} at ${url}.`, {
    code: 'StoreInUse',
    remedy: 'Wait until it has finished or stop it, then try again.',
  });
}
