import { exactPath, quoted } from '@mangetamain/analytics/dataset';
import { column, listText } from './sql.ts';
import type { Database } from '../pipeline/database.ts';

/** A value as the CSV of the source would write it: lists as JSON, which reads like a list in Python. */
const written = (name: string, type: string): string =>
  type.endsWith(']') ? `${listText(column(name))} AS ${column(name)}` : column(name);

/** The statement that writes a Parquet file as CSV. Rejects with what DuckDB says of a file that it cannot read. */
export async function parquetAsCsvSql(
  database: Pick<Database, 'rows'>,
  path: string,
  target: string,
): Promise<string> {
  const parquet = `read_parquet(${quoted(exactPath(path))})`;
  const columns = await database.rows(`DESCRIBE SELECT * FROM ${parquet}`);
  const values = columns.map((row) => written(String(row['column_name']), String(row['column_type'])));
  return `COPY (SELECT ${values.join(', ')} FROM ${parquet}) TO ${quoted(target)} (FORMAT csv, HEADER)`;
}
