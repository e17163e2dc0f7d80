import { beforeAll, describe, expect, it } from 'vitest';
import { groupRows } from '../analyses/ratings/stars/star-counts.ts';
import { analyses } from '../analyses/registry.ts';
import {
  createTables,
  datasetFacts,
  edgeParams,
  inventedRows,
  openWasmEngine,
  type Engine,
  type TableRows,
} from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { decodeSelection } from './address.ts';
import { cutTables, selectionSchema } from './cut-tables.ts';
import { selectedFacts } from './exposure.ts';

/*
 * The test of truth: what an analysis says of a selection is what it says of a dataset that holds these recipes alone.
 * That dataset is made without the code under test: plain JavaScript chooses the recipes, and the statements of the
 * importer count the rest.
 */

const whole = inventedRows({ recipes: 3000, ratings: 9000 });

/** What a recipe is chosen by here: its row, its items, the stars it was given. */
function knownRecipes({ recipes = [], recipe_ingredients, recipe_tags, interactions = [] }: TableRows) {
  const itemsOf = (rows: TableRows['recipe_tags'] = []) => groupRows(rows, ({ recipe_id }) => recipe_id);
  const [ingredients, tags] = [itemsOf(recipe_ingredients), itemsOf(recipe_tags)];
  const ratings = groupRows(interactions, ({ recipe_id }) => recipe_id);
  return recipes.map((recipe) => {
    const { id, submitted = '' } = recipe;
    const stars = (ratings.get(id) ?? []).map(({ rating = 0 }) => rating);
    return {
      ...recipe,
      year: Number(submitted.slice(0, 4)),
      month: Number(submitted.slice(5, 7)),
      /** Sunday is 0. */
      day: new Date(`${submitted}T00:00:00Z`).getUTCDay(),
      tags: (tags.get(id ?? 0) ?? []).map(({ item }) => item),
      ingredients: (ingredients.get(id ?? 0) ?? []).map(({ item }) => item),
      ratings: stars.length,
      mean: stars.length === 0 ? null : stars.reduce((sum, each) => sum + each, 0) / stars.length,
    };
  });
}

const known = knownRecipes(whole);
type Known = (typeof known)[number];

const minutes = ({ minutes = 0 }: Known) => minutes;

/** Selections as an address asks for them, and in JavaScript; some leave thousands, some a handful, one nothing. */
const selections: readonly (readonly [address: string, isSelected: (recipe: Known) => boolean])[] = [
  ['tag=easy', ({ tags }) => tags.includes('easy')],
  ['tag=christmas,summer', ({ tags }) => tags.some((tag) => tag === 'christmas' || tag === 'summer')],
  ['tag=easy&tag=main-dish', ({ tags }) => tags.includes('easy') && tags.includes('main-dish')],
  [
    'with=butter&without=sugar,olive oil',
    ({ ingredients }) =>
      ingredients.includes('butter') && !ingredients.some((each) => ['sugar', 'olive oil'].includes(each)),
  ],
  ['minutes=0-30', (recipe) => minutes(recipe) <= 30],
  [
    'minutes=0-15,60-&not-tag=easy',
    (recipe) => (minutes(recipe) <= 15 || minutes(recipe) >= 60) && !recipe.tags.includes('easy'),
  ],
  [
    'steps=5-10&ingredients=3-8',
    ({ n_steps = 0, n_ingredients = 0 }) =>
      n_steps >= 5 && n_steps <= 10 && n_ingredients >= 3 && n_ingredients <= 8,
  ],
  ['calories=0-300', ({ calories = 0 }) => calories <= 300],
  ['published=2005-2008', ({ year }) => year >= 2005 && year <= 2008],
  [
    'published=2006-&minutes=10-45',
    (recipe) => recipe.year >= 2006 && minutes(recipe) >= 10 && minutes(recipe) <= 45,
  ],
  ['month=jun,jul,aug', ({ month }) => month >= 6 && month <= 8],
  ['not-weekday=sat,sun', ({ day }) => day !== 0 && day !== 6],
  ['rating=4.5-5', ({ mean }) => mean !== null && mean >= 4.5],
  ['ratings=0', ({ ratings }) => ratings === 0],
  ['ratings=3-&not-rating=5', ({ ratings, mean }) => ratings >= 3 && mean !== 5],
  ['with=kohlrabi', ({ ingredients }) => ingredients.includes('kohlrabi')],
  ['tag=no-such-tag', () => false],
  ['published=2050-', () => false],
];

