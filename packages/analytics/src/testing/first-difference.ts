const tolerance = 1e-12;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Equal but for rounding in the last digits: engines add up floats in different orders. */
function agree(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The first place where two results differ, in words; null where they agree, order included. */
export function firstDifference(wasm: Rows, native: Rows): string | null {
  if (wasm.length !== native.length) return `${wasm.length} rows in wasm, ${native.length} in native`;
  for (const [index, row] of wasm.entries()) {
    for (const [column, value] of Object.entries(row)) {
      const other = native[index]?.[column];
      if (!agree(value, other))
        return `row ${index}, ${column}: ${String(value)} in wasm, ${String(other)} in native`;
    }
  }
  return null;
}
