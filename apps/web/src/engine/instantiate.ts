import { countBytes } from './count-bytes.ts';

/** What a worker offers to fetch and to compile a file. */
export interface Loading {
  readonly fetch: typeof fetch;
  readonly instantiateStreaming: typeof WebAssembly.instantiateStreaming;
}

export interface LoadingListeners {
  /** Decoded bytes so far, and the Content-Length of the file where there is one. */
  readonly onBytes: (received: number, contentLength: number | null) => void;
  /** Called with a fresh instance, before anything of it runs. */
  readonly onInstance: (instance: WebAssembly.Instance) => void;
}

/**
 * A way to load WebAssembly under which the browser keeps the code that it compiled. It does so for what the network
 * itself answers only; duckdb-wasm wraps that into a response of its own, so it is given an empty one to wrap.
 */
export function keepCompiledCode(network: Loading, { onBytes, onInstance }: LoadingListeners): Loading {
  let answer: Promise<Response> | null = null;
  return {
    fetch: (input, init) => {
      answer = network.fetch(input, init);
      return answer.then(() => new Response(null));
    },
    instantiateStreaming: async (wrapped, imports) => {
      await wrapped;
      const response = await (answer ?? wrapped);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
      const counted = countBytes(response, onBytes);
      const [source] = await Promise.all([network.instantiateStreaming(response, imports), counted]);
      onInstance(source.instance);
      return source;
    },
  };
}
