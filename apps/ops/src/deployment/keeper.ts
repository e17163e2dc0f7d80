import type { ReleaseFiles } from '../site/release-files.ts';
import { monotonic } from '../time/monotonic.ts';

/** After a failure, for instance of a disk that is full, this long passes before the next attempt. */
const PAUSE_MS = 60_000;

export interface Keeper {
  /** Begins to keep what the site serves, where that is not kept yet and nothing is being kept. */
  look(): void;
  /** Resolves when nothing is being kept any more. */
  settled(): Promise<void>;
}

/**
 * Returns what keeps the releases of one site, one at a time and beside the refreshing, which must not wait for a slow
 * store. A failure is tried again a minute later, a change at once, nothing after the
 * signal.
 */
export function createKeeper(
  site: Pick<ReleaseFiles, 'served' | 'keep'>,
  signal: AbortSignal,
  now: () => number = monotonic,
): Keeper {
  let kept = '';
  let failed = { what: '', at: Number.NEGATIVE_INFINITY };
  let keeping: Promise<void> | null = null;

  async function keep(what: string): Promise<void> {
    if (await site.keep(signal)) kept = what;
    else failed = { what, at: now() };
    keeping = null;
  }

  return {
    look() {
      const served = site.served();
      const what = JSON.stringify(served);
      const isEarly = failed.what === what && now() - failed.at < PAUSE_MS;
      if (signal.aborted || keeping !== null || served.type === 'unknown' || kept === what || isEarly) return;
      keeping = keep(what);
    },
    async settled() {
      await keeping;
    },
  };
}
