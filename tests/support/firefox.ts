import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';

const names = ['firefox-esr', 'firefox'];
const PATIENCE_MS = 120_000;

/** A Firefox of the machine: FIREFOX_PATH, else one on the PATH. Throws where there is none. */
function firefoxPath(env: NodeJS.ProcessEnv = process.env): string {
  const wanted = env['FIREFOX_PATH'];
  if (wanted !== undefined && wanted !== '') return wanted;
  const folders = (env['PATH'] ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error('There is no Firefox on the PATH: set FIREFOX_PATH, or install it (Debian: firefox-esr).');
}

interface FirefoxVisit {
  readonly page: Page;
  /** What the console complained of, and what the page threw. */
  readonly complaints: string[];
}

/**
 * Firefox without a window, driven by WebDriver BiDi: Playwright's own needs a newer one than distributions carry. What it
 * downloads goes to a folder.
 */
export function launchFirefox(downloads: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    timeout: PATIENCE_MS,
    protocolTimeout: PATIENCE_MS,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
}

/** A page whose complaints are kept. */
export async function firefoxVisit(browser: Browser): Promise<FirefoxVisit> {
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
}
