/** Rows and columns for so many panels, at most so many side by side, that leave the fewest places empty. */
export function evenGrid(panels: number, most: number): { readonly columns: number; readonly rows: number } {
  const rows = Math.max(1, Math.ceil(panels / Math.max(1, most)));
  return { rows, columns: Math.max(1, Math.ceil(panels / rows)) };
}
