import { listed } from '../../../analysis/listed.ts';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { modelItems, type ItemModel, type ItemParams } from './model.ts';
import type { ItemDays } from './rows.ts';

import { itemComparisonTable, itemFindings, itemKpi, itemNotice, itemSummary } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const params: ItemParams = {
  weekend: 'sat-sun',
  effect: 'points',
  support: 200,
  top: 10,
  structural: false,
  item: '',
};

const totals = [41_481, 36_881, 32_383, 31_008, 25_609, 14_443, 18_261].map((recipes, index) => ({
  weekday: index + 1,
  recipes,
}));

/** An item with these counts on weekdays and weekends, all on Monday and Sunday. */
const row = (item: string, weekday: number, weekend: number): ItemDays => ({
  item,
  d1: weekday,
  d2: 0,
  d3: 0,
  d4: 0,
  d5: 0,
  d6: 0,
  d7: weekend,
});

/** Counts, χ² with Yates's correction, p and points as published. */
const publishedIngredients: readonly [string, number, number, number, number, number, number][] = [
  ['ground cinnamon', 4749, 1041, 11.5, 6.958e-4, 0.35, 1.122],
  ['canola oil', 3015, 665, 8.02, 4.624e-3, 0.23, 1.129],
  ['mozzarella cheese', 3808, 670, 6.32, 1.195e-2, -0.23, 0.9],
  ['boneless skinless chicken breasts', 2835, 471, 10.68, 1.081e-3, -0.25, 0.85],
  ['honey', 7051, 1290, 4.87, 2.73e-2, -0.27, 0.936],
];
const publishedTags: readonly [string, number, number, number, number, number, number][] = [
  ['vegetarian', 26_499, 5420, 11.1, 8.614e-4, 0.74, 1.047],
  ['christmas', 5667, 1290, 25.25, 5.038e-7, 0.56, 1.165],
  ['from-scratch', 1705, 487, 55.42, 9.719e-14, 0.47, 1.462],
  ['thanksgiving', 2994, 707, 20.75, 5.247e-6, 0.37, 1.208],
  ['kosher', 3231, 524, 15.83, 6.919e-5, -0.33, 0.83],
  ['mexican', 4763, 794, 17.55, 2.792e-5, -0.42, 0.853],
  ['beginner-cook', 26_666, 5053, 4.74, 2.953e-2, -0.48, 0.97],
  ['one-dish-meal', 11_788, 2142, 10.22, 1.389e-3, -0.49, 0.93],
];

const of = (
  rows: readonly ItemDays[],
  given: Partial<ItemParams> = {},
  kind: 'ingredients' | 'tags' = 'tags',
) => modelItems(rows, totals, kind, { ...params, ...given });

const words = (model: ItemModel, translate = en) =>
  listed(itemFindings(model)).map(({ text }) => translate(text));

describe.each([
  ['ingredients', publishedIngredients],
  ['tags', publishedTags],
] as const)('the published %s', (kind, published) => {
  const model = of(
    published.map(([item, weekday, weekend]) => row(item, weekday, weekend)),
    {},
    kind,
  );

  it.each(published)('%s', (item, weekday, weekend, chiSquare, pValue, points, ratio) => {
    const found = model.items.find((each) => each.item === item);
    expect(found).toMatchObject({ onWeekdays: weekday, onWeekends: weekend });
    expect(Math.abs((found?.chiSquare ?? 0) - chiSquare)).toBeLessThan(0.01);
    expect(Math.abs((found?.pValue ?? 0) / pValue - 1)).toBeLessThan(0.001);
    expect(Math.abs((found?.difference ?? 0) * 100 - points)).toBeLessThan(0.0051);
    expect(Math.abs((found?.ratio ?? 0) - ratio)).toBeLessThan(0.00051);
  });

  it('lie within their intervals, which leave out no difference exactly where p says so', () => {
    for (const {
      difference,
      differenceInterval: [low, high],
      ratio,
      ratioInterval,
    } of model.items) {
      expect(low).toBeLessThan(difference);
      expect(high).toBeGreaterThan(difference);
      expect(low > 0 || high < 0).toBe(true);
      expect(ratioInterval?.[0]).toBeLessThan(ratio ?? 0);
    }
  });
});

describe('screened with all the others', () => {
  /** 500 further ingredients, equally frequent on weekends. */
  const alike = Array.from({ length: 500 }, (_, index) => row(`alike ${index}`, 1673 + index, 327));
  const model = of(
    [...publishedIngredients.map(([item, weekday, weekend]) => row(item, weekday, weekend)), ...alike].map(
      (each, index) => (index < 5 ? each : { ...each, d7: Math.round((each.d1 * 32_704) / 167_362) }),
    ),
    {},
    'ingredients',
  );

  it('none of the published ingredients is told from chance', () => {
    expect(model.clear).toEqual({ weekend: 0, weekday: 0 });
    expect(model.items.find(({ item }) => item === 'ground cinnamon')?.qValue).toBeGreaterThan(0.05);
    expect(words(model)[0]).toBe('No ingredient clearly differs on weekends');
    expect(listed(itemFindings(model))[0]?.verdict).toBe('unclear');
    const summary = itemSummary(model);
    expect(summary && en(summary)).toBe(
      'Of 505 ingredients, none differs clearly between weekdays and weekends.',
    );
  });

  it('the largest differences stay in the ranking, as many at most on each side', () => {
    expect(model.moreOnWeekends[0]?.item).toBe('ground cinnamon');
    expect(model.moreOnWeekdays.slice(0, 3).map(({ item }) => item)).toEqual([
      'honey',
      'boneless skinless chicken breasts',
      'mozzarella cheese',
    ]);
    expect(of(alike, { top: 5 }, 'ingredients').moreOnWeekends.length).toBeLessThanOrEqual(5);
  });

  it('every item is in the table', () => {
    expect(itemComparisonTable(model).rows).toHaveLength(505);
  });
});

