import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, openNativeEngine, openWasmEngine } from '../../../testing/index.ts';
import { useEngine } from '../../../testing/use-engine.ts';
import { seededRandom } from '../../../stats/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { ingredients } from './index.ts';
import { unmatchedRatings } from './matching.ts';
import { modelIngredients, sureDifference } from './model.ts';
import type { IngredientRow } from './rows.ts';
import { findings, notice } from './words.ts';

const english = createTranslator(catalogues.en, 'en');
const french = createTranslator(catalogues.fr, 'fr');
const params = { view: 'overall', support: '50', top: '10', ingredient: '' } as const;

/** Recipes with `ratings` ratings each, half of them `spread` above the mean and half below. */
const unknownReaders = { readerVariance: null, readerRatings: null, readerPairs: null };
const row = (item: string | null, recipes: number, mean: number, spread = 0.3): IngredientRow => {
  const ratings = 4;
  return {
    item,
    recipes,
    ratings: recipes * ratings,
    u: recipes * ratings * mean,
    v: recipes * ratings,
    uu: recipes * ratings ** 2 * (mean ** 2 + spread ** 2),
    uv: recipes * ratings ** 2 * mean,
    vv: recipes * ratings ** 2,
    ...unknownReaders,
  };
};
const sum = (a: IngredientRow, b: IngredientRow): IngredientRow => ({
  item: null,
  recipes: a.recipes + b.recipes,
  ratings: a.ratings + b.ratings,
  u: a.u + b.u,
  v: a.v + b.v,
  uu: a.uu + b.uu,
  uv: a.uv + b.uv,
  vv: a.vv + b.vv,
  ...unknownReaders,
});
const basil = row('basil', 100, 4.8);
const salt = row('salt', 900, 4.6);
const rows = [sum(basil, salt), basil, salt];
const first = (found: ReturnType<typeof modelIngredients>, translate = english) =>
  translate(listed(findings(found))[0]?.text ?? { message: 'none' });

