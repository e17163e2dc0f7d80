import { readFile } from 'node:fs/promises';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Page, TestInfo } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';
import { openedByLibreOffice, type SheetCell } from '../support/spreadsheet.ts';
import { card, expect, expectFinding, test } from '../support/visit.ts';

test.skip(rounds({ short: true, long: false }), 'LibreOffice takes too long to start for every run');

const words = {
  en: { table: 'Table', publish: 'Publish', save: 'Download as', sheet: 'Table', list: /19,\d{3}|recipes/u },
  fr: { table: 'Tableau', publish: 'Publier', save: 'Télécharger en', sheet: 'Tableau' },
} as const;

type Language = keyof typeof words;

/** Keeps what a click saves, under the name that the page gives it. */
async function savedBy(page: Page, info: TestInfo, click: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  const path = info.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** The rows of a card's table as they are shown, its heads first. */
async function shownRows(page: Page, name: string, language: Language): Promise<string[][]> {
  await card(page, name).getByRole('tab', { name: words[language].table, exact: true }).click();
  const rows = card(page, name).locator('.data-table tr');
  await expect(rows.nth(1)).toBeVisible();
  return rows.evaluateAll((all) =>
    all.map((row) => Array.from(row.children, ({ textContent }) => textContent.trim())),
  );
}

/** A number as the page writes it; null for what is none. */
function numberOf(shown: string): { value: number; digits: number } | null {
  const plain = shown
    .replaceAll(/[\s\u00a0\u202f%+]/gu, '')
    .replace('\u2212', '-')
    .replaceAll(/,(?=\d{3}(?:\D|$))/gu, '')
    .replace(',', '.');
  if (!/^-?\d+(?:\.\d+)?$/u.test(plain)) return null;
  return { value: Number(plain), digits: plain.split('.')[1]?.length ?? 0 };
}

/** Whether a cell holds what is shown: the same text, or a number that is written so. */
function holds(cell: SheetCell, shown: string): boolean {
  if (cell === null) return shown === '–';
  if (cell.kind !== 'number') return cell.value === shown;
  const number = numberOf(shown);
  if (number === null) return false;
  const written = shown.includes('%') ? cell.value * 100 : cell.value;
  return Math.abs(written - number.value) <= 0.5000001 * 10 ** -number.digits;
}

/** The cells that do not hold what is shown. */
const differences = (rows: readonly (readonly SheetCell[])[], shown: readonly string[][]) =>
  shown.flatMap((cells, r) =>
    cells.flatMap((text, c) => {
      const cell = rows[r]?.[c] ?? null;
      return holds(cell, text) ? [] : [{ row: r, column: c, shown: text, cell }];
    }),
  );

for (const language of ['en', 'fr'] as const) {
  test(`every format holds the rows that are shown under a selection, ${language}`, async ({
    page,
  }, info) => {
    await page.goto(`/trends?lang=${language}&tag=desserts&years=2002-2012`);
    await expectFinding(page, 'duration', /\S/u);
    const shown = await shownRows(page, 'duration', language);
    expect(shown.length).toBe(12);
    await card(page, 'duration').getByRole('button', { name: words[language].publish }).click();
    const save = (kind: string) =>
      savedBy(page, info, () =>
        card(page, 'duration')
          .getByRole('button', { name: `${words[language].save} ${kind}`, exact: true })
          .click(),
      );

    const csv = Object.values(await openedByLibreOffice(await save('CSV'), language))[0] ?? [];
    expect(differences(csv, shown)).toEqual([]);
    const texts = csv.slice(1, shown.length).flatMap((row) => row.filter((cell) => cell?.kind === 'text'));
    expect(texts).toEqual([]);

    const book = await openedByLibreOffice(await save('XLSX'), language);
    expect(differences(book[words[language].sheet] ?? [], shown)).toEqual([]);
    expect(JSON.stringify(book)).toContain('desserts');

    const parquet = await readFile(await save('PARQUET'));
    const buffer = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength);
    const records = await parquetReadObjects({ file: buffer });
    const rows = records.map((record) =>
      Object.values(record).map((value): SheetCell =>
        typeof value === 'number' ? { kind: 'number', value } : null,
      ),
    );
    expect(differences(rows, shown.slice(1))).toEqual([]);

    const drawing = await readFile(await save('SVG'), 'utf8');
    for (const year of ['2002', '2012']) expect(drawing).toContain(year);
    expect(drawing).toContain('desserts');
  });

  test(`a list of recipes opens with days as days and numbers as numbers, ${language}`, async ({
    page,
  }, info) => {
    await page.goto(`/recipes?lang=${language}&tag=desserts&minutes=10-20`);
    await expect(page.locator('.recipe-rows').getByRole('row').first()).toBeVisible();
    const path = await savedBy(page, info, () => page.getByRole('button', { name: 'CSV' }).click());
    const [head, ...rows] = Object.values(await openedByLibreOffice(path, language))[0] ?? [];
    expect(head).toHaveLength(10);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map((row) => row[9]?.kind))).toEqual(new Set(['date']));
    expect(new Set(rows.map((row) => row[2]?.kind))).toEqual(new Set(['number']));
    // Means have decimals, which a comma of the wrong language would make a text of.
    expect(rows.some((row) => row[6]?.kind === 'number' && !Number.isInteger(row[6].value))).toBe(true);
    expect(rows.some((row) => row[6]?.kind === 'text')).toBe(false);
  });
}
