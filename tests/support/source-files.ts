import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the TypeScript files under a folder; what was installed or built is left out. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      return name === 'node_modules' || name === 'dist' ? [] : filesUnder(path);
    return /\.tsx?$/u.test(name) ? [path] : [];
  });

const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/gu;

/** What a file imports, as it is written there. */
export const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(importPattern)].map(([, specifier = '']) => specifier);
