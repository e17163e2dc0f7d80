import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngineFiles, openPageEngine, type PageEngine } from '@mangetamain/web/bench/engine-in-page.ts';
import { decodeRows } from '@mangetamain/analytics/arrow';
import { compiledOnce } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { card, expect, expectEverythingLoaded, test } from '../support/visit.ts';

/** Bytes of the files in a folder, those of its folders included; 0 where there is none. */
function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}

test('the browser keeps the code that it compiled of the engine', async ({ playwright, launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: (launchOptions.args ?? []).filter((arg) => arg !== compiledOnce),
  });
  try {
    const page = await context.newPage();
    // Of these years nothing is published: the engine answers, and its code is worth keeping.
    await page.goto(`${service.prod}/trends?years=2003-2009`);
    await expectEverythingLoaded(page);
    await expect.poll(() => sizeOf(join(profile, 'Default/Code Cache/wasm'))).toBeGreaterThan(500_000);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test.describe('a statement', () => {
  // The engine runs alone, in a page that the site does not let run anything.
  test.use({ bypassCSP: true });

  const later = [
    `SELECT count(*) AS n, sum(i) AS total, quantile_cont(i, 0.25) AS quarter FROM range(100000) numbers(i)`,
    `SELECT regexp_extract('abc-123', '[0-9]+') AS digits, strftime(DATE '2008-02-29', '%Y-%m') AS month`,
    `SELECT i % 3 AS key, list(i ORDER BY i)[2] AS second FROM range(9) numbers(i) GROUP BY key ORDER BY key`,
  ];
  const answers = async (engine: PageEngine) => {
    const results: unknown[] = [];
    for (const text of later) results.push(decodeRows((await engine.run(text)).answer));
    return results;
  };
  const expected = [
    [{ n: 100_000, total: 4_999_950_000, quarter: 24_999.75 }],
    [{ digits: '123', month: '2008-02' }],
    [0, 1, 2].map((key) => ({ key, second: key + 3 })),
  ];

  const hostile = {
    'of 200 KB': `SELECT '${'x'.repeat(200_000)}' AS long`,
    'of 150 levels of brackets': `SELECT ${'('.repeat(150)}1${')'.repeat(150)} AS one`,
    'of 150 calls in calls': `SELECT ${'abs('.repeat(150)}1${')'.repeat(150)} AS one`,
    'of 300 parts': Array.from({ length: 300 }, () => 'SELECT 1 AS one').join(' UNION ALL '),
  };

  test('of any length and depth leaves later answers right', async ({ page }) => {
    const engine = await openPageEngine(page, service.prod, await findEngineFiles(page, service.prod));
    expect(await answers(engine)).toEqual(expected);
    for (const [what, text] of Object.entries(hostile)) {
      // The engine may refuse it by a limit of its own: what counts is what it answers then.
      await engine
        .run(text)
        .catch((error: Error) => expect(error.message, what).toContain('Maximum recursion depth'));
      expect(await answers(engine), what).toEqual(expected);
    }
  });
});

test('a trap of the engine in the middle of its work passes unseen', async ({ page, observed }) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  // What the engine's worker says when WebAssembly traps.
  await page.workers()[0]?.evaluate(() => {
    const post = globalThis.postMessage.bind(globalThis);
    const data = { name: 'RuntimeError', message: 'memory access out of bounds' };
    globalThis.postMessage = (message: object) => post({ ...message, type: 'ERROR', data });
  });
  const troubles = await page.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      if (document.querySelector('[role="alert"]') !== null) seen.push('an alert');
      if (document.querySelector('.sidebar')?.textContent.includes('Ready') !== true) seen.push('not ready');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  const replacement = page.waitForEvent('worker');
  await page.evaluate(() => {
    history.pushState(null, '', '/trends?years=2002-2006');
    globalThis.dispatchEvent(new PopStateEvent('popstate'));
  });
  await replacement;
  for (const name of ['volume', 'duration']) {
    const drawing = card(page, name).locator('.chart-drawing').first();
    await expect(drawing).toContainText('2006');
    await expect(drawing).not.toContainText('2007');
  }
  expect(await troubles.jsonValue()).toEqual([]);
  expect(observed.complaints).toEqual([]);
});