describe('tags', () => {
  const rows = [
    row('course', 158_200, 30_600),
    ...publishedTags.map(([item, weekday, weekend]) => row(item, weekday, weekend)),
    row('rare', 100, 20),
  ];

  it('leave out headings of the tree and say so', () => {
    const model = of(rows);
    expect(model.items.some(({ item }) => item === 'course')).toBe(false);
    expect(model.hidden).toBe(1);
    expect(words(model).at(-1)).toMatch(/^1 heading of the tag tree left out/u);
    expect(of(rows, { structural: true }).moreOnWeekdays[0]?.item).toBe('course');
    expect(of(rows, { structural: true }).hidden).toBe(0);
  });

  it('show a clear small difference before a larger one that may be chance', () => {
    const model = of([...rows, row('chance', 80_000, 15_760)], { top: 3 });
    const chance = model.items.find(({ item }) => item === 'chance');
    const kept = model.moreOnWeekends.map(({ item }) => item);
    expect(chance).toMatchObject({ clear: false });
    expect(chance?.difference).toBeGreaterThan(0.0037);
    expect(kept).toEqual(['vegetarian', 'christmas', 'from-scratch']);
    expect(of([...rows, row('chance', 80_000, 15_760)], { top: 5 }).moreOnWeekends.at(-1)?.item).toBe(
      'thanksgiving',
    );
  });

  it('rank by ratio on demand', () => {
    expect(of(rows, { effect: 'ratio' }).moreOnWeekends[0]?.item).toBe('from-scratch');
    expect(of(rows).moreOnWeekends[0]?.item).toBe('vegetarian');
  });

  it('read as sentences in both languages', () => {
    const model = of(rows);
    expect(words(model)[0]).toBe('More on weekends: vegetarian; on weekdays: one dish meal');
    expect(words(model, fr)[0]).toBe(
      'Plus le week-end\u00a0: vegetarian\u00a0; en semaine\u00a0: one dish meal',
    );
    expect(words(model)[1]).toMatch(
      /^Of 8 tags in at least 200 recipes, 4 are clearly .* and 3 on weekdays/u,
    );
    const kpi = itemKpi(model);
    expect(kpi && [kpi.id, en(kpi.value)]).toEqual(['weekend.tags.different', '7']);
  });
});

describe('one item asked for', () => {
  const rows = publishedTags.map(([item, weekday, weekend]) => row(item, weekday, weekend));

  it('has its week, whatever the ranking', () => {
    const { profile } = of(rows, { item: 'kosher', top: 5 });
    expect(profile).toMatchObject({ item: 'kosher', asked: true, recipes: 3755 });
    expect(profile?.days.map(({ recipes }) => recipes)).toEqual([3231, 0, 0, 0, 0, 0, 524]);
    expect(profile?.days[6]).toMatchObject({ weekend: true, share: 524 / 18_261, clear: true });
    expect(words(of(rows, { item: 'kosher' }))[0]).toBe(
      'More on weekdays: kosher, in 1.9% of recipes against 1.6%',
    );
    expect(words(of(rows, { item: 'kosher' }), fr)[0]).toBe(
      'Plus en semaine\u00a0: kosher, dans 1,9\u00a0% des recettes contre 1,6\u00a0%',
    );
  });

  it('is not tested where it is too rare', () => {
    const model = of([...rows, row('rare', 100, 20)], { item: 'rare' });
    expect(model.profile).toMatchObject({ item: 'rare', comparison: null });
    expect(words(model)[0]).toBe('In too few recipes to be compared: rare');
  });

  it('is called unknown where no recipe has it', () => {
    const model = of(rows, { item: 'unicorn' });
    expect(model.unknown).toBe('unicorn');
    expect(words(model)[0]).toBe('More on weekends: vegetarian; on weekdays: one dish meal');
    expect(words(model)).toContain('No recipe of these years has the tag “unicorn”.');
    expect(model.profile?.asked).toBe(false);
  });
});

describe('what cannot be compared', () => {
  it('is said plainly', () => {
    expect(itemNotice(modelItems([], [], 'tags', params))).toEqual({ message: 'weekend.notice.noRecipes' });
    expect(itemNotice(modelItems([], totals.slice(0, 5), 'tags', params))).toEqual({
      message: 'weekend.notice.oneSide',
    });
    const notice = itemNotice(of([row('rare', 100, 20)]));
    expect(notice && en(notice)).toBe(
      'No tag is in 200 of these recipes. Widen the years or lower the support.',
    );
  });

  it('has no ratio where a period lacks the item, and no test where all recipes have it', () => {
    const model = of([row('never', 300, 0), row('noon', 400, 90)], { effect: 'ratio' });
    expect(model.items.find(({ item }) => item === 'never')).toMatchObject({
      ratio: null,
      ratioInterval: null,
    });
    expect(model.moreOnWeekdays.map(({ item }) => item)).not.toContain('never');
  });
});
