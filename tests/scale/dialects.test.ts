import {
  clickhouse,
  duckdb,
  normalisedItemSql,
  pythonListSql,
  readableColumns,
  type Dialect,
} from '@mangetamain/analytics/dataset';
import { openNativeEngine } from '@mangetamain/analytics/engine';
import { openSession } from '@mangetamain/ops/src/data/clickhouse/session.ts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { useClickhouse } from './imports.ts';

const request = useClickhouse();
const native = openNativeEngine();
afterAll(async () => (await native).close());

type Expression = (dialect: Dialect) => string;

const rowsOf = (texts: readonly string[], { literal }: Dialect): string =>
  `(${texts.map((text, i) => `SELECT ${i} AS i, ${literal(text)} AS x`).join(' UNION ALL ')}) AS given`;

/** What an expression over `x` gives for each text, by either engine. */
const both = (texts: readonly string[], expression: Expression) =>
  answersTo((dialect) => `SELECT ${expression(dialect)} AS value FROM ${rowsOf(texts, dialect)} ORDER BY i`);

async function answersTo(query: Expression) {
  const here = (await (await native).query(query(duckdb))).rows.map((row) => row['value']);
  const session = openSession(request());
  const there = (await session.rows(query(clickhouse))).map((row) => row['value']);
  await session.close();
  return { here, there };
}

async function expectAlike(texts: readonly string[], expression: Expression): Promise<void> {
  const { here, there } = await both(texts, expression);
  const differing = texts.flatMap((text, i) => (here[i] === there[i] ? [] : [[text, here[i], there[i]]]));
  expect(differing).toEqual([]);
}

/** Texts of the characters that matter to lists, numbers and days, and of any others. */
const texts = fc.array(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "'",
          '"',
          '\\',
          '[',
          ']',
          ', ',
          'a',
          '1',
          '-',
          '/',
          '.',
          'e',
          ' ',
          '\n',
          'x41',
          'u00e9',
          'n',
        ),
        fc.string({ unit: 'grapheme', maxLength: 2 }).filter((text) => !text.includes('\0')),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 200 },
);
const listed = texts.map((all) => all.map((text) => `['${text}']`));

const year = fc.integer({ min: 1985, max: 2030 });
const part = fc.integer({ min: 0, max: 40 }).map((value) => String(value));
/** Texts that look like integers, days and lists of numbers. */
const figures = fc.array(
  fc.oneof(
    fc.double({ noNaN: true }).map(String),
    fc.integer({ min: -3e9, max: 3e9 }).map((value) => `${value}.0`),
    fc.tuple(year, fc.constantFrom('-', '/'), part, part).map(([y, by, m, d]) => [y, m, d].join(by)),
    fc
      .array(fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e30, max: 1e30 }), {
        minLength: 6,
        maxLength: 8,
      })
      .map((values) => JSON.stringify(values)),
  ),
  { minLength: 1, maxLength: 200 },
);

const valueOf =
  (source: 'recipes' | 'interactions', name: string, days: string | null = null): Expression =>
  (dialect) => {
    const { valueSql, isList } = readableColumns(source).find((each) => each.name === name) ?? {};
    const sql = valueSql?.({ days }, dialect).replaceAll(new RegExp(`\\b${name}\\b`, 'gu'), 'x') ?? '';
    return isList === true ? dialect.length(`(${sql})`) : `CAST(${sql} AS VARCHAR)`;
  };

const runs = { numRuns: 15 };

describe('DuckDB and ClickHouse read alike', () => {
  it('lists, whatever stands in them', async () => {
    const list: Expression = (dialect) => dialect.json(`(${pythonListSql('x', dialect)})`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, listed), (all) => expectAlike(all, list)),
      runs,
    );
  });

  it('lists and what hangs on them: lengths, items told apart', async () => {
    const given = listed.map((all) => all.map((text) => text.replaceAll(' ', "', '")));
    const counted: Expression = (dialect) => {
      const list = `(${pythonListSql('x', dialect)})`;
      const lower = dialect.mapped(list, 'each', normalisedItemSql('each', dialect));
      const kept = dialect.filtered(lower, 'each', "each <> ''");
      const [all, distinct] = [dialect.length(list), dialect.length(dialect.distinct(kept))];
      return `CAST(${all} AS VARCHAR) || '-' || CAST(${distinct} AS VARCHAR)`;
    };
    await fc.assert(
      fc.asyncProperty(given, (all) => expectAlike(all, counted)),
      runs,
    );
  });

  it.each([
    ['integers', valueOf('recipes', 'minutes')],
    ['days', valueOf('interactions', 'date')],
    ['numbers', valueOf('recipes', 'nutrition')],
  ])('%s, in any text', async (_, value) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, figures), (all) => expectAlike(all, value)),
      runs,
    );
  });

  it.each(['%d/%m/%Y', '%m/%d/%Y', '%d.%m.%Y'])('days that are written %s', async (form) => {
    const separator = form.charAt(2);
    const parts = fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 13 }), year);
    const days = fc.array(
      parts.map((each) => each.join(separator)),
      { minLength: 1, maxLength: 100 },
    );
    await fc.assert(
      fc.asyncProperty(days, (all) => expectAlike(all, valueOf('interactions', 'date', form))),
      runs,
    );
  });

  it('the nearest quantile of any numbers', async () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }).map(String), {
      minLength: 1,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(numbers, fc.constantFrom(0, 0.025, 0.5, 0.975, 1), async (all, quantile) => {
        const { here, there } = await answersTo((dialect) => {
          const nearest = dialect.nearestQuantile('CAST(x AS INTEGER)', quantile);
          return `SELECT ${nearest} AS value FROM ${rowsOf(all, dialect)}`;
        });
        expect(there).toEqual(here);
      }),
      runs,
    );
  });

  it('texts in lower case, every letter by itself', async () => {
    const letters = Array.from({ length: 0x11_0000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => letter.toLowerCase() !== letter || letter.toUpperCase() !== letter);
    const { here, there } = await both([letters.join(' ')], ({ lower }) => lower('x'));
    const [ours, theirs] = [String(here[0]).split(' '), String(there[0]).split(' ')];
    // DuckDB leaves letters as they are that are newer than its Unicode, and in no recipe.
    const known = letters.filter((letter, i) => ours[i] !== letter);
    expect(known.length).toBeGreaterThan(1_300);
    expect(letters.filter((letter, i) => ours[i] !== theirs[i] && ours[i] !== letter)).toEqual([]);
    await expectAlike(['ΣΑΣ ΑΣ', 'İI', 'ǅ'], ({ lower }) => lower('x'));
  });
});
