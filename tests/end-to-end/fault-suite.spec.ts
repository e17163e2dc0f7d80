import { rounds } from '@mangetamain/deploy/testing/rounds';
import { faults, happen } from '../support/faults.ts';
import { card, expect, expectFinding, sidebar, test } from '../support/visit.ts';

/** A view of which no answer is published: it needs the service, the store and the engine. */
const computed = '/trends?minutes=10-60';
const tried = rounds({ short: faults.filter(({ always }) => always === true), long: faults });

for (const fault of tried) {
  test(`${fault.name}: told once, nothing is lost, and the way out works`, async ({ page }) => {
    if (fault.after !== undefined) await page.clock.install();
    const { lift } = await happen(page, fault);
    await page.goto(computed);
    const told = page.getByRole('alert').filter({ hasText: fault.says });
    // Waits follow one another: each begins when the one before it is over.
    await expect(async () => {
      if (fault.after !== undefined) await page.clock.fastForward(fault.after);
      await expect(told).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(told.getByText(fault.code)).toBeVisible();

    await expect(card(page, 'duration').getByText('Not there for the same reason as above.')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(1);
    // Below the window cards wait until they are looked at; what stands in it and the head do not.
    await expect(page.locator('.page-finding .skeleton')).toHaveCount(0);
    await expect(card(page, 'volume').locator('.skeleton')).toHaveCount(0);
    expect(await page.locator('main').innerText()).not.toMatch(/\bat \S+:\d+:\d+|\[object/u);

    lift();
    await told.getByRole('button').first().click();
    await expectFinding(page, 'volume', /\S/u);
    await expectFinding(page, 'duration', /\S/u);
    await expect(page).toHaveURL(/minutes=10-60/u);
  });
}

test('an engine that falls silent in a query is replaced', async ({ page }) => {
  await page.clock.install();
  await page.goto(computed);
  await expectFinding(page, 'volume', /\S/u);
  await expect(sidebar(page).getByText('Ready').first()).toBeVisible();
  await page.workers()[0]?.evaluate(() => {
    globalThis.postMessage = () => undefined;
  });
  const replacement = page.waitForEvent('worker');
  await page.evaluate(() => {
    history.pushState(null, '', '/trends?years=2002-2006');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(card(page, 'volume').locator('[aria-busy="true"]').first()).toBeVisible();
  await page.clock.fastForward('01:01');
  await replacement;
  await expect(card(page, 'volume').locator('.chart-drawing').first()).not.toContainText('2007');
});

test('a blocked service on the overview leaves no skeleton', async ({ page, intercept }) => {
  await intercept('**/api/dataset', (route) => route.abort('blockedbyclient'));
  await page.goto('/');
  await expect(page.getByRole('alert').filter({ hasText: 'The data service does not answer' })).toBeVisible();
  await expect(page.locator('main .skeleton')).toHaveCount(0);
});

for (const days of rounds({ short: [1], long: [1, -1] })) {
  test(`a clock that is ${days} day off changes nothing`, async ({ page }) => {
    await page.clock.install({ time: Date.now() + days * 86_400_000 });
    await page.goto(computed);
    await expectFinding(page, 'volume', /\S/u);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('storage that is full costs nothing but downloads', async ({ page }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('Quota exceeded.', 'QuotaExceededError'));
    Storage.prototype.setItem = () => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    };
  });
  await page.goto(computed);
  await expectFinding(page, 'volume', /\S/u);
  await expect(sidebar(page).getByText('Ready').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
