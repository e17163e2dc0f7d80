import type { Dialect } from './dialect.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'" };

/** ClickHouse reads backslashes in a literal. */
const literal = (value: string): string =>
  `'${value.replaceAll(/[\\']/g, (found) => escapes[found] ?? found)}'`;

const types: Readonly<Record<string, string>> = {
  TINYINT: 'Int8',
  SMALLINT: 'Int16',
  INTEGER: 'Int32',
  BIGINT: 'Int64',
};

/** Characters for a class of a pattern. */
const inClass = (characters: string): string =>
  Array.from(characters, (each) => `\\x{${(each.codePointAt(0) ?? 0).toString(16)}}`).join('');

/** A list cannot be null, and one without a value stands for none: no text of a source can give it. */
const NO_LIST = '[NULL]';
const isList = (list: string): string => `NOT has(${list}, NULL)`;

/** Functions that return lists refuse what may be null; which case of `firstList` holds says whether it is. */
const present = (text: string): string => `assumeNotNull(${text})`;

/** Bytes in UTF-8 of a code point, from its bits. */
const utf8 = (code: string): string => {
  const low = (shift: number) => `bitOr(128, bitAnd(bitShiftRight(${code}, ${shift}), 63))`;
  const first = (mark: number, shift: number) => `bitOr(${mark}, bitShiftRight(${code}, ${shift}))`;
  return `multiIf(${code} < 128, char(${code}),
    ${code} < 2048, char(${first(192, 6)}, ${low(0)}),
    ${code} < 65536, char(${first(224, 12)}, ${low(6)}, ${low(0)}),
    char(${first(240, 18)}, ${low(12)}, ${low(6)}, ${low(0)}))`;
};

/** ClickHouse, with the settings of `sessionSettings`. */
export const clickhouse: Dialect = {
  name: 'clickhouse',
  literal,
  cast: (value, type) => {
    if (type.endsWith('[]')) return value;
    if (type === 'DATE') return `toDate32(${value})`;
    const integer = types[type];
    // A plain cast would wrap around.
    return integer === undefined ? `CAST(${value} AS ${type})` : `accurateCast(${value}, '${integer}')`;
  },

  matches: (text, pattern) => `match(${text}, ${literal(`^(?:${pattern})$`)})`,
  captured: (text, pattern) => `extract(${present(text)}, ${literal(pattern)})`,
  allMatches: (text, pattern) => `extractAll(${present(text)}, ${literal(pattern)})`,
  split: (text, separator) => `splitByString(${literal(separator)}, ${present(text)})`,
  trimmed: (text, characters) => {
    const some = `[${inClass(characters)}]+`;
    return `replaceRegexpAll(${text}, ${literal(`^${some}|${some}$`)}, '')`;
  },
  lower: (text) => {
    // As a whole, a sigma would depend on its neighbours; and the dotted I becomes two characters.
    const characters = `ngrams(replaceAll(${present(text)}, 'İ', 'i'), 1)`;
    return `if(isValidASCII(${text}), lower(${text}), arrayStringConcat(arrayMap(each -> lowerUTF8(each), ${characters})))`;
  },
  character: utf8,

  integer: (text) => `toInt32OrNull(extract(${present(text)}, '-?[0-9]+'))`,
  hexadecimal: (digits) => `reinterpretAsUInt32(reverse(unhex(leftPad(${digits}, 8, '0'))))`,
  day: (text) => {
    const day = `toDate32OrNull(${text})`;
    // It takes 30 February for 2 March.
    return `if(toDayOfMonth(${day}) = toInt32OrNull(splitByChar('-', ${present(text)})[3]), ${day}, NULL)`;
  },
  dayWritten: (text, form) => {
    // It takes no day or month of one digit.
    const padded = `replaceRegexpAll(${text}, ${literal(String.raw`\b([0-9])\b`)}, ${literal(String.raw`0\1`)})`;
    return `toDate32(parseDateTimeOrNull(${padded}, ${literal(form)}))`;
  },
  isoWeekday: (day) => `toDayOfWeek(${day})`,
  numbers: (text) => {
    const numbers = `arrayMap(each -> toFloat64OrNull(each), extractAll(${present(text)}, '[^][, \\t\\n\\f\\r]+'))`;
    return `if(isFinite(arraySum(each -> ifNull(each, nan), ${numbers})), ${numbers}, ${NO_LIST})`;
  },

  firstList: (cases) => `multiIf(${cases.flat().join(', ')}, ${NO_LIST})`,
  length: (list) => `if(${isList(list)}, length(${list}), NULL)`,
  mapped: (list, item, value) => `arrayMap(${item} -> ${value}, ${list})`,
  filtered: (list, item, condition) => `arrayFilter(${item} -> ${condition}, ${list})`,
  distinct: (list) => `arrayDistinct(${list})`,
  joined: (list) => `arrayStringConcat(${list})`,
  json: (list) => `if(${isList(list)}, toJSONString(${list}), NULL)`,
  unnested: (list) => `assumeNotNull(arrayJoin(${list}))`,

  nearestQuantile: (column, quantile) =>
    `arraySort(groupArray(${column}))[1 + CAST(floor((count(${column}) - 1) * ${quantile} + 0.5) AS BIGINT)]`,
  hash: (texts) => `sipHash64([${texts.join(', ')}])`,
};
