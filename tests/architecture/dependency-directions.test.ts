import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { filesUnder, importsOf, root } from '../support/source-files.ts';

/** What each workspace package may import of the others, by entry. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'apps/web': ['@mangetamain/analytics', '@mangetamain/theme'],
  'apps/ops': ['@mangetamain/analytics', '@mangetamain/deploy', '@mangetamain/theme'],
  'packages/analytics': ['@mangetamain/theme'],
  'packages/theme': [],
  'packages/deploy': [],
};

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

const packageOf = (specifier: string) => specifier.split('/').slice(0, 2).join('/');

describe.each(Object.keys(allowed))('%s', (folder) => {
  const files = filesUnder(join(root, folder, 'src'));
  const permitted = allowed[folder] ?? [];

  it('imports only the packages below it', () => {
    const trespasses = files.flatMap((path) =>
      importsOf(path)
        .filter(
          (specifier) => specifier.startsWith('@mangetamain/') && !permitted.includes(packageOf(specifier)),
        )
        .map((specifier) => `${relative(root, path)} imports ${specifier}`),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(trespasses).toEqual([]);
  });

  it('reaches into no other folder by a relative path', () => {
    const escapes = files.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => relative(join(root, folder), join(path, '..', specifier)).startsWith('..'))
        .map((specifier) => `${relative(root, path)} imports ${specifier}`),
    );
    expect(escapes).toEqual([]);
  });

  it('declares what it imports', () => {
    const { dependencies, devDependencies } = packageSchema.parse(
      JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
    );
    const declared = Object.keys({ ...dependencies, ...devDependencies });
    const used = new Set(
      files
        .flatMap(importsOf)
        .filter((each) => each.startsWith('@mangetamain/'))
        .map(packageOf),
    );
    expect(declared).toEqual(expect.arrayContaining([...used]));
  });
});

describe('packages/analytics', () => {
  it('takes the chart theme, not the style sheets, from the theme', () => {
    const entries = filesUnder(join(root, 'packages/analytics/src'))
      .flatMap(importsOf)
      .filter((specifier) => specifier.startsWith('@mangetamain/theme'));
    expect([...new Set(entries)].sort()).toEqual([
      '@mangetamain/theme',
      '@mangetamain/theme/icons',
      '@mangetamain/theme/plot',
    ]);
  });

  it('knows nothing of Solid', () => {
    const solid = filesUnder(join(root, 'packages/analytics/src'))
      .flatMap(importsOf)
      .filter((specifier) => specifier.startsWith('solid') || specifier.startsWith('@solidjs'));
    expect(solid).toEqual([]);
  });
});
