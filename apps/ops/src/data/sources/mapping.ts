import { readFile } from 'node:fs/promises';
import { pythonListSql, sources, type Dialect, type SourceName } from '@mangetamain/analytics/dataset';
import { z } from 'zod';
import { DatasetError } from '../dataset-error.ts';
import type { SourceAdapter } from './adapter.ts';
import { column } from './sql.ts';

/** Where a column of the source comes from. */
const origin = z.union([
  z.string().min(1).describe('a column of the table'),
  z.strictObject({ value: z.string() }).describe('the same for every row'),
  z
    .strictObject({ column: z.string().min(1), separator: z.string().min(1) })
    .describe('a list whose items stand in one column, with this between them'),
  z
    .strictObject({ numbers: z.array(z.string().min(1)).min(1) })
    .describe('a list of numbers, each in a column'),
  z.strictObject({ count: z.string().min(1) }).describe('how many items another list of the source has'),
]);

type Origin = z.infer<typeof origin>;

const table = z.strictObject({
  /** What the table is, in words. */
  title: z.string().min(1),
  /** By column of the source. */
  columns: z.record(z.string(), origin),
});

type MappedTable = z.infer<typeof table>;

const mappingSchema = z.strictObject({ recipes: table, interactions: table });

/** How tables of a site's own hold what the two sources need. */
export type Mapping = z.infer<typeof mappingSchema>;

const columnsOf = (from: Origin): readonly string[] => {
  if (typeof from === 'string') return [from];
  if ('column' in from) return [from.column];
  return 'numbers' in from ? from.numbers : [];
};

function valueSql(from: Origin, columns: MappedTable['columns'], dialect: Dialect): string {
  if (typeof from === 'string') return column(from);
  if ('value' in from) return dialect.literal(from.value);
  if ('column' in from) {
    const items = dialect.split(column(from.column), from.separator);
    const trimmed = dialect.mapped(items, 'item', dialect.trimmed('item', ' '));
    return `coalesce(${dialect.json(dialect.filtered(trimmed, 'item', "item <> ''"))}, '[]')`;
  }
  if ('numbers' in from) {
    const numbers = from.numbers.map((name) => `coalesce(${column(name)}, '')`);
    return `'[' || ${numbers.join(` || ', ' || `)} || ']'`;
  }
  const list = columns[from.count];
  if (list === undefined) return 'NULL';
  return dialect.length(`(${pythonListSql(`(${valueSql(list, columns, dialect)})`, dialect)})`);
}

/** The adapter for the table of one source, in the SQL of the engine that reads it. */
export function mappedAdapter(
  mapping: Mapping,
  source: SourceName,
  file: string,
  dialect: Dialect,
): SourceAdapter {
  const { title, columns } = mapping[source];
  return {
    title,
    columns: [...new Set(Object.values(columns).flatMap(columnsOf))],
    values: Object.fromEntries(
      Object.entries(columns).map(([name, from]) => [name, valueSql(from, columns, dialect)]),
    ),
    remedy: `Name the columns as the table has them in ${file}.`,
  };
}

/**
 * Reads a mapping from its JSON file.
 * @throws {DatasetError} where it is missing, no JSON, or maps not exactly the columns that the sources have
 */
export async function readMapping(file: string): Promise<Mapping> {
  const refuse = (what: string, found?: string) =>
    new DatasetError(what, {
      code: 'mapping-invalid',
      file,
      ...(found !== undefined && { found }),
      remedy: 'docs/data.md describes the form and has an example.',
    });
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw refuse('The mapping cannot be read.', String(cause));
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw refuse('The mapping is no JSON.', String(cause));
  }
  const { data, error } = mappingSchema.safeParse(json);
  if (data === undefined) throw refuse('The mapping has another form.', z.prettifyError(error));
  for (const source of ['recipes', 'interactions'] as const) {
    const needed = sources[source].columns.map(({ name }) => name);
    const given = Object.keys(data[source].columns);
    const wrong = [
      ...needed.filter((name) => !given.includes(name)).map((name) => `${name} is missing`),
      ...given.filter((name) => !needed.includes(name)).map((name) => `${name} is none of its columns`),
    ];
    if (wrong.length > 0) throw refuse(`The mapping of ${source} does not fit.`, wrong.join(', '));
  }
  return data;
}
