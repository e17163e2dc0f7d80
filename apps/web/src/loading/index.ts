import { duckdbWasmUrl, openDuckdbWorker } from '../engine/duckdb-files.ts';
import { createEngine } from '../engine/engine.ts';
import { systemClock } from './clock.ts';
import { whenIdle } from './idle.ts';
import { createDataSession, type DataSession } from './session.ts';

export type { DataSession, SessionState } from './session.ts';

/** The published data in this browser. Nothing is downloaded before something is asked for. */
export function createBrowserSession(): DataSession {
  return createDataSession({
    engine: createEngine({ wasmUrl: duckdbWasmUrl, openWorker: openDuckdbWorker }),
    ports: {
      fetch: (url, init) => fetch(url, init),
      // Absent on pages that are not secure.
      caches: 'caches' in globalThis ? caches : null,
      clock: systemClock,
      idle: () => new Promise(whenIdle),
      online: () => navigator.onLine,
    },
  });
}
