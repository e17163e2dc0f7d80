import type { SourceFormat, SourceName } from '@mangetamain/analytics/dataset';
import { rawRelations, readCsvSql, sources } from '@mangetamain/analytics/dataset';
import type { CheckedCsv } from '../csv/check.ts';
import { lineOfRecord } from '../csv/check.ts';
import { DatasetError } from '../dataset-error.ts';
import type { Database } from './database.ts';
import { requireReadable, type UnreadableValues } from './unreadable.ts';

/** A checked file, and how it writes what can be written in several ways. */
interface ReadableCsv extends CheckedCsv {
  readonly format: SourceFormat;
}

async function load(database: Database, source: SourceName, csv: ReadableCsv): Promise<void> {
  const read = async (parallel: boolean): Promise<number> => {
    const [stored, numbered] = rawRelations(source, { ...csv, parallel }, csv.format);
    await database.create(stored);
    const rows = await database.number(`SELECT count(*) FROM ${stored.name}`);
    if (rows === csv.records) await database.create(numbered);
    // Threads that start within a quoted field may take a line break in it for the end of a row.
    else await database.run(`DROP TABLE ${stored.name}`);
    return rows;
  };
  if ((await read(true)) === csv.records) return;
  const found = await read(false);
  if (found !== csv.records)
    throw new DatasetError('Two readers of this file disagree about its rows.', {
      code: 'rows-lost',
      file: csv.file,
      expected: `${csv.records} rows`,
      found: `${found}`,
      remedy: 'Save the file again as plain CSV with one kind of line end.',
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
  const { file, path, delimiter, header, format } = csv;
  return requireReadable(database, source, {
    file,
    texts: { from: readCsvSql({ ...csv, parallel: false }), header, format },
    record: 'row_number() OVER ()',
    lineOf: async (record) => (csv.hasLines ? lineOfRecord(path, delimiter, record) : null),
  });
}
