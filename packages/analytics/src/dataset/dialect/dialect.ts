/** A list of a case, and the SQL condition under which it is the one meant. */
type ListCase = readonly [condition: string, list: string];

/**
 * What the engines that make a dataset write differently. Every function returns SQL; its arguments are SQL expressions
 * unless they say otherwise. What is not here must read the same in each of them: an equal row for an equal row is tested.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'clickhouse';
  /** Literal of a text. */
  readonly literal: (value: string) => string;
  /** Value of a type of the tables' schemas, such as `SMALLINT` or `VARCHAR[]`. Running it fails where the value does not fit. */
  readonly cast: (value: string, type: string) => string;

  /** Condition that the whole text has the form of the pattern, in the syntax of RE2. */
  readonly matches: (text: string, pattern: string) => string;
  /** What the first pair of parentheses of the pattern takes of the text. */
  readonly captured: (text: string, pattern: string) => string;
  /** List of all that has the form of the pattern, from left to right. */
  readonly allMatches: (text: string, pattern: string) => string;
  readonly split: (text: string, separator: string) => string;
  /** Without the characters at both ends; `characters` are themselves, no SQL. */
  readonly trimmed: (text: string, characters: string) => string;
  /** In lower case, each character by itself. */
  readonly lower: (text: string) => string;
  /** Character of a code point, which is valid. */
  readonly character: (codePoint: string) => string;

  /** Integer of 32 bits, or null: the text has the form of a decimal integer, blanks and a fraction of zeros allowed. */
  readonly integer: (text: string) => string;
  /** Number written in that many hexadecimal digits. */
  readonly hexadecimal: (digits: string) => string;
  /** Day written year-month-day in digits, or null where there is no such day. */
  readonly day: (text: string) => string;
  /** Day in a form named as `strptime` does, or null; the form is a text, no SQL. */
  readonly dayWritten: (text: string, form: string) => string;
  readonly isoWeekday: (day: string) => string;
  /** List of the numbers of a text of the form `[1, 2.5]`, or no list where their sum is not finite. */
  readonly numbers: (text: string) => string;

  /** The list of the first case that holds, or no list, which `length` tells by null. */
  readonly firstList: (cases: readonly ListCase[]) => string;
  /** Number of items; null of no list. */
  readonly length: (list: string) => string;
  readonly mapped: (list: string, item: string, value: string) => string;
  readonly filtered: (list: string, item: string, condition: string) => string;
  readonly distinct: (list: string) => string;
  readonly joined: (list: string) => string;
  /** List as JSON; null of no list. */
  readonly json: (list: string) => string;
  /** In a list of results: a row for each item. */
  readonly unnested: (list: string) => string;

  /** Aggregate: the value at 0-based place floor((n − 1)·quantile + 0.5) among the n that are not null, in order. */
  readonly nearestQuantile: (column: string, quantile: number) => string;
  /** Hash of texts by which rows are told apart. */
  readonly hash: (texts: readonly string[]) => string;
}
