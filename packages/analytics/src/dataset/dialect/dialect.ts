/** A list of a case, and the SQL condition under which it is the one meant. */
export type ListCase = readonly [condition: string, list: string];

/**
 * What the engines that make a dataset write differently. Every function returns SQL; its arguments are SQL expressions
 * unless they say otherwise. What is not here must read the same in each of them: an equal row for an equal row is tested.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'clickhouse';
  /** Literal of a text. */
  literal(value: string): string;
  /** Value of a type of the tables' schemas, such as `SMALLINT` or `VARCHAR[]`. Running it fails where the value does not fit. */
  cast(value: string, type: string): string;

  /** Condition that the whole text has the form of the pattern, in the syntax of RE2. */
  matches(text: string, pattern: string): string;
  /** What the first pair of parentheses of the pattern takes of the text. */
  captured(text: string, pattern: string): string;
  /** List of all that has the form of the pattern, from left to right. */
  allMatches(text: string, pattern: string): string;
  split(text: string, separator: string): string;
  /** Without the characters at both ends; `characters` are themselves, no SQL. */
  trimmed(text: string, characters: string): string;
  /** In lower case, each character by itself. */
  lower(text: string): string;
  /** Character of a code point, which is valid. */
  character(codePoint: string): string;

  /** Integer of 32 bits, or null: the text has the form of a decimal integer, blanks and a fraction of zeros allowed. */
  integer(text: string): string;
  /** Number written in that many hexadecimal digits. */
  hexadecimal(digits: string): string;
  /** Day written year-month-day in digits, or null where there is no such day. */
  day(text: string): string;
  /** Day in a form named as `strptime` does, or null; the form is a text, no SQL. */
  dayWritten(text: string, form: string): string;
  isoWeekday(day: string): string;
  /** List of the numbers of a text of the form `[1, 2.5]`, or no list where their sum is not finite. */
  numbers(text: string): string;

  /** The list of the first case that holds, or no list, which `length` tells by null. */
  firstList(cases: readonly ListCase[]): string;
  /** Number of items; null of no list. */
  length(list: string): string;
  mapped(list: string, item: string, value: string): string;
  filtered(list: string, item: string, condition: string): string;
  distinct(list: string): string;
  joined(list: string): string;
  /** List as JSON; null of no list. */
  json(list: string): string;
  /** In a list of results: a row for each item. */
  unnested(list: string): string;

  /** Aggregate: the value at 0-based place floor((n − 1)·quantile + 0.5) among the n that are not null, in order. */
  nearestQuantile(column: string, quantile: number): string;
  /** Hash of texts by which rows are told apart. */
  hash(texts: readonly string[]): string;
}
