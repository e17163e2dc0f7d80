import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { WorkerPort } from './worker-channel.ts';

/**
 * The `eh` build of DuckDB-WASM, served by this very site. It needs WebAssembly exceptions (Chrome 95, Firefox 100,
 * Safari 15.2); the `mvp` build for older browsers would add 22 MB to every release, so there is none.
 */
export const duckdbWasmUrl = wasmUrl;

/** Opens the engine's worker from this site. */
export function openDuckdbWorker(): WorkerPort {
  const worker = new Worker(new URL('./duckdb-worker.ts', import.meta.url), {
    type: 'module',
    name: 'duckdb',
  });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: (onMessage, onFailure) => {
      worker.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        onFailure(event.message || 'The worker did not load.');
      });
      worker.addEventListener('messageerror', () => onFailure('The worker sent what cannot be read.'));
    },
    terminate: () => worker.terminate(),
  };
}
