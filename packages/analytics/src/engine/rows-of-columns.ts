/** Rows of columns of equal length; what a column leaves out is null. Plain loops: answers have up to 100,000 rows. */
export function rowsOfColumns(
  columns: readonly { readonly name: string; readonly values: ArrayLike<unknown> }[],
  count: number,
): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (let place = 0; place < count; place += 1) {
    const row: Record<string, unknown> = {};
    for (const { name, values } of columns) row[name] = values[place] ?? null;
    rows.push(row);
  }
  return rows;
}
