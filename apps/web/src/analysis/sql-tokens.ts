export interface SqlToken {
  readonly kind: 'keyword' | 'string' | 'name' | 'number' | 'comment' | 'plain';
  readonly text: string;
}

/** Words of the language, lower case, with blanks between them. */
export const keywords =
  'all and as asc between by case cast cross cube desc distinct else end except exists filter from full group having in inner intersect interval is join lateral left like limit not null offset on or order outer over partition qualify range recursive right rows sample select then union unnest using values when where window with within';

const pattern = new RegExp(
  [
    String.raw`(?<comment>--[^\n]*|/\*[\s\S]*?(?:\*/|$))`,
    String.raw`(?<string>'(?:[^']|'')*')`,
    String.raw`(?<name>"(?:[^"]|"")*")`,
    String.raw`(?<number>\b\d+(?:\.\d+)?\b)`,
    String.raw`(?<keyword>\b(?:${keywords.replaceAll(' ', '|')})\b)`,
  ].join('|'),
  'giu',
);

const kinds = ['comment', 'string', 'name', 'number', 'keyword'] as const;

/** Splits SQL into runs, `name` being a quoted one; joined, they give the same text back. */
export function sqlTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let end = 0;
  for (const match of sql.matchAll(pattern)) {
    if (match.index > end) tokens.push({ kind: 'plain', text: sql.slice(end, match.index) });
    const kind = kinds.find((kind) => match.groups?.[kind] !== undefined) ?? 'plain';
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < sql.length) tokens.push({ kind: 'plain', text: sql.slice(end) });
  return tokens;
}
