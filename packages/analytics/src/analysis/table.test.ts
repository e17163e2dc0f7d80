import { expect, it } from 'vitest';
import { integer, verbatim } from '../text/index.ts';
import { numberColumn, percentColumn, tableOf, textColumn, yearColumn } from './table.ts';

const rows = [
  { year: 2001, recipes: 10, share: 0.25, note: 'thin' },
  { year: 2002, recipes: 30, share: undefined, note: null },
];

it('is its columns over its rows; what is unknown stays empty, what does not apply is left out', () => {
  const table = tableOf(rows, [
    yearColumn(({ year }) => year),
    numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
    percentColumn('share', verbatim('Share'), ({ share }) => share),
    rows.length > 5 && textColumn('more', 'table.note', () => null),
    textColumn('note', 'table.note', ({ note }) => (note === null ? null : verbatim(note))),
  ]);
  expect(table.columns).toEqual([
    { key: 'year', label: { message: 'table.year' }, kind: 'year' },
    { key: 'recipes', label: { message: 'table.recipes' }, kind: 'number', digits: 0 },
    { key: 'share', label: verbatim('Share'), kind: 'percent', digits: 1 },
    { key: 'note', label: { message: 'table.note' }, kind: 'text' },
  ]);
  expect(table.rows).toEqual([
    { year: 2001, recipes: 10, share: 0.25, note: verbatim('thin') },
    { year: 2002, recipes: 30, share: null, note: null },
  ]);
});

it('gives shares other decimals where asked', () => {
  const { columns } = tableOf([0.5], [percentColumn('share', 'table.recipes', (share) => share, 2)]);
  expect(columns).toMatchObject([{ kind: 'percent', digits: 2 }]);
});

it('takes a quantity where a text is asked for', () => {
  const { rows: cells } = tableOf([3], [textColumn('n', 'table.recipes', (n) => integer(n))]);
  expect(cells).toEqual([{ n: integer(3) }]);
});
