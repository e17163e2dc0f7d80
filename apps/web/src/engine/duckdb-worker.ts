import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { countBytes } from './count-bytes.ts';

// DuckDB-WASM 1.28 loses the failure of its own WebAssembly download in a promise that nobody awaits; reported as an
// error of the worker, it reaches the page.
globalThis.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  globalThis.reportError(event.reason);
});

// Its own progress stays silent while chunks arrive less than 20 ms apart, which on any good line they do.
const fetchFile = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (input, init) =>
  countBytes(await fetchFile(input, init), (received, contentLength) => {
    globalThis.postMessage({ type: 'ENGINE_BYTES', data: { received, contentLength } }, { transfer: [] });
  });
