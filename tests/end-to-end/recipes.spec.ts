import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Page, Request } from '@playwright/test';
import { expect, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

const grid = (page: Page) => page.getByRole('grid');
const names = (page: Page) => grid(page).getByRole('link');

/** The parts of the texts' file that are asked for from now on; a request for the whole file is an empty text. */
function watchParts(page: Page): string[] {
  const parts: string[] = [];
  page.on('request', (request: Request) => {
    if (request.url().includes('/recipe_details.parquet') && request.method() === 'GET')
      parts.push(request.headers()['range'] ?? '');
  });
  return parts;
}

test('a recipe is opened and left by keyboard, and its texts are read by parts', async ({
  page,
  observed,
}) => {
  const parts = watchParts(page);
  await page.goto('/recipes?sort=quickest');
  await expect(names(page).nth(3)).toBeVisible();
  const third = await names(page).nth(2).innerText();
  await grid(page).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter'])
    await page.keyboard.press(key);

  await expect(page).toHaveURL(/\/recipes\/\d+\?sort=quickest$/u);
  const panel = page.getByRole('complementary', { name: 'Opened recipe' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(third);
  await expect(panel.getByRole('heading', { name: 'Similar recipes' })).toBeVisible();
  await expect(panel.getByText('Against the median')).toBeVisible();
  await expect(grid(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/recipes\?sort=quickest$/u);
  await expect(panel).toBeHidden();
  await page.goBack();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(third);
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(names(page).nth(2)).toHaveText(third);

  expect(parts.length).toBeGreaterThan(2);
  expect(parts.filter((part) => !/^bytes=\d+-\d+$/u.test(part))).toEqual([]);
  expect(observed.complaints).toEqual([]);
});

test('a second visit to a recipe downloads nothing', async ({ page }) => {
  await page.goto('/recipes');
  await names(page).first().click();
  await expect(page.getByRole('list').filter({ hasText: 'shared' })).toBeVisible();
  const parts = watchParts(page);
  await page.reload();
  await expect(page.getByRole('list').filter({ hasText: 'shared' })).toBeVisible();
  expect(parts).toEqual([]);
});

test('an unknown recipe is said to be unknown', async ({ page }) => {
  await page.goto('/recipes/999999999');
  await expect(page.getByText('There is no such recipe')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page).toHaveURL(/\/recipes$/u);
});

const looks = [
  { theme: 'dark', language: 'en', width: 1280 },
  { theme: 'light', language: 'fr', width: 1280 },
  { theme: 'light', language: 'en', width: 390 },
  { theme: 'dark', language: 'fr', width: 390 },
] as const;

for (const { theme, language, width } of rounds({ short: [looks[1], looks[3]], long: [...looks] })) {
  test(`no rule of WCAG 2.2 AA is broken by recipes, ${theme}, ${language}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`/recipes?lang=${language}`);
    await expect(names(page).first()).toBeVisible();
    await expectNoSidewaysScroll(page, 'the list');
    await expectAccessible(page, 'the list');
    await names(page).first().click();
    await expect(page.locator('.similar-recipe').first()).toBeVisible();
    await expectNoSidewaysScroll(page, 'a recipe');
    await expectAccessible(page, 'a recipe');
  });
}