describe('ingredients beside recipes without them', () => {
  it('are compared with the spread of recipes, by hand', () => {
    const found = modelIngredients(rows, params);
    const [, own] = found.items;
    expect(own).toMatchObject({ item: 'basil', recipes: 100, ratings: 400 });
    expect(own?.difference).toBeCloseTo(0.2, 9);
    // Standard errors 0.3 / √99 and 0.3 / √899; t(0.975, 99) = 1.984216952.
    const error = Math.hypot(0.3 / Math.sqrt(99), 0.3 / Math.sqrt(899));
    expect(own?.interval[1]).toBeCloseTo(0.2 + 1.984216952 * error, 6);
    expect(found).toMatchObject({ tested: 2, clearUp: 1, clearDown: 1 });
  });

  it('are less sure by what readers of several recipes add, and by how few of them there are', () => {
    // As many readers as 41 that rate ten each, of whom half the ratings lie in the years chosen.
    const readers = { readerVariance: 0.002, readerRatings: 800, readerPairs: 8000 };
    const found = modelIngredients([sum(basil, salt), { ...basil, ...readers }, salt], params);
    const own = found.items.find(({ item }) => item === 'basil');
    const error = Math.hypot(0.3 / Math.sqrt(99), 0.3 / Math.sqrt(899), Math.sqrt(0.004));
    // t(0.975, 800 · 400 / 8000 − 1 = 39) = 2.0226909117.
    expect(own?.interval[1]).toBeCloseTo(0.2 + 2.0226909117 * error, 6);
    const alone = { ...readers, readerPairs: 800 ** 2 };
    expect(modelIngredients([sum(basil, salt), { ...basil, ...alone }, salt], params).tested).toBe(1);
    const less = { ...readers, readerVariance: -1 };
    const narrow = modelIngredients([sum(basil, salt), { ...basil, ...less }, salt], params).items;
    expect(narrow.find(({ item }) => item === 'basil')?.interval[1]).toBeLessThan(own?.interval[1] ?? 0);
  });

  it('are named in the heading, in both languages', () => {
    expect(first(modelIngredients(rows, params))).toBe('Clearly rated higher: basil; lower: salt');
    expect(first(modelIngredients(rows, params), french)).toBe(
      'Nettement mieux notés\u00A0: basil\u00A0; moins bien\u00A0: salt',
    );
  });

  it('that cannot be told apart are not ranked in words', () => {
    const [a, b] = [row('basil', 100, 4.61), row('salt', 900, 4.6)];
    const found = modelIngredients([sum(a, b), a, b], params);
    expect(first(found)).toBe('No ingredient is clearly rated unlike the others');
    expect(found.top).toEqual({ rising: [], falling: [] });
  });

  it('can be asked for by name', () => {
    expect(first(modelIngredients(rows, { ...params, ingredient: 'basil' }))).toBe(
      'basil: +0.200 points beside recipes without it',
    );
    expect(first(modelIngredients(rows, { ...params, ingredient: 'kale' }, 3))).toBe(
      'kale is in fewer than 50 rated recipes',
    );
    const unknown = modelIngredients(rows, { ...params, ingredient: 'unobtainium' });
    expect(first(unknown)).toBe('No recipe has the ingredient “unobtainium”');
    expect(first(unknown, french)).toBe('Aucune recette ne contient l’ingrédient «\u00A0unobtainium\u00A0»');
  });

  it('leave out the side where none stands out', () => {
    const others = ['salt', 'flour', 'egg'].map((item) => row(item, 900, 4.6));
    const all = [basil, ...others].reduce(sum);
    expect(first(modelIngredients([all, basil, ...others], params))).toBe(
      'Clearly rated higher: basil; no ingredient clearly lower',
    );
  });

  it('are called alike only within bounds', () => {
    const [a, b] = [row('basil', 9000, 4.601), row('salt', 9000, 4.6)];
    const alike = modelIngredients([sum(a, b), a, b], params);
    expect(first(alike)).toBe('Every ingredient is rated like the others, within 0.040 points');
    expect(first(modelIngredients([sum(a, b), a, b], { ...params, ingredient: 'salt' }))).toBe(
      'salt: like recipes without it, within 0.040 points',
    );
  });

  it('are counted in words that agree', () => {
    const one = listed(findings(modelIngredients(rows, { ...params, support: '200' })))[1];
    expect(english(one?.text ?? { message: '' })).toBe(
      '1 ingredient is in at least 200 rated recipes: none is rated clearly higher and 1 clearly lower than recipes without them (false discovery rate 5%).',
    );
    expect(french(one?.text ?? { message: '' })).toContain(
      'aucun n’est nettement au-dessus par la note et 1 est',
    );
  });

  it('are named in at most one shuffle in twenty', () => {
    const random = seededRandom(29);
    const spreadOut = () => 4 + random() + random() - random() - random();
    const runs = Array.from({ length: 200 }, () => {
      const values = Array.from({ length: 400 }, spreadOut);
      const of = (item: string | null, own: readonly number[]): IngredientRow => {
        const u = own.reduce((total, value) => total + value, 0);
        const uu = own.reduce((total, value) => total + value ** 2, 0);
        return {
          item,
          recipes: own.length,
          ratings: own.length,
          u,
          uu,
          v: own.length,
          uv: u,
          vv: own.length,
          ...unknownReaders,
        };
      };
      const items = Array.from({ length: 20 }, (_, item) =>
        of(
          `item ${item}`,
          values.filter(() => random() < 0.25),
        ),
      );
      const found = modelIngredients([of(null, values), ...items], params);
      return listed(findings(found))[0]?.verdict;
    });
    const claims = runs.filter((verdict) => verdict === 'up' || verdict === 'down');
    expect(claims.length / 200).toBeLessThan(0.09);
  });

  it('need support, and ratings', () => {
    expect(modelIngredients(rows, { ...params, support: '200' }).items.map(({ item }) => item)).toEqual([
      'salt',
    ]);
    expect(modelIngredients([], params)).toMatchObject({ tested: 0, ratings: 0, overall: null });
  });

  it('rank by what is sure', () => {
    const [, own] = modelIngredients(rows, params).items;
    if (own === undefined) throw new Error('basil is missing');
    expect(sureDifference(own)).toBe(own.interval[0]);
    expect(sureDifference({ ...own, interval: [-0.1, 0.3] })).toBe(0);
    expect(sureDifference({ ...own, interval: [-0.3, -0.1] })).toBe(-0.1);
  });
});

