import { expect, it } from 'vitest';
import type { Presentation } from '../analysis/presentation.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, text } from '../text/index.ts';
import { claimingOnlyOfMany, fewestToClaim } from './few.ts';

const words = text('common.keyFigures');

const said: Presentation = {
  model: { n: 1 },
  notice: null,
  findings: [{ text: words, verdict: 'up' }],
  summary: words,
  subtitle: words,
  kpis: [{ id: 'trends.volume.total', label: words, value: words, context: words }],
  keyFigures: [{ title: words, figures: [] }],
  figures: [],
  caption: words,
  table: { columns: [], rows: [] },
  items: [],
  estimates: [],
  effects: [],
  seasons: [],
};

it('says all of many recipes, and what the data cannot answer of few', () => {
  expect(claimingOnlyOfMany(said, fewestToClaim)).toBe(said);
  const empty = { ...said, notice: words };
  expect(claimingOnlyOfMany(empty, 0)).toBe(empty);
});

it.each([
  [
    1,
    'Only 1 recipe: too few to claim anything',
    '1 recette seulement\u00a0: trop peu pour affirmer quoi que ce soit',
  ],
  [
    fewestToClaim - 1,
    'Only 29 recipes: too few to claim anything',
    '29 recettes seulement\u00a0: trop peu pour affirmer quoi que ce soit',
  ],
])('describes %i recipes, and claims nothing of them', (recipes, english, french) => {
  const described = claimingOnlyOfMany(said, recipes);
  expect(described).toEqual({ ...said, findings: described.findings, summary: null, kpis: [] });
  expect(described.findings.map(({ verdict }) => verdict)).toEqual(['thin']);
  const [finding] = described.findings;
  expect(finding && createTranslator(catalogues.en, 'en')(finding.text)).toBe(english);
  expect(finding && createTranslator(catalogues.fr, 'fr')(finding.text)).toBe(french);
});
