import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { startRunningService } from '../support/running-service.ts';
import { service } from '../support/service.ts';

const widths = [390, 1280];
const themes = ['dark', 'light'] as const;
const languages = ['en', 'fr'] as const;
const pages = ['trends', 'seasonality', 'weekend', 'ratings'] as const;
const folder = join(service.root, 'shots');

interface Shot {
  readonly page: (typeof pages)[number];
  readonly theme: (typeof themes)[number];
  readonly language: (typeof languages)[number];
  readonly width: number;
}

const shots: readonly Shot[] = pages.flatMap((page) =>
  themes.flatMap((theme) =>
    languages.flatMap((language) => widths.map((width) => ({ page, theme, language, width }))),
  ),
);

async function take(browser: Browser, { page: name, theme, language, width }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${service.prod}/${name}?lang=${language}`);
  // Cards run when they come near the screen: a tall one brings them all.
  await page.setViewportSize({ width, height: 9000 });
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[aria-busy="true"]').length === 0 && document.querySelector('h3') !== null,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const height = await page.evaluate(
    () => document.querySelector('.shell-content')?.scrollHeight ?? document.body.scrollHeight,
  );
  await page.setViewportSize({ width, height: Math.max(900, height + 60) });
  await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
  await page.screenshot({ path: join(folder, `${name}-${theme}-${language}-${width}.png`), fullPage: true });
  await context.close();
}

/** Screenshots of every page in both themes and languages, on a phone and a desktop, into `shots/`. */
async function main(only: string | undefined): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'mangetamain-shots-'));
  const running = await startRunningService(data);
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    await mkdir(folder, { recursive: true });
    for (const shot of shots) if (only === undefined || shot.page === only) await take(browser, shot);
  } finally {
    await browser.close();
    await running.stop();
    await rm(data, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
