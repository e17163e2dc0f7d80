import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pageIds } from '@mangetamain/analytics';
import { analysesOf } from '@mangetamain/analytics/registry';
import { describe, expect, it } from 'vitest';
import { filesUnder, importsOf, root } from '../support/source-files.ts';

/*
 * An analysis is one folder of its page: its index, its model, its figures and its words, and one line of the registry
 * of the page. A folder without an index holds what several analyses of the page are made of: a kind.
 */

/** The pages that keep to it. */
const pages = ['ratings', 'seasonality', 'trends', 'weekend'] as const;

const home = join(root, 'packages/analytics/src/analyses');

const foldersOf = (page: string) =>
  readdirSync(join(home, page), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const holds = (page: string, folder: string, file: string) => existsSync(join(home, page, folder, file));
const isAnalysis = (page: string, folder: string) => holds(page, folder, 'index.ts');

describe.each(pages)('the page %s', (page) => {
  const analyses = foldersOf(page).filter((folder) => isAnalysis(page, folder));
  const kinds = foldersOf(page).filter((folder) => !isAnalysis(page, folder));

  it('names each of its folders with an index in its registry, by one line', () => {
    const registry = importsOf(join(home, page, 'registry.ts')).filter((from) => from.startsWith('./'));
    expect(registry.sort()).toEqual(analyses.map((folder) => `./${folder}/index.ts`));
  });

  it('shows each of them once, under the name of its folder', () => {
    expect(
      analysesOf(page)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(analyses);
  });

  it.each(analyses)(
    'keeps the words of %s beside it in both languages, or takes all from a kind',
    (folder) => {
      const [english, french] = ['en', 'fr'].map((locale) => holds(page, folder, `messages.${locale}.ts`));
      expect(french).toBe(english);
      if (english === true) return;
      const index = join(home, page, folder, 'index.ts');
      expect(importsOf(index).some((from) => kinds.some((kind) => from.startsWith(`../${kind}/`)))).toBe(
        true,
      );
      expect(readFileSync(index, 'utf8')).not.toContain(`'${page}.${folder}.`);
    },
  );

  it('imports nothing of another page', () => {
    const others = pageIds.filter((other) => other !== page);
    const trespasses = filesUnder(join(home, page)).flatMap((path) =>
      importsOf(path)
        .filter((from) => from.startsWith('.'))
        .filter((from) => others.some((other) => isWithin(join(home, other), join(path, '..', from))))
        .map((from) => `${relative(home, path)} imports ${from}`),
    );
    expect(trespasses).toEqual([]);
  });
});

const isWithin = (folder: string, path: string) => !relative(folder, path).startsWith('..');
