import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Page } from '@playwright/test';
import { service } from '../support/service.ts';
import { expect, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

// Two of them change what all of them see: one after another.
test.describe.configure({ mode: 'default' });

const url = (section = 'overview') => `${service.ops}/#${section}`;

async function signIn(page: Page, token: string, section?: string) {
  await page.goto(url(section));
  await page.getByLabel('Operator token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Publishes the build with one more file, which makes another release of it. */
async function publishAnother(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-release-'));
  try {
    await cp(join(service.root, 'apps/web/dist'), directory, { recursive: true });
    await writeFile(join(directory, 'another.txt'), 'another');
    const command = ['--import', 'tsx', 'apps/ops/src/main.ts', 'release', 'publish', directory];
    const env = { ...process.env, ...service.env };
    await promisify(execFile)(process.execPath, [...command, '--title', 'Another <b>release</b>'], {
      cwd: service.root,
      env,
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('nobody sees anything without the token of an operator', async ({ page }) => {
  await signIn(page, 'a-guess');
  await expect(page.getByRole('alert').filter({ hasText: 'No operator has this token' })).toBeVisible();
  await expect(page.getByText(/r-[0-9a-f]{12}/u)).toHaveCount(0);
});

test('an operator sees both environments, under a policy that nothing breaks', async ({ page, observed }) => {
  await signIn(page, service.tokens.deployer);
  await expect(page.getByRole('region', { name: 'PROD', exact: true })).toContainText(/r-[0-9a-f]{12}/u);
  await expect(page.getByRole('region', { name: 'PREPROD', exact: true })).toContainText(/r-[0-9a-f]{12}/u);
  expect([...observed.hosts]).toEqual([service.ops]);
  expect(observed.complaints).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Operations' })).toBeVisible();
  expect(page.url()).not.toContain(service.tokens.deployer);
  expect(await page.context().cookies()).toEqual([]);
});

test('a viewer finds no button that changes anything', async ({ page }) => {
  await signIn(page, service.tokens.viewer);
  await expect(page.getByRole('region', { name: 'PROD', exact: true })).toContainText(/r-[0-9a-f]{12}/u);
  await expect(page.getByRole('button', { name: /Promote|Roll back|Hold/u })).toHaveCount(0);
});

for (const colorScheme of ['dark', 'light'] as const) {
  const widths = [390, 1440];
  const judged = rounds({ short: [colorScheme === 'dark' ? 390 : 1440], long: widths });
  test(`no rule of WCAG 2.2 AA is broken, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, service.tokens.deployer);
    for (const section of ['Overview', 'Promotions', 'Releases', 'Data', 'Audit']) {
      await page.getByRole('navigation').getByRole('link', { name: section }).click();
      await expect(page.getByRole('link', { name: section, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const where = `${section}, ${width} px`;
        if (judged.includes(width)) await expectAccessible(page, where);
        await expectNoSidewaysScroll(page, where);
      }
    }
  });
}

test('a release goes to PREPROD from the page, and to PROD only with the right word', async ({ page }) => {
  await publishAnother();
  await signIn(page, service.tokens.deployer, 'releases');
  const row = page.getByRole('row').filter({ hasText: 'Another <b>release</b>' });
  await row.getByRole('button', { name: 'Promote to PREPROD…' }).click();
  const toPreprod = page.getByRole('dialog', { name: 'Promote to PREPROD' });
  await toPreprod.getByLabel('Reason').fill('To be looked at');
  await toPreprod.getByRole('button', { name: 'Promote' }).click();
  await expect(toPreprod).toBeHidden();
  await expect(row).toContainText('PREPROD', { timeout: 120_000 });

  await page.goto(url());
  await expect(page.getByRole('main').getByText('PREPROD is 1 release ahead')).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole('button', { name: 'Promote to PROD…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Promote to PROD' });
  await dialog.getByLabel('Write DEPLOY to confirm').fill('deploy');
  await dialog.getByLabel('Reason').fill('It is good');
  await dialog.getByRole('button', { name: 'Promote' }).click();
  await expect(dialog).toContainText('Write exactly DEPLOY to confirm.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('main').getByText('PREPROD is 1 release ahead')).toBeVisible();
});

test('a hold closes the way to PROD until it is lifted, and the audit says why', async ({ page }) => {
  await signIn(page, service.tokens.deployer);
  const prod = page.getByRole('region', { name: 'PROD', exact: true });
  await prod.getByRole('button', { name: 'Hold…' }).click();
  await page.getByRole('dialog', { name: 'Hold promotions' }).getByLabel('Reason').fill('Holidays & rest');
  await page.keyboard.press('Enter');
  await expect(prod).toContainText('Holidays & rest');
  await expect(page.getByRole('button', { name: 'Promote to PROD…' })).toBeDisabled();
  await prod.getByRole('button', { name: 'Lift hold…' }).click();
  await page.getByRole('dialog', { name: 'Lift the hold' }).getByLabel('Reason').fill('Back again');
  await page.keyboard.press('Enter');
  await expect(prod).not.toContainText('Holidays & rest');
  await page.goto(url('audit?what=hold'));
  await expect(page.getByRole('row').filter({ hasText: 'Holidays & rest' })).toContainText('deployer');
});
