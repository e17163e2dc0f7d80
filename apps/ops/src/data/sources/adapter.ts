import { join } from 'node:path';
import { quoted, readCsvSql, sources, type SourceName } from '@mangetamain/analytics/dataset';
import { checkText, readBeginning } from '../csv/check.ts';
import { dialectNaming } from '../csv/dialect.ts';
import { DatasetError } from '../dataset-error.ts';
import type { OpenedSource, Workshop } from './open-source.ts';

/** How a table of another shape holds what a source needs. */
export interface SourceAdapter {
  /** What the table is, in words. */
  readonly title: string;
  /** The columns that it must have. */
  readonly columns: readonly string[];
  /** SQL over those columns, all of them text, for each column of the source; text as the source's CSV writes it. */
  readonly values: Readonly<Record<string, string>>;
  readonly remedy: string;
}

/**
 * Writes a table of another shape as the source's CSV.
 * @throws {DatasetError} where columns are missing, or a row is broken
 */
export async function adapt(
  opened: OpenedSource,
  source: SourceName,
  adapter: SourceAdapter,
  { database, directory }: Workshop,
): Promise<OpenedSource> {
  const { file } = opened;
  const { text } = await readBeginning(opened.path);
  const dialect = dialectNaming(text, adapter.columns);
  const header = dialect?.header ?? [];
  const missing = adapter.columns.filter((name) => !header.includes(name));
  if (dialect === null || missing.length > 0)
    throw new DatasetError(`This is ${adapter.title}, and columns are missing: ${missing.join(', ')}.`, {
      code: 'missing-columns',
      file,
      line: 1,
      found: header.join(', ').slice(0, 200),
      remedy: adapter.remedy,
    });
  await checkText(opened, dialect);
  const path = join(directory, `${source}-adapted.csv`);
  const values = sources[source].columns.map(({ name }) => `${adapter.values[name] ?? 'NULL'} AS ${name}`);
  const table = readCsvSql({ path: opened.path, ...dialect, parallel: false });
  await database.run(
    `COPY (SELECT ${values.join(', ')} FROM ${table}) TO ${quoted(path)} (FORMAT csv, HEADER)`,
  );
  return { file, path, hasLines: false, recognised: [...opened.recognised, adapter.title] };
}
