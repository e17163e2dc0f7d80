import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { datasetResponseSchema } from '@mangetamain/analytics/dataset';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Page } from '@playwright/test';
import { card, expect, expectEverythingLoaded, expectFinding, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

const themes = ['dark', 'light'] as const;

const widths = [390, 1280];

/** The widths at which a theme is judged: one of them in the short form. */
const judgedIn = (theme: (typeof themes)[number]) =>
  rounds({ short: [theme === 'dark' ? 390 : 1280], long: widths });

async function expectAccessibleAt(page: Page, judged: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `${width} px`);
    if (judged.includes(width)) await expectAccessible(page, `${width} px`);
  }
}

/** The editor of Explore, which stands in a shadow root. */
const editor = (page: Page) => page.getByRole('textbox', { name: /SQL/u });

async function ask(page: Page, sql: string) {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const result = (page: Page) => page.getByRole('table', { name: 'Result' });

test.describe('the data', () => {
  test('are described, checked and cited, and each file has the hash that is told', async ({
    page,
    observed,
  }) => {
    await page.goto('/data');
    await expect(page.getByRole('heading', { name: /^Cleaning removes [\d,]+ recipes/u })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^All required checks pass/u })).toBeVisible();
    await expect(page.getByText(/demonstration data, made up/u)).toBeVisible();
    const { files } = datasetResponseSchema.parse(await (await page.request.get('/api/dataset')).json());
    const wanted = files.find(({ table }) => table === 'tags');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Get tags\.parquet/u }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('tags.parquet');
    const bytes = await readFile(await file.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(wanted?.sha256);
    expect(observed.complaints).toEqual([]);
  });

  test('come with a description that machines read', async ({ page }) => {
    await page.goto('/data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'croissant.json' }).click();
    const document: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(document).toMatchObject({
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      name: expect.stringContaining('demonstration data'),
    });
  });

  test('are described without a connection, from what was saved', async ({ page, context }) => {
    await page.goto('/trends');
    await expectEverythingLoaded(page);
    await page.waitForFunction(() => performance.getEntriesByName('code-ahead').length > 0);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Cleaning removes [\d,]+ recipes/u })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('The quality report cannot be read now');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'datapackage.json' }).click();
    expect((await download).suggestedFilename()).toBe('datapackage.json');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: /^All required checks pass/u })).toBeVisible();
  });

  for (const theme of themes)
    test(`break no rule of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`/data?lang=${theme === 'dark' ? 'en' : 'fr'}`);
      await expect(page.getByRole('button', { name: 'SHA256SUMS' })).toBeVisible();
      await expect(page.locator('.quality-present')).toBeVisible();
      await expectAccessibleAt(page, judgedIn(theme));
    });
});

test.describe('questions', () => {
  test('are answered, mended and carried by links', async ({ page, observed }) => {
    await page.goto('/explore');
    await ask(page, 'SELECT count(*) AS recipes, max(minutes) AS longest FROM recipes');
    await expect(result(page)).toContainText('180');
    await expect(page.getByRole('heading', { name: 'One row, 2 columns' })).toBeVisible();

    await ask(page, 'SELECT max(minuts) AS longest\nFROM recipes');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('There is no column “minuts” here. Did you mean minutes?');
    await expect(alert).toContainText('Line 1, column 12.');
    await alert.getByRole('button', { name: 'minutes' }).click();
    await expect(editor(page)).toContainText('max(minutes)');
    await page.getByRole('button', { name: /^Run/u }).click();
    await expect(page.getByRole('heading', { name: 'One row, one column' })).toBeVisible();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Parquet' }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');

    const link = page.url();
    await page.goto('/trends');
    await page.goto(link);
    await expect(editor(page)).toContainText('SELECT max(minutes) AS longest');
    expect(observed.complaints).toEqual([]);
  });

  test('can be given up, and the next one is answered', async ({ page }) => {
    await page.goto('/explore');
    await ask(page, 'SELECT count(*) AS n FROM tags');
    await expect(result(page)).toBeVisible();
    await ask(page, 'SELECT count(*) AS n FROM range(1000000000) a, range(1000000) b');
    await page.getByRole('button', { name: /^Cancel/u }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Cancelled after' })).toBeVisible();
    await ask(page, 'SELECT 42 AS answer, count(*) AS n FROM tags');
    await expect(result(page)).toContainText('42');
  });

  test('leave the pages alone, and take no engine along', async ({ page }) => {
    await page.goto('/explore');
    await ask(page, 'SELECT 1 AS one');
    await expect(result(page)).toBeVisible();
    const [own] = page.workers();
    expect(own).toBeDefined();
    await page.getByRole('link', { name: 'Trends' }).click();
    await expectFinding(page, 'volume', /\S/u);
    await expect.poll(() => page.workers().some((worker) => worker === own)).toBe(false);
  });

  test('of cards answer as the cards do', async ({ page }) => {
    await page.goto('/trends?years=2003-2005');
    await expectFinding(page, 'volume', /\S/u);
    await card(page, 'volume').getByRole('tab', { name: 'SQL' }).click();
    await card(page, 'volume').getByRole('link', { name: 'Open in Explore' }).first().click();
    await expect(editor(page)).toContainText('SELECT');
    await page.getByRole('button', { name: /^Run/u }).click();
    await expect(result(page)).toContainText('2004');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  for (const theme of themes)
    test(`break no rule of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto('/explore');
      await ask(
        page,
        'SELECT year(submitted) AS year, count(*) AS n FROM recipes GROUP BY year ORDER BY year',
      );
      await expect(result(page)).toContainText('1999');
      await ask(page, 'SELECT minuts FROM recipes');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessibleAt(page, judgedIn(theme));
    });
});
