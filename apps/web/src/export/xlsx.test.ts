import type { DataTable } from '@mangetamain/analytics';
import { verbatim } from '@mangetamain/analytics/text';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { translatorOf } from '../testing/translator.ts';
import { xlsxOf } from './xlsx.ts';

const table: DataTable = {
  columns: [
    { key: 'item', label: verbatim('Item'), kind: 'text' },
    { key: 'year', label: verbatim('Year'), kind: 'year' },
    { key: 'share', label: verbatim('Share'), kind: 'percent', digits: 1 },
  ],
  rows: [
    { item: verbatim('=cmd|x'), year: 2005, share: 0.123456789012345 },
    { item: null, year: 2006, share: Number.NaN },
  ],
};

/** The parts of a workbook, by their path in it. */
async function partsOf(blob: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

it('holds numbers as numbers in full, texts as texts, and what they are of on a second sheet', async () => {
  const parts = await partsOf(
    await xlsxOf({
      table,
      translate: translatorOf('fr'),
      sheets: { table: 'Tableau', notes: 'Notes' },
      notes: ['Données de démonstration', 'https://example.org'],
    }),
  );
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('<v>2005</v>');
  expect(sheet).toContain('<v>0.123456789012345</v>');
  expect(sheet).not.toContain('NaN');
  // A formula stands in an element of its own; a text never does.
  expect(sheet).not.toContain('<f>');
  const all = Object.values(parts).join('');
  expect(all).toContain('=cmd|x');
  expect(all).toContain('Données de démonstration');
  expect(parts['xl/workbook.xml']).toMatch(/name="Tableau".*name="Notes"/su);
});
