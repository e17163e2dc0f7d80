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
  // Absent on pages that are not secure.
  caches: 'caches' in globalThis ? caches : null,
  clock: systemClock,
  idle: () => new Promise(whenIdle),
  nextTask,
  online: () => navigator.onLine,
};

/** The published data in this browser, in an engine of its own. Nothing is downloaded before something is asked for. */
export function createBrowserSession(engine = createBrowserEngine()): DataSession {
  return createDataSession({ engine, ports: browserPorts });
}

/** An engine that is not yet started, with the files of this site. */
export const createBrowserEngine = (openWorker = openDuckdbWorker) =>
  createEngine({ wasmUrl: duckdbWasmUrl, openWorker });
