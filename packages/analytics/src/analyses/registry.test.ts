import { schemes } from '@mangetamain/theme';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { sharesOf, pageIds } from '../analysis/page-ids.ts';
import type { Presentation } from '../analysis/presentation.ts';
import { catalogues } from '../messages/index.ts';
import { drawing } from '../testing/drawing.ts';
import { isText } from '../testing/is-text.ts';
import { datasetFacts, openWasmEngine, type TableRows } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { createTranslator, locales, type Text } from '../text/index.ts';
import { analyses } from './registry.ts';

const day = (index: number) =>
  new Date(Date.UTC(2001, 0, 5) + index * 3.1 * 86_400_000).toISOString().slice(0, 10);

const ordinary = 1500;

/** Every recipe lists the first item; each later one is in a smaller part, which grows or shrinks with time. */
const itemsOf = (names: readonly string[]) =>
  Array.from({ length: ordinary }, (_, index) => index).flatMap((index) =>
    names
      .filter((_, rank) => (index * 7919) % ordinary < ordinary / (rank + 1) - (rank % 2) * (index / 8))
      .map((item) => ({ recipe_id: index + 1, item })),
  );

/** Two ratings a recipe, half a year apart: one recipe in four disappoints, and the later ratings are kinder. */
const interactionsOf = () =>
  Array.from({ length: 2 * ordinary }, (_, index) => ({
    recipe_id: (index % ordinary) + 1,
    date: day((index * 7) % ordinary),
    rating: index % 4 === 0 ? 1 + (index % 5) : 4 + Math.floor(index / ordinary),
  }));

const datasets: Record<string, TableRows> = {
  'ordinary data': {
    recipes: Array.from({ length: ordinary }, (_, index) => ({
      submitted: day(index),
      minutes: 10 + ((index * 37) % 120),
      n_steps: 3 + ((index * 11) % 14),
      n_ingredients: 4 + ((index * 5) % 9),
      calories: 80 + ((index * 91) % 700),
    })),
    recipe_ingredients: itemsOf(['salt', 'butter', 'sugar', 'onion', 'dill', 'leek']),
    recipe_tags: itemsOf(['course', 'easy', 'main-dish', 'desserts', 'soups-stews']),
    interactions: interactionsOf(),
  },
  'one recipe': {
    recipes: [{ submitted: '2005-06-07' }],
    recipe_ingredients: [{ recipe_id: 1, item: 'salt' }],
    recipe_tags: [{ recipe_id: 1, item: 'easy' }],
    interactions: [{ recipe_id: 1, date: '2006-08-01', rating: 4 }],
  },
  'no data': {},
};

const everyText = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [value];
  return Object.values(value).flatMap(everyText);
};

test.each(pageIds)('the cards of %s are as many as share its chance of error', (page) => {
  const cards = analyses.filter((analysis) => analysis.page === page);
  // Those of yearly values share one: duration, complexity, nutrition, volume.
  expect(sharesOf[page]).toBe(page === 'trends' ? cards.length - 3 : cards.length);
});

describe.each(Object.keys(datasets))('every analysis, on %s', (name) => {
  const engine = useEngine(openWasmEngine, () => datasets[name] ?? {});
  const presentations = new Map<string, Presentation>();
  beforeAll(async () => {
    for (const analysis of analyses) {
      presentations.set(analysis.id, await analysis.run(engine, {}, datasetFacts()));
    }
  });

  const presentationOf = (id: string) => {
    const presentation = presentations.get(id);
    if (presentation === undefined) throw new Error(`${id} did not run`);
    return presentation;
  };

  describe.each(analyses.map(({ id }) => id))('%s', (id) => {
    it('either answers or says why not', () => {
      const { notice, findings, figures, table } = presentationOf(id);
      if (notice === null) {
        expect(findings.length).toBeGreaterThan(0);
        expect(figures.length).toBeGreaterThan(0);
        expect(table.rows.length).toBeGreaterThan(0);
      } else {
        expect(everyText(notice)).not.toEqual([]);
      }
    });

    it('has a model of plain, finite JSON', () => {
      const { model } = presentationOf(id);
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      expect(JSON.stringify(model)).not.toMatch(/NaN|Infinity/u);
    });

    it.each(locales)('reads in %s, without a raw key or a missing value', (locale) => {
      const translate = createTranslator(catalogues[locale], locale);
      for (const each of everyText(presentationOf(id))) {
        expect(translate(each)).not.toMatch(/NaN|undefined|null|Infinity|\{|\[[a-z]+\./u);
      }
    });

    it.each(schemes)('draws at every width in the %s scheme', (scheme) => {
      const draw = drawing(scheme, 'en');
      for (const figure of presentationOf(id).figures)
        for (const width of [232, 334, 760]) expect(draw(figure, width)).not.toMatch(/NaN|undefined/u);
    });
  });
});
