import { expect, it } from 'vitest';
import { openNativeEngine } from '../testing/index.ts';
import { duckdb } from './dialect/duckdb.ts';
import { quoted } from './quoted.ts';
import { readableColumns } from './sources.ts';
import { useEngine } from '../testing/use-engine.ts';

const engine = useEngine(openNativeEngine);

const valueOf = async (
  source: 'recipes' | 'interactions',
  column: string,
  text: string,
  days: string | null = null,
): Promise<unknown> => {
  const valueSql = readableColumns(source)
    .find(({ name }) => name === column)
    ?.valueSql?.({ days }, duckdb);
  const { rows } = await engine.query(
    `SELECT ${valueSql} AS value FROM (SELECT ${quoted(text)} AS ${column})`,
  );
  return rows[0]?.['value'];
};

it.each([
  ['30', 30],
  ['2147483647', 2147483647],
  ['-5', -5],
  [' 7 ', 7],
  ['5.0', 5],
  ['2147483648', null],
  ['5.7', null],
  ['1e3', null],
  ['five', null],
  ['', null],
])('reads the integer %j as %j', async (text, value) => {
  expect(await valueOf('recipes', 'minutes', text)).toBe(value);
});

it.each([
  ['2017-08-18', '2017-08-18'],
  ['2016-02-29', '2016-02-29'],
  ['2017-02-29', null],
  ['2017/8/18', '2017-08-18'],
  ['2017-8-18', '2017-08-18'],
  ['2017/13/1', null],
  ['2017-8/18', null],
  ['18-08-2017', null],
  ['8/18/2017', null],
  ['2017-08-18 00:00:00', '2017-08-18'],
  ['2017-08-18T21:46:00Z', '2017-08-18'],
  ['2017-08-18T21:46:00.123', '2017-08-18'],
  ['2017-08-18T21:46:00-05:00', null],
  ['2017-08-18 or so', null],
  ['20170818', null],
])('reads the date %j as %j', async (text, value) => {
  expect(await valueOf('interactions', 'date', text)).toBe(value);
});

it.each([
  ['18/08/2017', '%d/%m/%Y', '2017-08-18'],
  ['8/18/2017', '%m/%d/%Y', '2017-08-18'],
  ['18/08/2017', '%m/%d/%Y', null],
  ['18/08/1917', '%d/%m/%Y', null],
  ['2017-08-18', '%d/%m/%Y', null],
])('reads the date %j written %j as %j', async (text, days, value) => {
  expect(await valueOf('interactions', 'date', text, days)).toBe(value);
});
