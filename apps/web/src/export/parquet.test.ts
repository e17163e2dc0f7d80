// @vitest-environment node
import type { DataTable } from '@mangetamain/analytics';
import { verbatim } from '@mangetamain/analytics/text';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { translatorOf } from '../testing/translator.ts';
import { parquetOf } from './parquet.ts';

const table: DataTable = {
  columns: [
    { key: 'item', label: verbatim('Item'), kind: 'text' },
    { key: 'year', label: verbatim('Year'), kind: 'year' },
    { key: 'share', label: verbatim('Share'), kind: 'percent' },
  ],
  rows: [
    { item: verbatim('crème'), year: 2005, share: 0.123456789012345 },
    { item: null, year: 2006, share: null },
  ],
};

it('gives back every row, numbers in full, and says what they are of', async () => {
  const file = await parquetOf({
    table,
    translate: translatorOf('en'),
    notes: ['Source', 'Link'],
  }).arrayBuffer();
  expect(await parquetReadObjects({ file })).toEqual([
    { item: 'crème', year: 2005, share: 0.123456789012345 },
    { item: null, year: 2006, share: null },
  ]);
  const facts = new Map(
    parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value]) ?? [],
  );
  expect(facts.get('notes')).toBe('Source\nLink');
  expect(facts.get('labels')).toBe('{"item":"Item","year":"Year","share":"Share"}');
});
