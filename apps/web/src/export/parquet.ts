import type { DataTable } from '@mangetamain/analytics';
import type { Text } from '@mangetamain/analytics/text';
import { parquetWriteBuffer } from 'hyparquet-writer';

interface ParquetContent {
  readonly table: DataTable;
  readonly translate: (text: Text) => string;
  /** What the table is of, a line each: kept in the file's metadata. */
  readonly notes: readonly string[];
}

/** The table as Parquet: a column under each key, numbers in full, its label in the metadata. */
export function parquetOf({ table, translate, notes }: ParquetContent): Blob {
  const words = (value: number | Text | null) =>
    typeof value === 'number' ? String(value) : value && translate(value);
  const columnData = table.columns.map((column) => {
    const values = table.rows.map((row) => row[column.key] ?? null);
    const { key: name } = column;
    return values.every((value) => value === null || typeof value === 'number')
      ? ({ name, type: 'DOUBLE', data: values } as const)
      : ({ name, type: 'STRING', data: values.map(words) } as const);
  });
  const labels = Object.fromEntries(table.columns.map(({ key, label }) => [key, translate(label)]));
  const kvMetadata = [
    { key: 'notes', value: notes.join('\n') },
    { key: 'labels', value: JSON.stringify(labels) },
  ];
  return new Blob([parquetWriteBuffer({ columnData, kvMetadata })], {
    type: 'application/vnd.apache.parquet',
  });
}
