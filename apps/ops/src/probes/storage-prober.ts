import type { Prober } from '@mangetamain/deploy';
import { describeDiskError, type Disk } from '../disk/disk.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { check, FailedCheck, type Finding, timely } from './check.ts';

const TIMEOUT_MS = 5_000;
/** Less than this is told of before it is none. */
const LOW_BYTES = 100 * 1024 * 1024;

interface StorageProberOptions {
  /** Looks at the sites, and reads the store. */
  readonly prober: Prober;
  readonly store: Pick<ObjectStore, 'put'>;
  /** The object that is written again and again; nobody reads it. */
  readonly key: string;
  /** The disk of this machine; null where nothing is kept on it. */
  readonly disk: Disk | null;
  /** Longest time for a write, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number;
}

/** Returns a prober that also finds out whether the store and this machine's disk take anything: a full disk reads well. */
export function createStorageProber({
  prober,
  store,
  key,
  disk,
  timeoutMs = TIMEOUT_MS,
}: StorageProberOptions): Prober {
  const write = () =>
    check('write', async () => {
      const startedAt = performance.now();
      const body = new TextEncoder().encode(new Date().toISOString());
      await withinDeadline(timeoutMs, (signal) => store.put(key, body, { signal }));
      return untimed(timely(performance.now() - startedAt));
    });

  return {
    async probe(target, expected) {
      if (target !== 'storage') return prober.probe(target, expected);
      const [observation, ...further] = await Promise.all([
        prober.probe(target, expected),
        write(),
        ...(disk === null ? [] : [check('disk', () => tryOut(disk, timeoutMs))]),
      ]);
      return { ...observation, checks: [...observation.checks, ...further] };
    },
  };
}

/** Answering is timed by reading alone, as ever. */
const untimed = ({ result, detail }: Finding): Finding => ({ result, detail });

async function tryOut(disk: Disk, timeoutMs: number): Promise<Finding> {
  try {
    const { freeBytes } = await withinDeadline(timeoutMs, () => disk.tryOut());
    if (freeBytes >= LOW_BYTES) return { result: 'good', detail: '' };
    const free = Math.floor(freeBytes / (1024 * 1024));
    return { result: 'warning', detail: `only ${free} MB are free on the disk of ${disk.directory}` };
  } catch (error) {
    const told = describeDiskError(error, disk.directory);
    throw told === null ? error : new FailedCheck(told);
  }
}
