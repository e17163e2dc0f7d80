/** What the values of a column are, whatever their width. */
export type ColumnKind = 'integer' | 'decimal' | 'text' | 'date' | 'time' | 'boolean' | 'list' | 'other';

const integers = [
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'HUGEINT',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'UBIGINT',
];

const kinds: ReadonlyMap<string, ColumnKind> = new Map([
  ...integers.map((type) => [type, 'integer'] as const),
  ['FLOAT', 'decimal'],
  ['DOUBLE', 'decimal'],
  ['DECIMAL', 'decimal'],
  ['VARCHAR', 'text'],
  ['DATE', 'date'],
  ['TIMESTAMP', 'time'],
  ['BOOLEAN', 'boolean'],
]);

/** The kind of a DuckDB type, as `DESCRIBE` prints it: `DECIMAL(18,3)` is a decimal, `VARCHAR[]` a list. */
export function columnKind(type: string): ColumnKind {
  if (type.endsWith('[]')) return 'list';
  return kinds.get(type.replace(/\(.*\)$/u, '')) ?? 'other';
}
