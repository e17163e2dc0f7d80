import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Browser, Page } from 'puppeteer-core';
import { firefoxVisit, launchFirefox } from '../support/firefox.ts';
import { service } from '../support/service.ts';
import { expectEverythingShown, expectWhole, inLanguage, tour } from '../support/shown.ts';
import { expect, test } from '../support/visit.ts';

test.skip(rounds({ short: true, long: false }), 'Firefox takes too long to start for every run');
test.describe.configure({ mode: 'default' });

let downloads = '';
let browser: Browser;

test.beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'firefox-'));
  browser = await launchFirefox(downloads);
});

test.afterAll(async () => {
  await browser.close();
  await rm(downloads, { recursive: true, force: true });
});

const opened = (page: Page, path: string, language = 'en') =>
  page.goto(`${service.prod}${inLanguage(path, language)}`);

for (const language of ['en', 'fr'] as const) {
  test(`Firefox shows every page, ${language}`, async () => {
    const { page, complaints } = await firefoxVisit(browser);
    for (const path of tour) {
      await opened(page, path, language);
      await expectEverythingShown(page, path);
      await expectWhole(page, path);
      expect(complaints.splice(0), path).toEqual([]);
    }
    await page.close();
  });
}

test('Firefox takes the keyboard: a chart is read by its arrows, a selection is set and taken back', async () => {
  const { page, complaints } = await firefoxVisit(browser);
  await opened(page, '/trends');
  await expectEverythingShown(page, '/trends');
  await page.focus('#volume figure [tabindex="0"]');
  await page.keyboard.press('Home');
  const tip = () => page.$eval('#volume .chart-tip', (element) => element.textContent);
  await expect.poll(tip).toContain('1999');
  await page.keyboard.press('ArrowRight');
  await expect.poll(tip).toContain('2000');
  await page.focus('#volume input[type="radio"][value="log"]');
  await page.keyboard.press(' ');
  await expect.poll(() => page.url()).toContain('volume.scale=log');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('volume.scale=log');
  expect(complaints).toEqual([]);
  await page.close();
});

/** Saves the first card of a page as a file of one kind; returns its content. */
async function saved(page: Page, kind: string): Promise<Buffer> {
  const button = `#volume .publish-file[aria-label$="${kind}"]`;
  if ((await page.$(button)) === null) {
    await page.focus('#volume .card-actions [aria-expanded]');
    await page.keyboard.press('Enter');
  }
  await expect.poll(async () => (await page.$(button)) !== null, kind).toBe(true);
  await page.focus(button);
  await page.keyboard.press('Enter');
  const named = async () =>
    (await readdir(downloads)).find((name) => name.endsWith(`.${kind.toLowerCase()}`));
  await expect.poll(named, kind).toBeDefined();
  const path = join(downloads, (await named()) ?? '');
  await expect.poll(async () => (await readFile(path)).length, kind).toBeGreaterThan(0);
  return readFile(path);
}

test('Firefox saves files: rows, a workbook, a drawing, a picture', async () => {
  const { page, complaints } = await firefoxVisit(browser);
  await opened(page, '/trends?years=2003-2005');
  await expectEverythingShown(page, '/trends');
  expect((await saved(page, 'CSV')).toString()).toMatch(/^\uFEFF.*\r\n2003,/u);
  expect((await saved(page, 'XLSX')).subarray(0, 2).toString()).toBe('PK');
  expect((await saved(page, 'SVG')).toString()).toMatch(/^<svg/u);
  expect((await saved(page, 'PNG')).subarray(1, 4).toString()).toBe('PNG');
  expect(complaints).toEqual([]);
  await page.close();
});
