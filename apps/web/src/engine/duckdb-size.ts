/** Bytes of duckdb-eh.wasm 1.28.0, decoded: the engine's progress is a share of them. */
export const duckdbWasmBytes = 18_105_915;

/**
 * Progress of the engine's download in bytes on the line. A compressed file tells only its decoded bytes as they
 * arrive, so those are scaled to its Content-Length.
 */
export function engineProgress(
  decoded: number,
  contentLength: number | null,
): { received: number; bytes: number } {
  const bytes = Math.min(contentLength ?? duckdbWasmBytes, duckdbWasmBytes);
  const share = Math.min(decoded / duckdbWasmBytes, 1);
  return { received: Math.round(share * bytes), bytes };
}
