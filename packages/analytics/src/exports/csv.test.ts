import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataTable } from '../analysis/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, integer, text, verbatim, type Text } from '../text/index.ts';
import { csvOf } from './csv.ts';

const translate = createTranslator(catalogues.en, 'en');

const written = (table: DataTable, more: Partial<Parameters<typeof csvOf>[0]> = {}) =>
  csvOf({ table, translate, style: 'en', notes: [], ...more });

/** A reader of RFC 4180, for the tests alone. */
function parsed(csv: string): string[][] {
  const lines: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const body = csv.replace(/^\ufeff/u, '');
  while (field.lastIndex < body.length) {
    const [, quoted, plain, end] = field.exec(body) ?? [];
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

it('writes a header in words and numbers in full', () => {
  const csv = written({
    columns: [
      { key: 'item', label: verbatim('Item'), kind: 'text' },
      { key: 'share', label: verbatim('Share, %'), kind: 'percent', digits: 1 },
    ],
    rows: [
      { item: text('common.number', { value: integer(1234) }), share: 0.123456789012345 },
      { item: null, share: null },
    ],
  });
  expect(csv).toBe('\ufeffItem,"Share, %"\r\n"1,234",0.123456789012345\r\n,\r\n');
});

it('gives back every text and number', () => {
  const cell = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const csv = written(
        {
          columns: [
            { key: 'a', label: verbatim('a'), kind: 'text' },
            { key: 'b', label: verbatim('b'), kind: 'text' },
          ],
          rows: rows.map(([a, b]) => ({
            a: typeof a === 'string' ? verbatim(a) : a,
            b: typeof b === 'string' ? verbatim(b) : b,
          })),
        },
        {
          translate: (text: Text) => {
            const value = 'message' in text ? text.values?.['value'] : null;
            return typeof value === 'string' ? value : '';
          },
        },
      );
      // What a spreadsheet would compute has an apostrophe before it; a number never has.
      const defused = (cell: string | number) => String(cell).replace(/^(?=[=+\-@\t\r\n＝＋－＠])/u, "'");
      const expected = rows.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? String(cell) : defused(cell))),
      );
      expect(parsed(csv).slice(1)).toEqual(expected);
    }),
  );
});

it.each(['=cmd|x', '=HYPERLINK("http://a.test","b")', '+1', '-1', '@sum', '\tx', '\rx', '\nx', '＝1+1'])(
  'defuses %j, which a spreadsheet would compute',
  (words) => {
    const columns = [{ key: 'a', label: verbatim(words), kind: 'text' as const }];
    const csv = written({ columns, rows: [{ a: verbatim(words) }] });
    expect(parsed(csv)).toEqual([[`'${words}`], [`'${words}`]]);
  },
);

it('leaves negative numbers and harmless texts as they are', () => {
  const columns = [{ key: 'a', label: verbatim('a - b'), kind: 'text' as const }];
  const csv = written({ columns, rows: [{ a: -1.5 }, { a: verbatim('x=1') }] });
  expect(csv).toBe('\ufeffa - b\r\n-1.5\r\nx=1\r\n');
});

it('is read as numbers where the comma is for decimals: fields are then separated by semicolons', () => {
  const columns = [
    { key: 'a', label: verbatim('Part ; moyenne'), kind: 'number' as const },
    { key: 'b', label: verbatim('b'), kind: 'text' as const },
  ];
  const csv = written({ columns, rows: [{ a: -1.5, b: verbatim('1,5') }] }, { style: 'fr' });
  expect(csv).toBe('\ufeff"Part ; moyenne";b\r\n-1,5;1,5\r\n');
});

it('says below the rows what they are of, and lets no note be computed', () => {
  const columns = [{ key: 'a', label: verbatim('a'), kind: 'number' as const }];
  const csv = written({ columns, rows: [{ a: 1 }] }, { notes: ['Demonstration data', '=1+1'] });
  expect(csv).toBe("\ufeffa\r\n1\r\n\r\nDemonstration data\r\n'=1+1\r\n");
});
