import type { SourceName, SourceTexts } from '@mangetamain/analytics/dataset';
import { countUnreadableSql, firstUnreadableSql, readableColumns } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import type { Cleaning } from './database.ts';

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

/** A source whose raw table is there, and how its texts are found again. */
export interface ReadTexts {
  /** As the person named it. */
  readonly file: string;
  readonly texts: SourceTexts;
  /** SQL that numbers the rows of the texts, from 1. */
  readonly record: string;
  /** The line of a row in the file that the person knows, or null where it has none. */
  readonly lineOf: (record: number) => Promise<number | null>;
}

async function unreadableIn(
  database: Cleaning,
  source: SourceName,
  { texts, record, lineOf }: ReadTexts,
): Promise<UnreadableValues[]> {
  const [counts = {}] = await database.rows(countUnreadableSql(source));
  const of = Number(counts['total']);
  const unreadable: UnreadableValues[] = [];
  for (const { name, expected = 'a value' } of readableColumns(source)) {
    const count = Number(counts[name]);
    if (count === 0) continue;
    const [first] = await database.rows(firstUnreadableSql(source, name, texts, record, database.dialect));
    unreadable.push({
      source,
      column: name,
      count,
      of,
      line: await lineOf(Number(first?.['record'])),
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
 * The columns of a raw table with values that could not be read, few enough to leave out.
 * @throws {DatasetError} where there are too many
 */
export async function requireReadable(
  database: Cleaning,
  source: SourceName,
  read: ReadTexts,
): Promise<UnreadableValues[]> {
  const unreadable = await unreadableIn(database, source, read);
  const refused = unreadable.find(({ count, of }) => count > of * unreadableShareAllowed);
  if (refused !== undefined) refuse(refused, read.file);
  return unreadable;
}
