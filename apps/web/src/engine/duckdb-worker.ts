import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { enlargeStack, stackFunctionsOf } from './engine-stack.ts';
import { keepCompiledCode } from './instantiate.ts';
import { watchMemory } from './watch-memory.ts';

// DuckDB-WASM 1.28 loses the failure of its own WebAssembly download in a promise that nobody awaits; reported as an
// error of the worker, it reaches the page.
globalThis.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  globalThis.reportError(event.reason);
});

const report = (type: string, data: unknown) => globalThis.postMessage({ type, data }, { transfer: [] });

const loading = keepCompiledCode(
  {
    fetch: globalThis.fetch.bind(globalThis),
    instantiateStreaming: WebAssembly.instantiateStreaming.bind(WebAssembly),
  },
  {
    // Its own progress stays silent while chunks arrive less than 20 ms apart, which on any good line they do.
    onBytes: (received, contentLength) => report('ENGINE_BYTES', { received, contentLength }),
    onInstance: ({ exports }) => {
      enlargeStack(stackFunctionsOf(exports));
      watchMemory(exports, (bytes) => report('ENGINE_MEMORY', { bytes }));
    },
  },
);
globalThis.fetch = loading.fetch;
WebAssembly.instantiateStreaming = loading.instantiateStreaming;
