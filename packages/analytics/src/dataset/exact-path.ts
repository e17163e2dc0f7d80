/** The path as DuckDB has to be given it: it would take `r[1].csv` for a pattern, and read `r1.csv`. */
export const exactPath = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]');
