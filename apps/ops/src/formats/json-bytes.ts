/** Returns what the bytes hold as JSON, or undefined where they hold none: the schema that it is read by then says so. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
