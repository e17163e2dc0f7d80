import type { Dialect } from './dialect/dialect.ts';

// Octal and named escapes are left out: Python's repr never writes them, so a list that has one counts as unreadable.
const escape = String.raw`\\(?:[^xuUN0-7]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})`;
const item = String.raw`'(?:[^'\\]|${escape})*'|"(?:[^"\\]|${escape})*"`;
const itemPattern = `(?s)${item}`;
const listPattern = String.raw`(?s)\s*\[\s*(?:(?:${item})(?:\s*,\s*(?:${item}))*\s*(?:,\s*)?)?\]\s*`;
const tokenPattern = String.raw`(?s)${escape}|[^\\]+`;
const replacementCharacter = 0xfffd;

const namedEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** The character of an escape such as `\n`, `\x41` or `é`; half a surrogate pair has none. */
const escapedCharacterSql = (token: string, { literal, hexadecimal, character }: Dialect): string => {
  const letter = `substr(${token}, 2, 1)`;
  const code = hexadecimal(`substr(${token}, 3)`);
  const named = Object.entries(namedEscapes).map(
    ([name, point]) => `WHEN '${name}' THEN ${literal(String.fromCodePoint(point))}`,
  );
  const valid = `${code} BETWEEN 0 AND 55295 OR ${code} BETWEEN 57344 AND 1114111`;
  return `CASE
    WHEN ${letter} IN ('x', 'u', 'U') THEN ${character(`(CASE WHEN ${valid} THEN ${code} ELSE ${replacementCharacter} END)`)}
    WHEN ${letter} IN (${literal('\\')}, '''', '"') THEN ${letter}
    WHEN ${letter} = ${literal('\n')} THEN ''
    ELSE CASE ${letter} ${named.join(' ')} ELSE ${token} END
  END`;
};

function unescapedSql(body: string, dialect: Dialect): string {
  const backslash = dialect.literal('\\');
  const token = `CASE WHEN substr(item_token, 1, 1) = ${backslash} THEN ${escapedCharacterSql('item_token', dialect)}
      ELSE item_token END`;
  const tokens = dialect.mapped(dialect.allMatches(body, tokenPattern), 'item_token', token);
  return `CASE WHEN position(${backslash} IN ${body}) > 0 THEN ${dialect.joined(tokens)} ELSE ${body} END`;
}

/**
 * SQL expression: the items of a Python list literal of strings, in order, or no list where the text is no such literal.
 * `['']`, which Food.com's export writes for "nothing", is the empty list.
 * @param text SQL expression of the text
 */
export function pythonListSql(text: string, dialect: Dialect): string {
  // Places and lengths may be of characters or of bytes: what is cut off is ASCII.
  const split = dialect.split(`substr(${text}, 3, length(${text}) - 4)`, "', '");
  const quotes = `length(${text}) - length(replace(${text}, '''', ''))`;
  const unescaped = unescapedSql('substr(quoted_item, 2, length(quoted_item) - 2)', dialect);
  // Nine lists in ten hold neither double quotes nor escapes: with two single quotes for each item, splitting them
  // is exact, and several times as fast as the grammar.
  const isPlain = `position('"' IN ${text}) = 0 AND position(${dialect.literal('\\')} IN ${text}) = 0
    AND ${text} LIKE '[''%'']' AND ${quotes} = 2 * ${dialect.length(split)}`;
  return dialect.firstList([
    [`${text} IN ('[]', '['''']', '[""]')`, '[]'],
    [isPlain, split],
    [
      dialect.matches(text, listPattern),
      dialect.mapped(dialect.allMatches(text, itemPattern), 'quoted_item', unescaped),
    ],
  ]);
}

const number = String.raw`[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?`;

/**
 * SQL expression: the numbers of a list literal such as `[51.5, 0.0]`, or no list where an item is no finite number or
 * their count is not the one expected.
 */
export function numberListSql(text: string, length: number, dialect: Dialect): string {
  const pattern = String.raw`\s*\[\s*${number}(?:\s*,\s*${number}){${length - 1}}\s*\]\s*`;
  return dialect.firstList([[dialect.matches(text, pattern), dialect.numbers(text)]]);
}

/** SQL expression: the item as it is counted, in lower case and without outer blanks. */
export const normalisedItemSql = (item: string, dialect: Dialect): string =>
  dialect.lower(dialect.trimmed(item, ' \t\n\r\u00a0'));
