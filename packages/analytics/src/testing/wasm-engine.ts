import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { decodeArrow } from './arrow.ts';
import type { Engine } from '../engine/engine.ts';

const require = createRequire(import.meta.url);

/** The blocking build for Node declares no types under the name it is loaded by. */
type NodeBlocking = typeof Blocking & { NODE_RUNTIME: Blocking.DuckDBRuntime };
const loadBlockingBuild = (): NodeBlocking => require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');

const bundle = (name: 'mvp' | 'eh') => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
  mainWorker: '',
});

export type WasmBindings = Awaited<ReturnType<typeof Blocking.createDuckDB>>;

/** DuckDB-WASM as browsers run it, without its worker, in Node; no database is open yet. */
export async function instantiateWasm(): Promise<WasmBindings> {
  const { createDuckDB, VoidLogger, NODE_RUNTIME } = loadBlockingBuild();
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const bindings = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  return bindings;
}

/** The very engine that browsers run, in Node. */
export async function openWasmEngine(): Promise<Engine> {
  const bindings = await instantiateWasm();
  bindings.open({});
  const connection = bindings.connect();

  // As the application's connection does: of an answer in one piece the engine leaves out errors.
  const run = (sql: string, parameters: readonly unknown[]): Uint8Array[] =>
    connection.useUnsafe((bindings, id) => {
      const statement = bindings.createPrepared(id, sql);
      try {
        const parts = [bindings.sendPrepared(id, statement, [...parameters])];
        for (;;) {
          const part = bindings.fetchQueryResults(id);
          if (part.length === 0) return parts;
          parts.push(part);
        }
      } finally {
        bindings.closePrepared(id, statement);
      }
    });

  return {
    name: 'wasm',
    query: async (sql, parameters = []) => decodeArrow(run(sql, parameters)),
    addFile: async (name, bytes) => {
      // The engine takes ownership of the buffer that it is given.
      bindings.registerFileBuffer(name, bytes.slice());
      return name;
    },
    removeFile: async (path) => bindings.dropFile(path),
    close: async () => connection.close(),
  };
}
