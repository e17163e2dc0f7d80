import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { card, expect, expectFinding, test } from '../support/visit.ts';

test('a shared link shows the same view', async ({ page }) => {
  await page.goto('/trends?years=2002-2006&volume.scale=log');
  await expectFinding(page, 'volume', /\S/u);
  await expect(card(page, 'volume').getByText('Recipes published per year, 2002–2006')).toBeVisible();
  await expect(card(page, 'volume').getByRole('radio', { name: 'Log' })).toBeChecked();
  const years = card(page, 'volume').locator('.chart-drawing').first();
  await expect(years).toContainText('2006');
  await expect(years).not.toContainText('2007');
});

test('back and forward walk through the views', async ({ page }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  await card(page, 'volume').getByRole('radio', { name: 'Log' }).check();
  await expect(page).toHaveURL(/volume\.scale=log/u);
  await page.goBack();
  await expect(page).not.toHaveURL(/volume\.scale/u);
  await expect(card(page, 'volume').getByRole('radio', { name: 'Linear' })).toBeChecked();
  await page.goForward();
  await expect(card(page, 'volume').getByRole('radio', { name: 'Log' })).toBeChecked();
});

test('a damaged link shows the default view', async ({ page, observed }) => {
  await page.goto('/trends?years=2013-2002&minutes=x&volume.scale=cubic');
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  expect(observed.complaints).toEqual([]);
});

test('filters that leave nothing say so and can be lifted', async ({ page }) => {
  await page.goto('/trends?years=1950-1960');
  await expect(
    card(page, 'volume').getByText('No recipe fits these filters', { exact: false }),
  ).toBeVisible();
  await card(page, 'volume').getByRole('button', { name: /Clear/u }).first().click();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
});

/** Saves the first card's analysis as a file of one kind. */
async function save(page: Page, kind: string): Promise<void> {
  const volume = card(page, 'volume');
  const panel = volume.getByRole('region', { name: 'Publish this chart' });
  if (!(await panel.isVisible())) await volume.getByRole('button', { name: 'Publish' }).click();
  await panel.getByRole('button', { name: `Download as ${kind}` }).click();
}

test('the CSV holds what the filters leave', async ({ page }) => {
  await page.goto('/trends?years=2003-2005');
  await expectFinding(page, 'volume', /\S/u);
  const download = page.waitForEvent('download');
  await save(page, 'CSV');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^trends-volume_d-[0-9a-f]{16}.*\.csv$/u);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/u);
  expect(lines.filter((line) => /^"?(2003|2004|2005)/u.test(line))).toHaveLength(3);
  expect(lines.some((line) => /^"?(2002|2006)/u.test(line))).toBe(false);
});

test('the SVG stands alone and the PNG is a picture', async ({ page }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  const svg = page.waitForEvent('download');
  await save(page, 'SVG');
  const drawing = await readFile(await (await svg).path(), 'utf8');
  expect(drawing).toMatch(/^<\?xml|^<svg/u);
  expect(drawing).toContain('Publishing grew until 2007');
  expect(drawing).not.toMatch(/var\(--|url\(http/u);
  const png = page.waitForEvent('download');
  await save(page, 'PNG');
  const picture = await readFile(await (await png).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeGreaterThan(10_000);
});
