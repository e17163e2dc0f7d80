import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { replaceFile } from './atomic-write.ts';
import { ifThere, isMissingFile } from './file-errors.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

const holderSchema = z.object({
  pid: z.int().positive(),
  space: z.string().nullable(),
  startedAt: z.string().nullable(),
});

/** In milliseconds: between two signs of life, and how long without one until the holder counts as gone. */
const PACE = { beat: 1_000, lease: 10_000 };

/** The directory was taken over by another process, as this one gave no sign of life for too long. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  constructor(directory: string) {
    super(`${directory} was taken over by another process while this one stood still. Start this one again.`);
  }
}

export interface DirectoryLease {
  /** To be called before each write. @throws {LeaseLostError} when the directory is another process's by now. */
  readonly requireHeld: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * Takes a directory for this process alone, as long as it gives signs of life. Everybody shows their claim, a file of
 * their own, before they look for others', so that of two at once both may be refused, but never both succeed. A claim
 * counts while its process runs or, where that cannot be told from here, as in another container, while its time is set
 * anew: each waits by its own clock for that, and compares none.
 *
 * @throws what `inUse` makes of the process that holds it.
 */
export async function leaseDirectory(
  directory: string,
  inUse: (holder: ProcessIdentity) => Error,
  pace = PACE,
): Promise<DirectoryLease> {
  const claims = path.join(directory, 'locks');
  await mkdir(claims, { recursive: true, mode: 0o700 });
  const own = path.join(claims, `${randomUUID()}.json`);
  await replaceFile(own, JSON.stringify(await ownIdentity()));
  let beatenAt = performance.now();
  let isLost = false;

  async function beat(): Promise<void> {
    const now = new Date();
    try {
      await utimes(own, now, now);
      beatenAt = performance.now();
    } catch (error) {
      if (!isMissingFile(error)) throw error;
      isLost = true;
    }
  }

  // One that fails is tried again by whoever is to write.
  const beating = setInterval(() => void beat().catch(() => undefined), pace.beat).unref();

  async function release(): Promise<void> {
    clearInterval(beating);
    await rm(own, { force: true });
  }

  async function requireHeld(): Promise<void> {
    if (performance.now() - beatenAt >= pace.lease / 2) await beat();
    if (isLost) throw new LeaseLostError(directory);
  }

  try {
    const others = (await readdir(claims)).map((name) => path.join(claims, name));
    await Promise.all(
      others.map(async (other) => {
        if (other === own || !other.endsWith('.json')) return;
        const holder = await readHolder(other);
        if (holder !== null && (await isHeld(other, holder, pace))) throw inUse(holder);
        await rm(other, { force: true });
      }),
    );
    return { requireHeld, release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function isHeld(claim: string, holder: ProcessIdentity, pace: typeof PACE): Promise<boolean> {
  return (await isRunning(holder)) ?? beats(claim, pace);
}

/** Watches a claim until its time is set anew, or was not for as long as a lease takes. */
async function beats(claim: string, pace: typeof PACE): Promise<boolean> {
  const beatenAt = await timeOf(claim);
  const until = performance.now() + pace.lease;
  while (performance.now() < until) {
    await delay(pace.beat / 2);
    const time = await timeOf(claim);
    if (time !== beatenAt) return time !== null;
  }
  return false;
}

/** Null for a claim that was given back. */
async function timeOf(claim: string): Promise<number | null> {
  return (await ifThere(stat(claim)))?.mtimeMs ?? null;
}

/** Null for what no process of this version wrote: claims appear whole. */
async function readHolder(claim: string): Promise<ProcessIdentity | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(claim, 'utf8')));
  } catch (error) {
    if (isMissingFile(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