/** The rows of a dataset of some recipes: ratings follow their recipe. */
function rowsOf(isSelected: (recipe: Known) => boolean): TableRows {
  const ids = new Set(known.filter(isSelected).map(({ id }) => id));
  const ofSelected = ({ recipe_id = 0 }) => ids.has(recipe_id);
  return {
    recipes: (whole.recipes ?? []).filter(({ id }) => ids.has(id)),
    recipe_ingredients: (whole.recipe_ingredients ?? []).filter(ofSelected),
    recipe_tags: (whole.recipe_tags ?? []).filter(ofSelected),
    interactions: (whole.interactions ?? []).filter(ofSelected),
  };
}

/** An engine in which plain names are those of an empty schema. */
async function enter(engine: Engine, schema: string): Promise<void> {
  await engine.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await engine.query(`CREATE SCHEMA ${schema}`);
  await engine.query(`SET schema = '${schema}'`);
}

/** Puts the tables of the selection in place of the published ones, as an application has them. */
async function select(engine: Engine, address: string): Promise<void> {
  const { selection, leftOut } = decodeSelection(new URLSearchParams(address));
  expect(leftOut).toEqual([]);
  await enter(engine, selectionSchema);
  await engine.query("SET schema = 'main'");
  const asked = new Set(analyses.flatMap(({ tables }) => tables));
  for (const { create } of cutTables(selection, [...asked]).tables)
    await engine.query(create.text, create.values);
  await engine.query(`SET schema = '${selectionSchema}'`);
}

/** Where two models differ by more than the order in which engines add up; null where they agree. */
function difference(one: unknown, other: unknown, path = 'model'): string | null {
  if (typeof one === 'number' && typeof other === 'number' && Number.isFinite(one) && Number.isFinite(other))
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) ? null : `${path}: ${one}, ${other}`;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other) ? null : `${path}: ${String(one)}, ${String(other)}`;
  const [own, others] = [Object.entries(one), new Map(Object.entries(other))];
  if (own.length !== others.size) return `${path}: ${own.length} entries, ${others.size}`;
  for (const [key, value] of own) {
    const found = difference(value, others.get(key), `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const engine = useEngine(openWasmEngine, () => whole);
const truth = useEngine(openWasmEngine);

/** Ten of them each time; all in the long form. */
const tried = process.env['TEST_LENGTH'] === 'long' ? selections : selections.slice(0, 10);

describe.each(tried)('%s', (address, isSelected) => {
  beforeAll(async () => {
    await select(engine, address);
    await enter(truth, 'truth');
    await createTables(truth, rowsOf(isSelected));
  });

  it.each(analyses.map((analysis) => [analysis.id, analysis] as const))('%s', async (_, analysis) => {
    const { selection } = decodeSelection(new URLSearchParams(address));
    const facts = selectedFacts(selection, analysis, datasetFacts());
    for (const params of [{}, ...edgeParams(analysis.controls).slice(-1)]) {
      const found = await analysis.run(engine, params, facts);
      const expected = await analysis.run(truth, params, facts);
      expect(difference(found.model, expected.model), JSON.stringify(params)).toBeNull();
    }
  });
});

it('notices a recipe more', async () => {
  await select(engine, 'ratings=0');
  await enter(truth, 'truth');
  await createTables(
    truth,
    rowsOf(({ ratings, id }) => ratings === 0 || id === 1),
  );
  const [volume] = analyses;
  const found = await volume?.run(engine, {}, datasetFacts());
  const expected = await volume?.run(truth, {}, datasetFacts());
  expect(difference(found?.model, expected?.model)).not.toBeNull();
});
