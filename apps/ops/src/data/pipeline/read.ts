import type { SourceFormat, SourceName } from '@mangetamain/analytics/dataset';
import {
  countUnreadableSql,
  createRawTableSql,
  firstUnreadableSql,
  rawTable,
  readableColumns,
  sources,
} from '@mangetamain/analytics/dataset';
import type { CheckedCsv } from '../csv/check.ts';
import { lineOfRecord } from '../csv/check.ts';
import { DatasetError } from '../dataset-error.ts';
import type { Database } from './database.ts';

/** Values that cannot be read, up to this share of a column's rows, are dropped and counted; beyond it, the file is refused. */
const unreadableShareAllowed = 0.001;

const dayColumns: ReadonlySet<string> = new Set(['submitted', 'date']);

/** A column in which some text could not be read. */
export interface UnreadableValues {
  readonly source: SourceName;
  readonly column: string;
  readonly count: number;
  readonly of: number;
  /** The first of them. */
  readonly line: number | null;
  readonly value: string;
  readonly expected: string;
}

/** A checked file, and how it writes what can be written in several ways. */
interface ReadableCsv extends CheckedCsv {
  readonly format: SourceFormat;
}

async function load(database: Database, source: SourceName, csv: ReadableCsv): Promise<void> {
  const table = rawTable(source);
  const countRows = (): Promise<number> => database.number(`SELECT count(*) FROM ${table}`);
  await database.run(createRawTableSql(source, { ...csv, parallel: true }));
  if ((await countRows()) === csv.records) return;
  // Threads that start within a quoted field may take a line break in it for the end of a row.
  await database.run(`DROP TABLE ${table}`);
  await database.run(createRawTableSql(source, { ...csv, parallel: false }));
  const found = await countRows();
  if (found !== csv.records)
    throw new DatasetError('Two readers of this file disagree about its rows.', {
      code: 'rows-lost',
      file: csv.file,
      expected: `${csv.records} rows`,
      found: `${found}`,
      remedy: 'Save the file again as plain CSV with one kind of line end.',
    });
}

async function unreadableIn(
  database: Database,
  source: SourceName,
  csv: ReadableCsv,
): Promise<UnreadableValues[]> {
  const [counts = {}] = await database.rows(countUnreadableSql(source));
  const of = Number(counts['total']);
  const unreadable: UnreadableValues[] = [];
  for (const { name, expected = 'a value' } of readableColumns(source)) {
    const count = Number(counts[name]);
    if (count === 0) continue;
    const [first] = await database.rows(firstUnreadableSql(source, name, csv));
    const line = csv.hasLines ? await lineOfRecord(csv.path, csv.delimiter, Number(first?.['record'])) : null;
    unreadable.push({
      source,
      column: name,
      count,
      of,
      line,
      value: String(first?.['text']).slice(0, 80),
      expected,
    });
  }
  return unreadable;
}

function refuse({ column, count, of, line, value, expected }: UnreadableValues, file: string): never {
  const isDay = dayColumns.has(column);
  throw new DatasetError(`${count} of ${of} values of "${column}" cannot be read; this is the first.`, {
    code: 'unreadable-values',
    file,
    ...(line !== null && { line }),
    expected,
    found: JSON.stringify(value),
    remedy:
      `Correct the column: up to ${unreadableShareAllowed * 100} % of such values are left out, more are refused.` +
      (isDay ? ' Where all days are written in one other way, name it: --date-format "%d/%m/%Y".' : ''),
  });
}

/**
 * Reads a checked file into its raw table.
 * @returns the columns with values that could not be read, few enough to leave out
 * @throws {DatasetError} where rows get lost or too many values of a column cannot be read
 */
export async function readSource(
  database: Database,
  source: SourceName,
  csv: ReadableCsv,
): Promise<UnreadableValues[]> {
  try {
    await load(database, source, csv);
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    throw new DatasetError('DuckDB cannot read the file.', {
      code: 'not-csv',
      file: csv.file,
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: `Give the ${sources[source].title} as it was published.`,
      cause,
    });
  }
  const unreadable = await unreadableIn(database, source, csv);
  const refused = unreadable.find(({ count, of }) => count > of * unreadableShareAllowed);
  if (refused !== undefined) refuse(refused, csv.file);
  return unreadable;
}
