/** SQL text with `?` placeholders and the values bound to them, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

export type SqlValue = string | number | boolean | null;

/** How a result column reads in TypeScript; a trailing `?` allows null, `[]` is a list. */
export type ColumnKind = 'number' | 'text' | 'number?' | 'text?' | 'number[]';

export type Columns = Readonly<Record<string, ColumnKind>>;

type ValueOf<Kind extends ColumnKind> = Kind extends 'number'
  ? number
  : Kind extends 'text'
    ? string
    : Kind extends 'number?'
      ? number | null
      : Kind extends 'number[]'
        ? readonly number[]
        : string | null;

export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

/** One statement and the columns it promises; the promise is checked on every result. */
export interface Statement<C extends Columns = Columns> {
  readonly columns: C;
  readonly sql: Sql;
}

/** The statements of an analysis by name. */
export type Statements = Readonly<Record<string, Statement>>;

export type RowsOf<S extends Statements> = {
  readonly [Name in keyof S]: readonly RowOf<S[Name]['columns']>[];
};

const isSql = (value: SqlValue | Sql): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value;

/**
 * SQL from a template. Values become bound parameters, never text; a nested `sql` fragment is spliced in
 * with its own values.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  const values: SqlValue[] = [];
  const pieces = strings.map((piece, index) => {
    const part = index < parts.length ? parts[index] : undefined;
    if (part === undefined) return piece;
    if (isSql(part)) {
      values.push(...part.values);
      return piece + part.text;
    }
    values.push(part);
    return `${piece}?`;
  });
  return { text: pieces.join(''), values };
}

/** Columns that all hold numbers. */
export function numbers<const Name extends string>(...names: readonly Name[]): Record<Name, 'number'>;
export function numbers(...names: readonly string[]): Record<string, 'number'> {
  return Object.fromEntries(names.map((name) => [name, 'number']));
}

/** A statement whose rows have these columns. */
export function select<const C extends Columns>(columns: C, statement: Sql): Statement<C> {
  return { columns, sql: statement };
}

function literal(value: SqlValue): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  // Behind a minus sign another one would begin a comment.
  return typeof value === 'number' && value < 0 ? `(${value})` : String(value ?? 'NULL');
}

/** A place for a value, with the cast that follows it; texts and comments are passed over. */
const placeholder = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?(?<cast>\s*::)?/gu;

/** The text with each value written where it is bound. */
function written({ text, values }: Sql, write: (value: SqlValue, isCast: boolean) => string): string {
  let index = 0;
  return text.replaceAll(placeholder, (found: string, cast: string | undefined) =>
    found.startsWith('?') ? `${write(values[index++] ?? null, cast !== undefined)}${cast ?? ''}` : found,
  );
}

/** The statement with its values written in place, for reading only: what runs keeps them bound. */
export const readableSql = (statement: Sql): string => dedent(written(statement, literal));

/**
 * The statement with its values written in place, to be run as it stands: it answers as it does with values bound, which
 * DuckDB-WASM takes for DOUBLE where they are numbers.
 */
export const runnableSql = (statement: Sql): string =>
  dedent(
    written(statement, (value, isCast) =>
      typeof value === 'number' && !(isCast && Number.isSafeInteger(value))
        ? `${literal(value)}::DOUBLE`
        : literal(value),
    ),
  );

function dedent(block: string): string {
  const lines = block
    .replace(/^\s*\n/u, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const margin = Math.min(...indents);
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** A column or table named in code, spliced into SQL. Throws RangeError for anything but lower case and underscores. */
export function identifier(name: string): Sql {
  if (!/^[a-z_]+$/u.test(name))
    throw new RangeError(`"${name}" is no name of a column or table: only code names them, never a person.`);
  return { text: name, values: [] };
}

/** Pieces of SQL with another between them: a comma, UNION ALL. Throws RangeError where there is no piece. */
export function joinSql(parts: readonly Sql[], between: Sql): Sql {
  const [start, ...others] = parts;
  if (start === undefined) throw new RangeError('There is nothing to join: pass at least one piece of SQL.');
  return others.reduce((all, part) => sql`${all}${between}${part}`, start);
}

/** The rows of which a column of dates lies within the years, both included; all where they are null. */
export function yearsWhere(years: readonly [number, number] | null, year: Sql = sql`year(submitted)`): Sql {
  return years === null ? sql`TRUE` : sql`${year} BETWEEN ${years[0]}::INTEGER AND ${years[1]}::INTEGER`;
}
