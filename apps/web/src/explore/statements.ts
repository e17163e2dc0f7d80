import { sqlTokens, type SqlToken } from '../analysis/sql-tokens.ts';

/** One statement of a text: its words, and where they stand in it. */
export interface StatementText {
  readonly sql: string;
  readonly from: number;
  readonly to: number;
}

/** The statements of a text, in order: semicolons end them, but for those in texts, names and comments. */
export function splitStatements(text: string): readonly StatementText[] {
  const ends = [...semicolons(text), text.length];
  return ends
    .map((end, index) => trimmed(text, (ends[index - 1] ?? -1) + 1, end))
    .filter(({ sql }) => hasWords(sql));
}

/** The statement that stands at an offset, or the one before it; null where the text has none. */
export function statementAt(text: string, offset: number): StatementText | null {
  const statements = splitStatements(text);
  return statements.findLast(({ from }) => from <= offset) ?? statements[0] ?? null;
}

function semicolons(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const token of sqlTokens(text)) {
    if (token.kind === 'plain') for (const match of token.text.matchAll(/;/gu)) places.push(at + match.index);
    at += token.text.length;
  }
  return places;
}

function trimmed(text: string, from: number, to: number): StatementText {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const sql = part.trim();
  return { sql, from: start, to: start + sql.length };
}

const isEmpty = ({ kind, text }: SqlToken) => kind === 'comment' || (kind === 'plain' && text.trim() === '');

const hasWords = (sql: string) => !sqlTokens(sql).every(isEmpty);

/** Longest statement in bytes, and deepest nesting: DuckDB-WASM 1.28 corrupts its memory at twice as much. */
export const longestStatement = 32 * 1024;
export const deepestNesting = 50;

export type Refusal = 'tooLong' | 'tooDeep' | 'notAQuestion';

/** Why a statement is not run, or null: it is too long or too deep for the engine, or asks for no rows. */
export function refusalOf(sql: string): Refusal | null {
  if (new TextEncoder().encode(sql).length > longestStatement) return 'tooLong';
  const tokens = sqlTokens(sql);
  if (depthOf(tokens) > deepestNesting) return 'tooDeep';
  const words = tokens.filter((token) => !isEmpty(token)).map(({ text }) => text);
  return question.test(words.join(' ').trimStart()) ? null : 'notAQuestion';
}

const question = /^\(*\s*(?:select|with|from|values)\b/iu;

function depthOf(tokens: readonly SqlToken[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'plain') continue;
    for (const [sign] of text.matchAll(/[()[\]{}]/gu)) {
      depth += '([{'.includes(sign) ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
