import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, openNativeEngine, openWasmEngine } from '../../../testing/index.ts';
import { useEngine } from '../../../testing/use-engine.ts';
import { createTranslator } from '../../../text/index.ts';
import { ingredients } from '../ingredients/index.ts';
import { tags } from '../tags/index.ts';

const dataset = datasetFacts({ period: ['2001-01-01', '2008-12-31'] });
const en = createTranslator(catalogues.en, 'en');
const perYear = 60;
const first = 2001;

/** 60 recipes a year: salt in all but one, dill in 2, 6, 10 … of them, curry in 30 until 2004 and in none after. */
const recipes = Array.from({ length: 8 * perYear }, (_, index) => ({
  id: index + 1,
  submitted: `${first + Math.floor(index / perYear)}-06-15`,
  minutes: index % 2 === 0 ? 20 : 90,
}));
const listed = recipes.flatMap(({ id }, index) => {
  const year = Math.floor(index / perYear);
  const place = index % perYear;
  return [
    ...(place > 0 ? ['salt'] : []),
    ...(place < 2 + 4 * year ? ['dill'] : []),
    ...(year < 4 && place < 30 ? ['curry'] : []),
    ...(place === 5 ? [`rare ${year}`] : []),
  ].map((item) => ({ recipe_id: id, item }));
});
const tagged = recipes.flatMap(({ id }, index) =>
  ['course', ...(index % 3 === 0 ? ['easy'] : [])].map((item) => ({ recipe_id: id, item })),
);

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({ recipes, recipe_ingredients: listed, recipe_tags: tagged }));

  const run = (params: Record<string, unknown>) =>
    ingredients.run(engine, { support: '50', ...params }, dataset);

  it('ranks items by the recipes that list them', async () => {
    const { model, findings, items } = await run({ view: 'used' });
    expect(model).toMatchObject({
      recipes: 480,
      eligible: 3,
      mostUsed: [
        { item: 'salt', recipes: 472 },
        { item: 'dill', recipes: 128, share: 128 / 480 },
        { item: 'curry', recipes: 120 },
      ],
    });
    expect(findings.map(({ text }) => en(text))).toEqual([
      'The most used is salt, in 98% of the recipes',
      'salt leads in 8 of the 8 complete years with enough recipes.',
    ]);
    expect(items).toEqual(['salt', 'dill', 'curry']);
  });

  it('tells what rises, and takes no step for a trend', async () => {
    const { model, findings } = await run({});
    expect(model).toMatchObject({
      changes: {
        tested: 3,
        rising: [{ item: 'dill', claim: { verdict: 'up', family: 3 }, jump: null }],
        // Eight years are too few for a step to pass as a trend.
        falling: [{ item: 'curry', claim: { verdict: 'unclear' }, jump: 2005, lastSeen: 2004 }],
      },
    });
    expect(findings.map(({ text }) => en(text)).join()).toMatch(
      /^The clearest rise: dill; none clearly fell/u,
    );
  });

  it('takes the years as they stand for the endpoints', async () => {
    const { model, findings } = await run({ measure: 'endpoints' });
    expect(findings.map(({ text }) => en(text)).join()).toMatch(
      /change of words than of cooking: curry 2005/u,
    );
    expect(model).toMatchObject({
      changes: {
        rising: [{ item: 'dill', effect: expect.closeTo(28 / 60, 12), first: 2 / 60, last: 30 / 60 }],
        falling: [{ item: 'curry', effect: -0.5, jump: 2005, lastSeen: 2004 }],
      },
    });
  });

  it('follows one item, years without it as zero', async () => {
    const { model, table } = await run({ view: 'compare', item: 'curry' });
    expect(model).toHaveProperty(
      'lines',
      expect.arrayContaining([{ item: 'curry', recipes: 120, counts: [30, 30, 30, 30, 0, 0, 0, 0] }]),
    );
    expect(table.rows).toHaveLength(8);
    const own = table.columns.find(({ label }) => JSON.stringify(label).includes('curry'))?.key ?? '';
    expect(table.rows[7]).toMatchObject({ year: 2008, [own]: 0 });
    const unknown = await run({ view: 'compare', item: 'unicorn' });
    expect(unknown.findings[0]).toMatchObject({ verdict: 'thin' });
    expect(unknown.notice).toBeNull();
  });

  it('counts rare items in the variety', async () => {
    const { model } = await run({ view: 'diversity' });
    expect(model).toHaveProperty('diversity.sampleSize', 60);
    expect(model).toHaveProperty('diversity.years.0', expect.objectContaining({ distinct: 4, expected: 4 }));
    expect(model).toHaveProperty('diversity.years.7.distinct', 3);
  });

  it('obeys the shared controls', async () => {
    const { model } = await run({ view: 'used', years: [2002, 2003], minutes: [1, 60] });
    expect(model).toMatchObject({
      recipes: 60,
      years: [
        { year: 2002, recipes: 30 },
        { year: 2003, recipes: 30 },
      ],
    });
  });

  it('hides the headings of the tag tree until asked', async () => {
    const of = async (structural: boolean) =>
      (await tags.run(engine, { view: 'used', support: '50', structural }, dataset)).items;
    expect(await of(false)).toEqual(['easy']);
    expect(await of(true)).toEqual(['course', 'easy']);
  });

  it('says plainly what it cannot answer', async () => {
    expect((await run({ years: [1990, 1991] })).notice).toEqual({ message: 'trends.notice.noRecipes' });
    expect((await run({ minutes: [100, 120] })).notice).toEqual({ message: 'trends.notice.noRecipes' });
  });
});
