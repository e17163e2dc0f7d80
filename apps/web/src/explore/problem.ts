import { sqlTokens } from '../analysis/sql-tokens.ts';
import { nearestName } from './nearest-name.ts';

/** What DuckDB says against a statement. */
export interface Problem {
  /** `Binder Error`, `Parser Error`: the first words of the message. */
  readonly kind: string;
  /** What is wrong, in DuckDB's words, in one line. */
  readonly message: string;
  /** What there is none of, where that is what is wrong. */
  readonly unknown: { readonly kind: 'column' | 'table' | 'function'; readonly name: string } | null;
  /** Where in the statement, as offsets; null where it does not say. */
  readonly place: { readonly from: number; readonly to: number } | null;
  /** A name that may have been meant, in place of the one that stands there. */
  readonly proposal: string | null;
}

/** Names that a statement may use. */
export interface KnownNames {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
}

/** The table that a message of DuckDB calls missing, or null. */
export const missingTable = (message: string): string | null =>
  /Table with name (\w+) does not exist/u.exec(message)?.[1] ?? null;

const unknownColumn = /Referenced column "([^"]+)" not found|does not have a column named "([^"]+)"/u;
const unknownFunction = /Function with name "?(\w+)"? (?:does not exist|is not in the catalog)/u;

/**
 * Reads a message of DuckDB 0.9 about a statement that stood on lines of its own, `linesBefore` after the first.
 */
export function readProblem(message: string, sql: string, known: KnownNames, linesBefore = 0): Problem {
  const [, kind = 'Error', said = message] = /^([A-Z][A-Za-z ]+ Error): ([\s\S]*)$/u.exec(message) ?? [];
  const unknown = unknownName(message);
  const name = unknown?.name ?? null;
  return {
    kind,
    message: said.split('\n')[0]?.trim() ?? said,
    unknown,
    place: placeOf(message, sql, name, linesBefore),
    proposal: unknown === null ? null : proposalFor(message, unknown, known),
  };
}

function unknownName(message: string): Problem['unknown'] {
  const [, inScope, inTable] = unknownColumn.exec(message) ?? [];
  const column = inScope ?? inTable;
  if (column !== undefined) return { kind: 'column', name: column };
  const table = missingTable(message);
  if (table !== null) return { kind: 'table', name: table };
  const called = unknownFunction.exec(message)?.[1];
  return called === undefined ? null : { kind: 'function', name: called };
}

function proposalFor(
  message: string,
  { kind, name }: NonNullable<Problem['unknown']>,
  { tables, columns }: KnownNames,
): string | null {
  if (kind === 'function') return /Did you mean "([^"]+)"\?/u.exec(message)?.[1] ?? null;
  // Only the tables that are loaded are known to DuckDB, so its own guess may be far off.
  if (kind === 'table') return nearestName(name, tables);
  const inScope = /Candidate bindings: (.*)/u.exec(message)?.[1] ?? '';
  const candidates = [...inScope.matchAll(/"(?:[^".]+\.)?([^"]+)"/gu)].map(([, column = '']) => column);
  return nearestName(name, candidates) ?? nearestName(name, columns);
}

/** The wrong name where the statement has it, on the line that DuckDB points at if it does; else what it points at. */
function placeOf(message: string, sql: string, name: string | null, linesBefore: number): Problem['place'] {
  const pointed = pointedPlace(message, sql, linesBefore);
  if (name === null) return pointed;
  const places = occurrences(sql, name);
  const line = pointed === null ? null : lineAt(sql, pointed.from);
  return places.find(({ from }) => line === null || lineAt(sql, from) === line) ?? places[0] ?? pointed;
}

const lineAt = (sql: string, offset: number) => sql.slice(0, offset).split('\n').length;

function occurrences(sql: string, name: string) {
  const wanted = name.toLowerCase();
  const places: { from: number; to: number }[] = [];
  let at = 0;
  for (const { kind, text } of sqlTokens(sql)) {
    const start = at;
    at += text.length;
    if (kind === 'comment' || kind === 'string') continue;
    for (const { 0: word, index } of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu))
      if (word.toLowerCase() === wanted)
        places.push({ from: start + index, to: start + index + word.length });
  }
  return places;
}

/** What `LINE 3: …` and the caret below it point at. */
function pointedPlace(message: string, sql: string, linesBefore: number): Problem['place'] {
  const [, number = '', excerpt = '', blank = ''] = /LINE (\d+): (.*)\n( *)\^/u.exec(message) ?? [];
  const lines = sql.split('\n');
  const index = Number(number) - 1 - linesBefore;
  const line = lines[index];
  if (line === undefined) return null;
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  // A long line is cut at its ends: then only the line itself is known.
  const column = excerpt === line ? blank.length - `LINE ${number}: `.length : 0;
  const [word = ''] = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(line.slice(column)) ?? [];
  return excerpt === line
    ? { from: start + column, to: start + column + word.length }
    : { from: start, to: start + line.length };
}
