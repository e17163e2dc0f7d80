/** SQL text literal. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

// Octal and named escapes are left out: Python's repr never writes them, so a list that has one counts as unreadable.
const escape = String.raw`\\(?:[^xuUN0-7]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})`;
const item = String.raw`'(?:[^'\\]|${escape})*'|"(?:[^"\\]|${escape})*"`;
const itemPattern = quoted(`(?s)${item}`);
const listPattern = quoted(String.raw`(?s)\s*\[\s*(?:(?:${item})(?:\s*,\s*(?:${item}))*\s*(?:,\s*)?)?\]\s*`);
const tokenPattern = quoted(String.raw`(?s)${escape}|[^\\]+`);
const replacementCharacter = 0xfffd;

const namedEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** The character of an escape such as `\n`, `\x41` or `é`; half a surrogate pair has none. */
const escapedCharacterSql = (token: string): string => {
  const letter = `substr(${token}, 2, 1)`;
  const code = `TRY_CAST('0x' || substr(${token}, 3) AS INTEGER)`;
  const named = Object.entries(namedEscapes).map(([name, point]) => `WHEN '${name}' THEN chr(${point})`);
  const valid = `${code} BETWEEN 0 AND 55295 OR ${code} BETWEEN 57344 AND 1114111`;
  return `CASE
    WHEN length(${token}) > 2 THEN chr(CASE WHEN ${valid} THEN ${code} ELSE ${replacementCharacter} END)
    WHEN ${letter} IN ('\\', '''', '"') THEN ${letter}
    WHEN ${letter} = chr(10) THEN ''
    ELSE CASE ${letter} ${named.join(' ')} ELSE ${token} END
  END`;
};

const unescapedSql = (body: string): string => `CASE
  WHEN contains(${body}, '\\') THEN array_to_string(list_transform(regexp_extract_all(${body}, ${tokenPattern}),
    item_token -> CASE WHEN starts_with(item_token, '\\') THEN ${escapedCharacterSql('item_token')}
      ELSE item_token END), '')
  ELSE ${body} END`;

/**
 * SQL expression: the items of a Python list literal of strings, in order, or null where the text is no such literal.
 * `['']`, which Food.com's export writes for "nothing", is the empty list.
 * @param text SQL expression of the text
 */
export function pythonListSql(text: string): string {
  const split = `string_split(substr(${text}, 3, length(${text}) - 4), ''', ''')`;
  const quotes = `length(${text}) - length(replace(${text}, '''', ''))`;
  const items = `regexp_extract_all(${text}, ${itemPattern})`;
  // Nine lists in ten hold neither double quotes nor escapes: with two single quotes for each item, splitting them
  // is exact, and several times as fast as the grammar.
  return `CASE
    WHEN ${text} IN ('[]', '['''']', '[""]') THEN []::VARCHAR[]
    WHEN NOT contains(${text}, '"') AND NOT contains(${text}, '\\') AND ${text} LIKE '[''%'']'
      AND ${quotes} = 2 * len(${split}) THEN ${split}
    WHEN regexp_full_match(${text}, ${listPattern})
    THEN list_transform(${items}, quoted_item -> ${unescapedSql('substr(quoted_item, 2, length(quoted_item) - 2)')})
  END`;
}

/**
 * SQL expression: the numbers of a list literal such as `[51.5, 0.0]`, or null where an item is no finite number or
 * their count is not the one expected.
 */
export function numberListSql(text: string, length: number): string {
  const numbers = `TRY_CAST(${text} AS DOUBLE[])`;
  return `CASE WHEN len(${numbers}) = ${length} AND list_count(${numbers}) = ${length}
    AND isfinite(list_sum(${numbers})) THEN ${numbers} END`;
}

/** SQL expression: the item as it is counted, in lower case and without outer blanks. */
export const normalisedItemSql = (item: string): string =>
  `lower(trim(${item}, ' ' || chr(9) || chr(10) || chr(13) || chr(160)))`;
