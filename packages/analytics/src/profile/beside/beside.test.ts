import { describe, expect, it } from 'vitest';
import { fetchRows } from '../../analysis/rows.ts';
import { catalogues } from '../../messages/index.ts';
import { datasetFacts, inventedRows, openNativeEngine } from '../../testing/index.ts';
import { useEngine } from '../../testing/use-engine.ts';
import { createTranslator, locales } from '../../text/index.ts';
import { besides } from './index.ts';
import { besideBy } from './model.ts';
import { placesOf, type PlaceParams } from './places.ts';
import { heldQuery } from './rows.ts';

const engine = useEngine(openNativeEngine, () => inventedRows({ recipes: 6000, ratings: 100 }));

const nobody = { item: '', second: '', third: '', fourth: '', fifth: '', merged: false };
const params = (own: Partial<PlaceParams>): PlaceParams => ({ ...nobody, ...own });

async function heldBy(own: Partial<PlaceParams>) {
  const places = placesOf('ingredients', params(own));
  return fetchRows(engine, heldQuery('ingredients', places).held);
}

const used = async (...names: readonly string[]) => {
  const held = await fetchRows(engine, heldQuery('ingredients', [{ item: 'any', slot: 1, names }]).held);
  return held.reduce((sum, row) => sum + (row.held === 1 ? row.recipes : 0), 0);
};

describe('recipes by what they have', () => {
  it('counts every recipe once, whatever is asked for', async () => {
    const all = async (own: Partial<PlaceParams>) =>
      (await heldBy(own)).reduce((sum, { recipes }) => sum + recipes, 0);
    expect(await all({ item: 'zucchini', third: 'salt', fourth: 'garlic' })).toBe(await all({}));
  });

  it('counts a recipe with two names of an item once', async () => {
    const [one, other] = [await used('salt'), await used('butter')];
    const together = await used('salt', 'butter');
    const held = await heldBy({ item: 'salt', second: 'butter' });
    const both = held.reduce((sum, row) => sum + (row.held === 3 ? row.recipes : 0), 0);
    expect(both).toBeGreaterThan(0);
    expect(together).toBe(one + other - both);
  });

  it('leaves an item in its place, so in its colour, when another one goes', async () => {
    const slotOf = async (own: Partial<PlaceParams>) => {
      const { items } = besideBy('month', await heldBy(own), 'ingredients', params(own));
      return items.find(({ item }) => item === 'salt')?.slot;
    };
    expect(await slotOf({ item: 'zucchini', second: 'butter', third: 'salt' })).toBe(3);
    expect(await slotOf({ item: 'zucchini', third: 'salt' })).toBe(3);
  });

  it('tells as many recipes by month as by weekday', async () => {
    const own = { item: 'zucchini', second: 'salt' };
    const held = await heldBy(own);
    for (const column of ['year', 'month', 'weekday'] as const)
      for (const { parts, recipes } of besideBy(column, held, 'ingredients', params(own)).items)
        expect(parts.reduce((sum, part) => sum + part.recipes, 0)).toBe(recipes);
  });
});

describe.each(['ingredients', 'tags'] as const)('%s side by side', (kind) => {
  const items = kind === 'ingredients' ? ['zucchini', 'salt', 'butter'] : ['christmas', 'easy', 'desserts'];
  const [item, second, fourth] = items;

  it('says and draws the same items in every language', async () => {
    const { months, years, weekdays, differences } = besides[kind];
    for (const analysis of [months, years, weekdays, differences]) {
      const told = await analysis.run(engine, { item, second, fourth }, datasetFacts());
      expect(told.notice).toBeNull();
      expect(told.figures).toHaveLength(1);
      expect(told.table.rows.length).toBeGreaterThan(0);
      for (const locale of locales) {
        const translate = createTranslator(catalogues[locale], locale);
        const texts = [
          ...told.findings.map(({ text }) => text),
          told.subtitle,
          told.caption,
          ...told.figures.flatMap(({ description, points }) => [
            description,
            ...points.flatMap(({ heading, values }) => [heading, ...values.map(({ value }) => value)]),
          ]),
          ...told.table.columns.map(({ label }) => label),
        ];
        for (const text of texts) expect(translate(text)).not.toMatch(/[{}]|undefined|NaN/u);
      }
    }
  });

  it('says that no recipe has what none has', async () => {
    const { months, differences } = besides[kind];
    for (const analysis of [months, differences])
      expect((await analysis.run(engine, { item: "o'no" }, datasetFacts())).notice).not.toBeNull();
  });
});
