import * as z from 'zod/mini';
import type { Sql } from '../analysis/query.ts';
import type { QueryResult } from '../analysis/rows.ts';
import { rowsOfColumns } from '../engine/rows-of-columns.ts';

type Rows = QueryResult['rows'];

/** A statement and its rows. */
export interface Answer {
  readonly statement: Sql;
  readonly rows: Rows;
}

/** The answers of a file. */
export interface Answers {
  /** The rows of a statement, or null where it has no answer here. Throws UnreadableAnswers. */
  find(text: string, values: Sql['values']): QueryResult | null;
}

/** What an answer is known by: the text of its statement and the values bound to it. */
export const answerKey = (text: string, values: Sql['values']): string => JSON.stringify([text, values]);

/** A file of answers that is none, is damaged, or was written by another version. */
export class UnreadableAnswers extends Error {
  override readonly name = 'UnreadableAnswers';
}

/** The first line of a file: what the lines after it answer, in their order. */
const headSchema = z.object({ schemaVersion: z.literal(1), keys: z.array(z.string()) });

/** Column by column: values of a kind stand together, which compresses best. Whoever asked checks them, as those of an engine. */
const answerSchema = z.object({ columns: z.array(z.string()), data: z.array(z.array(z.unknown())) });

/** True of rows that come back from a file as they went in. */
export const isPublishable = (rows: Rows): boolean => rows.every((row) => Object.values(row).every(isPlain));

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/**
 * A file of answers, uncompressed: a line of JSON for each, so that one is read when it is asked for. Throws RangeError
 * for an answer that is not publishable.
 */
export function encodeAnswers(answers: readonly Answer[]): Uint8Array<ArrayBuffer> {
  const keys = answers.map(({ statement: { text, values } }) => answerKey(text, values));
  const head: z.infer<typeof headSchema> = { schemaVersion: 1, keys };
  return new TextEncoder().encode([JSON.stringify(head), ...answers.map(encodeRows)].join('\n'));
}

/** The rows of an answer as a line of a file. */
export function encodeRows({ statement, rows }: Answer): string {
  if (!isPublishable(rows))
    throw new RangeError(`An answer holds other than plain, finite values: ${statement.text}`);
  const columns = Object.keys(rows[0] ?? {});
  const data = columns.map((name) => rows.map((row) => row[name]));
  return JSON.stringify({ columns, data } satisfies z.infer<typeof answerSchema>);
}

/** The answers of a file. Throws UnreadableAnswers. */
export function decodeAnswers(bytes: Uint8Array): Answers {
  const [first = '', ...lines] = textOf(bytes).split('\n');
  const { keys } = parsed(headSchema, first);
  if (keys.length !== lines.length)
    throw new UnreadableAnswers(`The file has ${lines.length} answers and names ${keys.length}.`);
  const places = new Map(keys.map((key, place) => [key, place]));
  return {
    find: (text, values) => {
      const line = lines[places.get(answerKey(text, values)) ?? -1];
      return line === undefined ? null : { rows: decodeRows(line) };
    },
  };
}

function decodeRows(line: string): Rows {
  const { columns, data } = parsed(answerSchema, line);
  const [first = []] = data;
  if (data.length !== columns.length || data.some(({ length }) => length !== first.length))
    throw new UnreadableAnswers('An answer has columns of different lengths.');
  const named = columns.map((name, index) => ({ name, values: data[index] ?? [] }));
  return rowsOfColumns(named, first.length);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableAnswers('The file is no text.', { cause });
  }
}

function parsed<Schema extends z.ZodMiniType>(schema: Schema, line: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new UnreadableAnswers('A line of the file is not what it should be.', { cause });
  }
}
