import { describe, expect, it } from 'vitest';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { countBytes } from './count-bytes.ts';
import { duckdbWasmBytes, engineProgress } from './duckdb-size.ts';

const chunked = (...sizes: number[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const size of sizes) controller.enqueue(new Uint8Array(size));
      controller.close();
    },
  });

describe('counting bytes', () => {
  it('reports every chunk and leaves the response to be read', async () => {
    const seen: unknown[] = [];
    const response = new Response(chunked(3, 4), { headers: { 'content-length': '5' } });
    await countBytes(response, (...progress) => seen.push(progress));
    expect(seen).toEqual([
      [3, 5],
      [7, 5],
    ]);
    expect((await response.arrayBuffer()).byteLength).toBe(7);
  });

  it.each([{}, { 'content-length': 'many' }, { 'content-length': '0' }])(
    'knows no length from %j',
    async (headers) => {
      const seen: unknown[] = [];
      const response = new Response(chunked(3), { headers: new Headers(Object.entries(headers)) });
      await countBytes(response, (_, length) => seen.push(length));
      expect(seen).toEqual([null]);
    },
  );

  it('ends where there is no body, and with the line', async () => {
    await countBytes(new Response(null), () => expect.unreachable());
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) });
    await expect(countBytes(new Response(broken), () => undefined)).rejects.toThrow('reset');
  });
});

describe('progress of the engine', () => {
  it('knows the true size of the file', () => {
    const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
    expect(statSync(path).size).toBe(duckdbWasmBytes);
  });

  it.each([
    [0, 2_640_000, { received: 0, bytes: 2_640_000 }],
    [duckdbWasmBytes / 2, 2_640_000, { received: 1_320_000, bytes: 2_640_000 }],
    [duckdbWasmBytes, null, { received: duckdbWasmBytes, bytes: duckdbWasmBytes }],
    [duckdbWasmBytes + 1, 10, { received: 10, bytes: 10 }],
    [10, duckdbWasmBytes * 2, { received: 10, bytes: duckdbWasmBytes }],
  ])('%i decoded bytes of a file of %j on the line', (decoded, contentLength, expected) => {
    expect(engineProgress(decoded, contentLength)).toEqual(expected);
  });
});
