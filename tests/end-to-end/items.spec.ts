import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

/** Chooses an item to stand beside the first, by keyboard alone. */
async function addByKeyboard(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add an ingredient' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.focus();
  await field.pressSequentially(name);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[aria-label="Take ${name} away"]`)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

const colourOf = (page: Page, name: string) =>
  page
    .getByRole('button', { name: `Take ${name} away` })
    .evaluate((chip) => getComputedStyle(chip, '::before').backgroundColor);

test('items stand side by side by keyboard, each in its colour, and the link holds them', async ({
  page,
  observed,
}) => {
  await page.goto('/ingredients/zucchini');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('zucchini');
  await expect(page.getByRole('link', { name: /^See .+ recipes$/u })).toBeVisible();
  await addByKeyboard(page, 'basil');
  await addByKeyboard(page, 'pumpkin');
  await expect(page).toHaveURL(/\?beside=basil&beside=pumpkin$/u);
  const differences = page.getByRole('region', { name: 'Differences' });
  await expect(differences.getByText(/from zucchini/u).first()).toBeVisible();
  const colour = await colourOf(page, 'pumpkin');

  await page.getByRole('button', { name: 'Take basil away' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?beside=&beside=pumpkin$/u);
  await expect(page.getByRole('button', { name: 'Add an ingredient' })).toBeFocused();
  expect(await colourOf(page, 'pumpkin')).toBe(colour);

  await page.reload();
  expect(await colourOf(page, 'pumpkin')).toBe(colour);
  await differences.getByRole('button', { name: 'Table' }).click();
  await expect(differences.getByRole('rowheader', { name: 'pumpkin' }).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Take basil away' })).toBeVisible();
  expect(observed.complaints).toEqual([]);
});

test('the editorial calendar is set by keyboard and handed out', async ({ page, observed }) => {
  await page.goto('/calendar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Editorial calendar');
  await page.getByRole('combobox', { name: 'Within' }).selectOption('52');
  await expect(page).toHaveURL(/\/calendar\?weeks=52$/u);
  const names = page.getByRole('rowheader').getByRole('link');
  await expect(names.first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar file' }).focus();
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^editorial-calendar_.+\.ics$/u);
  const name = await names.first().innerText();
  await names.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(observed.complaints).toEqual([]);
});

for (const [theme, language, width] of [
  ['dark', 'en', 1280],
  ['light', 'fr', 390],
] as const) {
  /** In the short form each look is judged at one width. */
  const judged = rounds({ short: [width], long: [390, 1280] });
  test(`no rule of WCAG 2.2 AA is broken, ${theme}, ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const path of ['/ingredients/zucchini?beside=basil&beside=pumpkin', '/calendar?weeks=52']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      for (const wide of [390, 1280]) {
        await page.setViewportSize({ width: wide, height: 900 });
        await expectNoSidewaysScroll(page, `${path}, ${wide} px`);
        if (judged.includes(wide)) await expectAccessible(page, `${path}, ${wide} px`);
      }
      expect(await page.locator('body').innerText()).not.toMatch(/\[[a-z]+\.[a-z]|undefined|NaN/u);
    }
  });
}
