// @vitest-environment jsdom
import { tables } from '@mangetamain/analytics/dataset';
import { expect, it } from 'vitest';
import { fakeBrowser } from '../testing/browser.ts';
import { describeCatalogues } from '../testing/catalogues.ts';
import { renderInApp } from '../testing/render.tsx';
import { en } from './messages.en.ts';
import { schemaCatalogues, useSchemaWords } from './schema-words.ts';

fakeBrowser();
describeCatalogues(schemaCatalogues);

function wordsIn(locale: 'en' | 'fr', write: (words: ReturnType<typeof useSchemaWords>) => string) {
  const Words = () => write(useSchemaWords());
  return renderInApp(() => <Words />, { locale }).container.textContent;
}

it('has a word for every published unit', () => {
  const units = Object.values(tables).flatMap(({ columns }) => columns.flatMap(({ unit }) => unit ?? []));
  expect(units.filter((unit) => !(`unit.${unit}` in en))).toEqual([]);
});

it('names types and units in the reader’s language', () => {
  expect(wordsIn('fr', ({ type, unit }) => `${type('SMALLINT')} ${unit('recipes')}`)).toBe('entier recettes');
});

it('keeps what it has no word for', () => {
  expect(wordsIn('en', ({ type, unit }) => `${type('INTERVAL')} ${unit('cups')}`)).toBe('INTERVAL cups');
});
