import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { DataTable } from '../analysis/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, text, verbatim } from '../text/index.ts';
import { dataTable } from './data-table.ts';

const columns: DataTable['columns'] = [
  { key: 'item', label: text('items.ingredient'), kind: 'text' },
  { key: 'year', label: text('table.year'), kind: 'year' },
  { key: 'share', label: text('table.shareSoFar'), kind: 'percent' },
  { key: 'mean', label: text('table.meanMinutes'), kind: 'number', digits: 2 },
];
const row = { item: verbatim('<salt>'), year: 2007, share: 0.5, mean: null };

const shown = (rows: DataTable['rows'], locale: 'en' | 'fr' = 'en') => {
  const translate = createTranslator(catalogues[locale], locale);
  return new JSDOM(dataTable({ columns, rows }, translate).source).window.document;
};

describe('a table of the report', () => {
  it('writes each kind of value its way, names as text', () => {
    const cells = [...shown([row]).querySelectorAll('tbody th, tbody td')];
    expect(cells.map(({ textContent }) => textContent)).toEqual(['<salt>', '2007', '50.0%', '–']);
    const french = shown([{ ...row, mean: 1234.5 }], 'fr').querySelector('tbody td:last-child');
    expect(french?.textContent).toBe('1\u00a0234,50');
    expect(french?.className).toBe('number');
  });

  it('is folded, and says how many rows it has', () => {
    const details = shown([row, row]).querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toContain('2 rows');
  });

  it('is cut where it is long, and says so', () => {
    const long = shown(Array.from({ length: 1200 }, () => row));
    expect(long.querySelectorAll('tbody tr')).toHaveLength(40);
    expect(long.body.textContent).toContain('The first 40 of 1,200 rows.');
    expect(shown(Array.from({ length: 40 }, () => row)).body.textContent).not.toContain('The first');
  });
});
