import { duckdb, publishedRowsSql, sourceNames, type SourceFile } from '@mangetamain/analytics/dataset';
import type { ImportRequest, OnProgress } from '../import-request.ts';
import { checkFile } from '../sources/check-file.ts';
import { describeSource } from '../sources/describe-source.ts';
import type { Cleaning, Database } from './database.ts';
import { readSource } from './read.ts';
import type { UnreadableValues } from './unreadable.ts';
import type { RowsOf } from './write.ts';

/** What a file turned out to be, where that is not plain CSV as it was published. */
export interface RecognisedFile {
  readonly file: string;
  readonly as: readonly string[];
}

/** Both sources as raw tables, in the engine that goes on with them. */
export interface ReadSources {
  readonly cleaning: Cleaning;
  readonly unreadable: readonly UnreadableValues[];
  readonly recognised: readonly RecognisedFile[];
  /** The files that were given; none for tables of a warehouse. */
  readonly sources: readonly SourceFile[];
  readonly rowsOf: RowsOf;
  /** The engine by name and version, where that is not DuckDB. */
  readonly engine?: string;
  /** Removes what was kept for another try; called once the dataset is in use. */
  readonly discard: () => Promise<void>;
  /** Whatever comes of the import. */
  readonly close: () => Promise<void>;
}

/**
 * Reads both files into the DuckDB of this process.
 * @throws {DatasetError} where they cannot be read
 */
export async function readSources(
  database: Database,
  directory: string,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<ReadSources> {
  const checked = [];
  for (const source of sourceNames)
    checked.push({ source, ...(await checkFile(request, source, { directory, database }, onProgress)) });
  const format = { days: request.dateFormat ?? null };
  const unreadable: UnreadableValues[] = [];
  const sources: SourceFile[] = [];
  for (const { source, csv, requireUnchanged } of checked) {
    onProgress({ step: 'read', subject: csv.file });
    unreadable.push(...(await readSource(database, source, { ...csv, format })));
    sources.push(await describeSource(source, csv.file));
    await requireUnchanged();
  }
  return {
    cleaning: database,
    unreadable,
    recognised: checked.flatMap(({ csv }) => recognisedIn(csv)),
    sources,
    rowsOf: async (table) => publishedRowsSql(table, duckdb),
    discard: async () => undefined,
    close: async () => undefined,
  };
}

/** What to tell of a file, if anything. */
export const recognisedIn = ({
  file,
  recognised,
}: {
  file: string;
  recognised: readonly string[];
}): RecognisedFile[] => (recognised.length === 0 ? [] : [{ file, as: recognised }]);
