import { expect, test } from '../support/visit.ts';

/** Stands in for the print dialog: keeps how many drawings each card had when it opened. */
const countingPrint = () => {
  const drawingsOf = (card: Element) => card.querySelectorAll('.chart-drawing svg').length;
  window.print = () => {
    document.body.dataset['printed'] = [...document.querySelectorAll('.page-cards .card')]
      .map(drawingsOf)
      .join(',');
  };
};

for (const path of ['/trends', '/ratings?lang=fr']) {
  test(`the report of ${path} shows every card, also those that nobody scrolled to`, async ({ page }) => {
    await page.addInitScript(countingPrint);
    await page.goto(path);
    await page.getByRole('button', { name: /^(?:Report|Rapport)$/u }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', /\d/u);
    const printed = (await page.locator('body').getAttribute('data-printed')) ?? '';
    const drawings = printed.split(',').map(Number);
    expect(drawings.length).toBeGreaterThanOrEqual(6);
    expect(drawings.filter((count) => count === 0)).toEqual([]);
  });
}

test('on paper no card lies over another', async ({ page }) => {
  await page.addInitScript(countingPrint);
  await page.goto('/trends');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /\d/u);
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.locator('.page-cards .card').evaluateAll((cards) =>
    cards.map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  const grids = await page
    .locator('.page, .page-cards, .page-cards .card')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).display));
  expect(new Set(grids)).toEqual(new Set(['block']));
  for (const [index, { top }] of boxes.slice(1).entries())
    expect(top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? Infinity);
});
