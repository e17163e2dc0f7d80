import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sqlTokens } from '../analysis/sql-tokens.ts';
import { deepestNesting, longestStatement, refusalOf, splitStatements, statementAt } from './statements.ts';

const texts = (text: string) => splitStatements(text).map(({ sql }) => sql);

describe('the statements of a text', () => {
  it('end at semicolons, but not at those within texts, names and comments', () => {
    const first = `SELECT ';' AS "a;b" -- not; here`;
    const second = '/* nor; here */ SELECT 2';
    expect(texts(`${first}\n;\n${second};\n`)).toEqual([first, second]);
  });

  it('are told with where they stand, and without what has no words', () => {
    const text = ' SELECT 1 ;; -- nothing\n ; SELECT 2';
    const statements = splitStatements(text);
    expect(statements.map(({ from, to }) => text.slice(from, to))).toEqual(['SELECT 1', 'SELECT 2']);
    expect(splitStatements('-- only a comment')).toEqual([]);
  });

  it('never lose a sign of a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', "'", '"', ';', '-', '/', '*', '\n', ' ', '(', ')') }),
        (text) => {
          const joined = sqlTokens(text).map((token) => token.text);
          expect(joined.join('')).toBe(text);
          for (const { sql, from, to } of splitStatements(text)) expect(text.slice(from, to)).toBe(sql);
        },
      ),
    );
  });

  it('are found by the place of the cursor', () => {
    const text = 'SELECT 1;\nSELECT 2;\n';
    expect(statementAt(text, 0)?.sql).toBe('SELECT 1');
    expect(statementAt(text, 9)?.sql).toBe('SELECT 1');
    expect(statementAt(text, 12)?.sql).toBe('SELECT 2');
    expect(statementAt(text, text.length)?.sql).toBe('SELECT 2');
    expect(statementAt('', 0)).toBeNull();
  });
});

describe('a statement', () => {
  it.each([
    'SELECT 1',
    'with q AS (SELECT 1) SELECT * FROM q',
    'FROM recipes',
    '(SELECT 1) UNION ALL VALUES (2)',
    '-- why\n/* so */ VALUES (1)',
  ])('that asks for rows is run: %s', (sql) => {
    expect(refusalOf(sql)).toBeNull();
  });

  it.each(['DROP TABLE recipes', 'selected', "COPY recipes TO 'x'", 'SET threads = 1', 'DESCRIBE recipes'])(
    'that asks for none is refused: %s',
    (sql) => {
      expect(refusalOf(sql)).toBe('notAQuestion');
    },
  );

  it('is refused where it would break the engine', () => {
    const long = `SELECT '${'é'.repeat(longestStatement / 2)}'`;
    expect(refusalOf(long)).toBe('tooLong');
    const nested = (depth: number) => `SELECT ${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(refusalOf(nested(deepestNesting))).toBeNull();
    expect(refusalOf(nested(deepestNesting + 1))).toBe('tooDeep');
    expect(refusalOf(`SELECT '${'('.repeat(200)}'`)).toBeNull();
  });
});
