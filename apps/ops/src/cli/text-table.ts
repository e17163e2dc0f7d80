/** Returns rows of cells as lines with aligned columns, two spaces apart; the first row is the heading. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(width(column))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** Returns a count with thousands separated, such as `231,637`. */
export const formatCount = (count: number): string => count.toLocaleString('en');

/** Returns a size in megabytes, such as `3.5 MB`, or in kilobytes below one of them. */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes < 999_950 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}
