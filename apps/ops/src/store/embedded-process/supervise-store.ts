import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from '../../disk/file-errors.ts';
import { monotonic } from '../../time/monotonic.ts';
import type { EmbeddedStoreOptions, RunningStore } from '../embedded/start-embedded-store.ts';
import type { StartOrder } from './messages.ts';
import { runStoreProcess, type StoreProcess } from './run-store-process.ts';

/** For longer than the store gives its clients to finish. */
const STOP_MS = 4_000;
/** The store of a service that was killed ends by itself, within a moment. */
const leftBehind = { attempts: 15, pauseMs: 200 };
const pauses = { firstMs: 100, longestMs: 10_000 };
/** Whatever lasted so long is no part of a row of failures. */
const STEADY_MS = 60_000;

/** What befalls the process of the store. */
export type StoreEvent =
  | { readonly type: 'ended'; readonly reason: string }
  | { readonly type: 'not-started'; readonly reason: string; readonly attempt: number }
  | { readonly type: 'back'; readonly reason: string; readonly awayMs: number };

type SupervisedOptions = Omit<EmbeddedStoreOptions, 'clock' | 'ownPort' | 'host'>;

export interface SupervisedStore extends RunningStore {
  /** The number of the process that it is in at present. */
  readonly pid: () => number | undefined;
}

/**
 * Starts the embedded store in a process of its own, and again, at the same addresses, whenever that ends without having
 * been asked to: at once first, then ever more slowly.
 *
 * @throws {Error} where it cannot be started the first time, with the codes of `startEmbeddedStore`.
 */
export async function superviseStore(
  { onFault = () => undefined, onRefused = () => undefined, ...options }: SupervisedOptions,
  onEvent: (event: StoreEvent) => void,
): Promise<SupervisedStore> {
  const stopping = new AbortController();
  const run = (ports: Pick<StartOrder, 'port' | 'ownPort'>) =>
    runStoreProcess({ type: 'start', ...options, ...ports }, { onFault, onRefused });
  let current = await onceLeft(() => run({ port: options.port, ownPort: 0 }));
  const { url, ownUrl } = current;
  const ports = { port: portOf(url), ownPort: portOf(ownUrl) };
  const supervising = supervise();

  async function supervise(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const since = monotonic();
      const reason = await current.ended;
      if (stopping.signal.aborted) return;
      onEvent({ type: 'ended', reason });
      const endedAt = monotonic();
      failures = endedAt - since < STEADY_MS ? failures + 1 : 1;
      const started = await startAgain(failures);
      if (started === null) return;
      current = started;
      onEvent({ type: 'back', reason, awayMs: Math.round(monotonic() - endedAt) });
    }
    // It was asked to stop while a new one was about to start.
    await current.stop(STOP_MS);
  }

  /** Null where it is to stop meanwhile. */
  async function startAgain(failures: number): Promise<StoreProcess | null> {
    for (let attempt = 1; ; attempt += 1) {
      const pause = restartPauseMs(failures + attempt - 1);
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return null;
      try {
        return await run(ports);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        onEvent({ type: 'not-started', reason, attempt });
      }
    }
  }

  return {
    url,
    ownUrl,
    pid: () => current.pid,
    async close() {
      stopping.abort();
      await current.stop(STOP_MS);
      await supervising;
    },
  };
}

/** Returns how long to wait after so many failures in a row, in milliseconds. */
export function restartPauseMs(failures: number): number {
  return Math.min(pauses.firstMs * 2 ** (failures - 1), pauses.longestMs);
}

async function onceLeft(run: () => Promise<StoreProcess>): Promise<StoreProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!hasCode(error, 'StoreInUse') || attempt === leftBehind.attempts) throw error;
      await delay(leftBehind.pauseMs);
    }
  }
}

const portOf = (url: string) => Number(new URL(url).port);
