import { describe, expect, it, vi } from 'vitest';
import { keepCompiledCode, type Loading, type LoadingListeners } from './instantiate.ts';

/** The smallest WebAssembly file: its header. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const headers = { 'content-type': 'application/wasm' };

function createSubject(answer: Response) {
  const compiled: unknown[] = [];
  const onBytes = vi.fn<LoadingListeners['onBytes']>();
  const onInstance = vi.fn<LoadingListeners['onInstance']>();
  const network: Loading = {
    fetch: () => Promise.resolve(answer),
    instantiateStreaming: async (source, imports) => {
      const response = await source;
      compiled.push(response);
      return WebAssembly.instantiate(await response.arrayBuffer(), imports ?? {});
    },
  };
  const loading = keepCompiledCode(network, { onBytes, onInstance });
  /** As duckdb-wasm does it, with the progress that it wraps around the answer. */
  const instantiate = async () => {
    const wrapped = loading.fetch('/duckdb.wasm').then((response) => new Response(response.body, response));
    return loading.instantiateStreaming(wrapped, {});
  };
  return { instantiate, compiled, onBytes, onInstance };
}

describe('loading WebAssembly', () => {
  it('hands the answer of the network itself to the compiler, and counts its bytes', async () => {
    const answer = new Response(emptyModule, { headers });
    const { instantiate, compiled, onBytes, onInstance } = createSubject(answer);
    const { instance } = await instantiate();
    expect(compiled).toEqual([answer]);
    expect(compiled[0]).toBe(answer);
    expect(onBytes).toHaveBeenLastCalledWith(emptyModule.byteLength, null);
    expect(onInstance).toHaveBeenCalledExactlyOnceWith(instance);
  });

  it('refuses a failed answer by its status', async () => {
    const { instantiate, onInstance } = createSubject(new Response('', { status: 404 }));
    await expect(instantiate()).rejects.toThrow('answered 404');
    expect(onInstance).not.toHaveBeenCalled();
  });

  it('fails with what is no WebAssembly', async () => {
    await expect(createSubject(new Response('<html>')).instantiate()).rejects.toThrow(
      WebAssembly.CompileError,
    );
  });
});
