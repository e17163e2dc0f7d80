import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../testing/index.ts';
import { openNativeEngine, openWasmEngine } from '../testing/index.ts';
import { duckdb } from './dialect/duckdb.ts';
import { normalisedItemSql, numberListSql, pythonListSql } from './lists.ts';
import { quoted } from './quoted.ts';

/** A text as Python's repr prints it: the inverse of the parser under test, written apart from it. */
function pythonRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const named = new Map([
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    [quote, `\\${quote}`],
  ]);
  const escaped = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const name = named.get(character);
    if (name !== undefined) return name;
    if (code < 0x20 || (code >= 0x7f && code <= 0xa0)) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code >= 0x2000 && code <= 0x206f) return `\\u${code.toString(16).padStart(4, '0')}`;
    return code >= 0xe0000 ? `\\U${code.toString(16).padStart(8, '0')}` : character;
  });
  return quote + escaped.join('') + quote;
}

const printList = (items: readonly string[]): string => `[${items.map(pythonRepr).join(', ')}]`;

const literals: readonly [string, string[]][] = [
  [`['a', 'b']`, ['a', 'b']],
  [`["campbell's soup", 'onion']`, ["campbell's soup", 'onion']],
  [`['onion', "campbell's soup"]`, ['onion', "campbell's soup"]],
  [`["a, b", 'c']`, ['a, b', 'c']],
  [`['lemon, juice of', 'salt']`, ['lemon, juice of', 'salt']],
  [`['9" unbaked pie shell']`, ['9" unbaked pie shell']],
  [String.raw`['it\'s 9" wide']`, [`it's 9" wide`]],
  [`['salt , pepper and oil', '']`, ['salt , pepper and oil', '']],
  [`['[x]', ' a ']`, ['[x]', ' a ']],
  [
    String.raw`['a\\b', 'line\nend\t', 'caf\xe9', '\u2019', '\U0001f600']`,
    ['a\\b', 'line\nend\t', 'café', '’', '😀'],
  ],
  [String.raw`['\x41\a\b\f\v\r']`, ['A\u0007\b\f\v\r']],
  [String.raw`['half \ud83d pair']`, ['half \uFFFD pair']],
  [String.raw`['\d stays']`, ['\\d stays']],
  [`[ 'a' ,'b', ]`, ['a', 'b']],
  [`['a','b']`, ['a', 'b']],
  [`['']`, []],
  [`[""]`, []],
  [`[]`, []],
  [`[ ]`, []],
];

const noLiterals: readonly string[] = [
  `['a', b]`,
  `['a' 'b']`,
  `['a'`,
  `'a'`,
  `['a]`,
  `['it's']`,
  `[1, 2]`,
  `salt, butter`,
  ``,
  String.raw`['\x4']`,
  String.raw`['\101']`,
  `['a'] x`,
  `['a', , 'b']`,
];

const character = fc.oneof(
  fc.constantFrom(
    "'",
    '"',
    '\\',
    ',',
    ' ',
    '[',
    ']',
    '\n',
    '\r',
    '\t',
    'x',
    'n',
    'u',
    '0',
    'é',
    '\u2019',
    '😀',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => !text.includes('\0')),
);
const lists = fc
  .array(fc.string({ unit: character, maxLength: 12 }), { maxLength: 6 })
  .filter((items) => items.length !== 1 || items[0] !== '');

describe.each([
  ['wasm', openWasmEngine],
  ['native', openNativeEngine],
] as const)('lists in the %s engine', (_, open) => {
  let engine: Engine;
  const examples = new Map<string, unknown>();

  /** All at once: planning the expression takes longer than running it. */
  const parseAll = async (texts: readonly string[], by = engine): Promise<unknown[]> => {
    const values = texts.map((text, i) => `(${i}, ${quoted(text)})`).join(', ');
    const { rows } = await by.query(
      `SELECT ${pythonListSql('x', duckdb)} AS items FROM (VALUES ${values}) AS t(i, x) ORDER BY i`,
    );
    return rows.map((row) => row['items']);
  };

  beforeAll(async () => {
    engine = await open();
    const texts = [...literals.map(([text]) => text), ...noLiterals];
    for (const [i, items] of (await parseAll(texts)).entries()) examples.set(texts[i] ?? '', items);
  });
  afterAll(() => engine.close());

  it.each(literals)('reads %s', (text, items) => {
    expect(examples.get(text)).toEqual(items);
  });

  it.each(noLiterals)('gives null for %s, which is no list of strings', (text) => {
    expect(examples.get(text)).toBeNull();
  });

  it('gives null for null', async () => {
    const { rows } = await engine.query(
      `SELECT ${pythonListSql('x', duckdb)} AS items FROM (SELECT NULL::VARCHAR AS x)`,
    );
    expect(rows).toEqual([{ items: null }]);
  });

  it('reads back every list that Python prints', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lists, { minLength: 20, maxLength: 40 }), async (many) => {
        // Lists are parsed where data is imported. An engine in WebAssembly loses its regular expressions after some
        // statements as large as these, so each has an engine of its own.
        const fresh = await open();
        try {
          expect(await parseAll(many.map(printList), fresh)).toEqual(many);
        } finally {
          await fresh.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('reads lists of numbers of the length expected, and nothing else', async () => {
    const texts = ['[51.5, 0.0, -3]', '[1, 2]', '[1, 2, x]', '[1, 2, nan]', '1, 2, 3', '[1, , 3]', ''];
    const values = texts.map((text, i) => `(${i}, ${quoted(text)})`).join(', ');
    const { rows } = await engine.query(
      `SELECT i, ${numberListSql('x', 3, duckdb)} AS numbers FROM (VALUES ${values}) AS t(i, x) ORDER BY i`,
    );
    expect(rows.map((row) => row['numbers'])).toEqual([
      [51.5, 0, -3],
      ...Array.from({ length: 6 }, () => null),
    ]);
  });

  it('counts items in lower case and without outer blanks', async () => {
    const { rows } = await engine.query(
      `SELECT ${normalisedItemSql('x', duckdb)} AS item FROM (SELECT chr(9) || ' Brown  Sugar' || chr(160) AS x)`,
    );
    expect(rows).toEqual([{ item: 'brown  sugar' }]);
  });
});
