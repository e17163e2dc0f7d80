import { duckdbWasmUrl, openDuckdbWorker } from '../engine/duckdb-files.ts';
import { createEngine } from '../engine/engine.ts';
import { systemClock } from './clock.ts';
import { whenIdle } from './idle.ts';
import { nextTask } from './next-task.ts';
import type { BrowserPorts } from './ports.ts';
import { createDataSession, type DataSession } from './session.ts';

export type { DataSession, SessionState } from './session.ts';

/** The ports as this browser has them. */
export const browserPorts: BrowserPorts = {
  fetch: (url, init) => fetch(url, init),
  caches: cacheStorage(),
  clock: systemClock,
  idle: () => new Promise(whenIdle),
  nextTask,
  online: () => navigator.onLine,
};

/** The published data in this browser, in an engine of its own. Nothing is downloaded before something is asked for. */
export function createBrowserSession(
  engine = createBrowserEngine(openDuckdbWorker, enginePatience),
): DataSession {
  return createDataSession({ engine, ports: browserPorts });
}

/** An engine that is not yet started, with the files of this site. */
export const createBrowserEngine = (openWorker = openDuckdbWorker, patience?: number) =>
  createEngine({ wasmUrl: duckdbWasmUrl, openWorker, ...(patience !== undefined && { patience }) });

/** Statements of the pages take seconds on the slowest device: an engine that is silent for so many milliseconds is dead. */
const enginePatience = 60_000;

/** Absent on pages that are not secure, refused where storage is switched off. */
function cacheStorage(): BrowserPorts['caches'] {
  try {
    return 'caches' in globalThis ? caches : null;
  } catch {
    return null;
  }
}
