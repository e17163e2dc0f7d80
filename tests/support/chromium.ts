import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser of the machine: CHROMIUM_PATH, else one on the PATH; undefined leaves the choice to Playwright. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const wanted = env['CHROMIUM_PATH'];
  if (wanted !== undefined && wanted !== '') return wanted;
  const folders = (env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Flags for a quiet browser that talks to nobody but the page under test; root needs no sandbox. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * WebAssembly as it is compiled at first, and not again once it runs hot: the engine is the same, and a visit takes a
 * quarter less of the processor. Code that is to be kept is that of the second time.
 */
export const compiledOnce = '--js-flags=--liftoff-only';
