import { quoted } from '../quoted.ts';
import type { Dialect } from './dialect.ts';

/** DuckDB, in Node and in the browser. A list may be null there. */
export const duckdb: Dialect = {
  name: 'duckdb',
  literal: quoted,
  cast: (value, type) => `CAST(${value} AS ${type})`,

  matches: (text, pattern) => `regexp_full_match(${text}, ${quoted(pattern)})`,
  captured: (text, pattern) => `regexp_extract(${text}, ${quoted(pattern)}, 1)`,
  allMatches: (text, pattern) => `regexp_extract_all(${text}, ${quoted(pattern)})`,
  split: (text, separator) => `string_split(${text}, ${quoted(separator)})`,
  trimmed: (text, characters) => `trim(${text}, ${quoted(characters)})`,
  lower: (text) => `lower(${text})`,
  character: (codePoint) => `chr(${codePoint})`,

  integer: (text) => `TRY_CAST(${text} AS INTEGER)`,
  hexadecimal: (digits) => `TRY_CAST('0x' || ${digits} AS INTEGER)`,
  day: (text) => `TRY_CAST(${text} AS DATE)`,
  dayWritten: (text, form) => `TRY_CAST(try_strptime(${text}, ${quoted(form)}) AS DATE)`,
  isoWeekday: (day) => `isodow(${day})`,
  numbers: (text) => {
    const numbers = `TRY_CAST(${text} AS DOUBLE[])`;
    return `CASE WHEN isfinite(list_sum(${numbers})) THEN ${numbers} END`;
  },

  firstList: (cases) =>
    `CASE ${cases.map(([condition, list]) => `WHEN ${condition} THEN ${list}`).join(' ')} END`,
  length: (list) => `len(${list})`,
  mapped: (list, item, value) => `list_transform(${list}, ${item} -> ${value})`,
  filtered: (list, item, condition) => `list_filter(${list}, ${item} -> ${condition})`,
  distinct: (list) => `list_distinct(${list})`,
  joined: (list) => `array_to_string(${list}, '')`,
  json: (list) => `to_json(${list})::VARCHAR`,
  unnested: (list) => `unnest(${list})`,

  nearestQuantile: (column, quantile) =>
    `list(${column} ORDER BY ${column}) FILTER (${column} IS NOT NULL)
      [1 + CAST(floor((count(${column}) - 1) * ${quantile}::DOUBLE + 0.5) AS BIGINT)]`,
  hash: (texts) => `hash([${texts.join(', ')}]::VARCHAR[])`,
};