/**
 * 120 recipes, each rated on a weekday in winter 2008 and at a weekend in summer 2010. Recipes with leek gain a star
 * at the later rating; the others lose one in every second recipe.
 */
const recipes = Array.from({ length: 120 }, (_, index) => index + 1);
const hasLeek = (id: number) => id <= 60;
const interactions = recipes.flatMap((id) => [
  { recipe_id: id, user_id: 1, date: '2008-01-09', rating: 4 },
  { recipe_id: id, user_id: 2, date: '2010-07-10', rating: hasLeek(id) ? 4 + (id % 2) : 4 - (id % 2) },
]);
/** Ratings of a recipe that cleaning removed: on neither side of any comparison. */
const removed = Array.from({ length: 50 }, (_, index) => ({
  recipe_id: 999,
  user_id: index,
  date: index % 2 === 0 ? '2008-01-09' : '2010-07-10',
  rating: 1 + (index % 2),
}));
const items = recipes.map((id) => ({ recipe_id: id, item: hasLeek(id) ? 'leek' : 'plum' }));

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({
    recipes: recipes.map((id) => ({ id })),
    interactions: [...interactions, ...removed],
    recipe_ingredients: items,
  }));
  const modelOf = async (view: string, more = {}) =>
    (await ingredients.run(engine, { view, support: '50', ...more }, datasetFacts())).model;

  it.each([
    ['overall', 4.25, 3.75],
    ['years', 0.25, -0.25],
    ['season', 0.5, -0.5],
    ['weekend', 0.5, -0.5],
  ])('%s compares leek with plum', async (view, value, others) => {
    const model = await modelOf(view);
    expect(model).toMatchObject({ tested: 2, recipes: 120, ratings: 240 });
    expect(model).toHaveProperty('items.0.item', 'leek');
    expect(model).toHaveProperty('items.0.value', expect.closeTo(value, 9));
    expect(model).toHaveProperty('items.0.others', expect.closeTo(others, 9));
  });

  it('takes the years asked for, and leaves nothing to compare within one of them', async () => {
    expect(await modelOf('overall', { years: [2008, 2008] })).toMatchObject({ ratings: 120, overall: 4 });
    expect(await modelOf('weekend', { years: [2008, 2008] })).toMatchObject({ ratings: 0, tested: 0 });
  });
});

describe('ratings that rate no recipe of the data', () => {
  const step = { table: 'interactions', rule: 'rule' };
  const lineage = (matched: number) => [
    { ...step, step: 'clean', rows: 951 },
    { ...step, step: 'of-known-recipe', rows: matched },
  ];

  it('are counted where they are the greater part', () => {
    expect(unmatchedRatings({ lineage: lineage(5) })).toEqual({ matched: 5, of: 951 });
    expect(unmatchedRatings({ lineage: lineage(900) })).toBeNull();
    expect(unmatchedRatings({ lineage: [] })).toBeNull();
  });

  it('are the reason that is given where no ingredient can be told, rather than a minimum to lower', () => {
    const model = modelIngredients([], params, 0, { matched: 5, of: 951 });
    const said = notice(model);
    expect(said && english(said)).toMatch(/^Only 5 of 951 ratings rate a recipe of these data/u);
  });
});
