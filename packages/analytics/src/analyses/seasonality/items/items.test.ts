import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import type { ItemSeasonParams } from './controls.ts';
import { monthWithin } from './curve.ts';
import { modelItems as modelOf, type ItemSeasonModel } from './model.ts';
import type { ItemSeasonRow, ItemSeasonRows } from './rows.ts';
import { seasonSentence, whenText } from './when.ts';
import { itemFindings } from './findings.ts';
import { itemWords } from './words.ts';

const params: ItemSeasonParams = {
  years: null,
  hemisphere: 'northern',
  grain: 'season',
  show: '20',
  sort: 'peak',
  rank: 'variation',
  support: 'percent1',
  structural: true,
  item: '',
};

/** The model of items of which each can be looked up. */
const modelItems = (
  rows: Pick<ItemSeasonRows, 'totals' | 'items'>,
  kind: ItemSeasonModel['kind'],
  own: ItemSeasonParams,
) => modelOf({ ...rows, names: rows.items }, kind, own);

/** Recipes of the published seasons, each in the middle month of its season. */
const middle = [1, 4, 7, 10];
const seasons = [48_540, 54_343, 48_952, 48_231];
const published = seasons.map((recipes, index) => ({ year: 2005, month: middle[index] ?? 1, recipes }));
const evenly = Array.from({ length: 12 }, (_, index) => ({ year: 2005, month: index + 1, recipes: 1000 }));

function row(item: string, months: readonly number[], held: readonly number[] = [0, 0, 0, 0]): ItemSeasonRow {
  const [m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0, m9 = 0, m10 = 0, m11 = 0, m12 = 0] =
    months;
  const [q0 = 0, q1 = 0, q2 = 0, q3 = 0] = held;
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    item,
    recipes: sum(months),
    m1,
    m2,
    m3,
    m4,
    m5,
    m6,
    m7,
    m8,
    m9,
    m10,
    m11,
    m12,
    years: sum(held),
    q0,
    q1,
    q2,
    q3,
  };
}

/** An item by its published percentages of the seasons. */
const byShares = (item: string, percentages: readonly number[]) => {
  const months = Array.from({ length: 12 }, () => 0);
  percentages.forEach((percentage, index) => {
    months[(middle[index] ?? 1) - 1] = Math.round((percentage / 100) * (seasons[index] ?? 0));
  });
  return row(item, months);
};

const summery = (item: string, held?: readonly number[]) =>
  row(item, [20, 20, 25, 30, 40, 60, 80, 70, 40, 30, 20, 20], held);

describe('items by season, on the published shares', () => {
  const model = modelItems(
    {
      totals: published,
      items: [
        byShares('zucchini', [1.5, 1.7, 2.8, 1.9]),
        byShares('tomatoes', [4.2, 5.4, 6.1, 4.7]),
        byShares('ground nutmeg', [1.3, 1.0, 1.0, 1.6]),
        byShares('carrots', [2.8, 2.3, 2.2, 2.7]),
        byShares('salt', [40, 40, 40, 40]),
      ],
    },
    'ingredients',
    params,
  );
  const of = (name: string) => model.tested.find(({ item }) => item === name);

  it('χ² and lift are those of the reference, as far as one decimal of a percentage tells', () => {
    expect(of('zucchini')?.peakLift).toBeCloseTo(1.42, 1);
    expect(Math.abs((of('zucchini')?.chiSquare ?? 0) - 248.61)).toBeLessThan(15);
    expect(Math.abs((of('tomatoes')?.chiSquare ?? 0) - 210.07)).toBeLessThan(15);
    expect(of('zucchini')?.cramersV).toBeCloseTo(0.035, 2);
    expect(of('zucchini')?.degreesOfFreedom).toBe(3);
  });

  it('the order by variation is that of the reference', () => {
    const names = modelItems(
      {
        totals: published,
        items: model.tested.map(({ item, cells }) =>
          byShares(
            item,
            cells.map(({ share }) => share * 100),
          ),
        ),
      },
      'ingredients',
      { ...params, sort: 'lift' },
    ).shown.map(({ item }) => item);
    expect(names).toEqual(['zucchini', 'ground nutmeg', 'tomatoes', 'carrots']);
    expect(of('zucchini')?.variation).toBeCloseTo(0.29, 2);
    expect(of('carrots')?.variation).toBeCloseTo(0.12, 2);
  });

  it('leave out what is used alike all year', () => {
    expect(of('salt')?.seasonal).toBe(false);
    expect(model.shown.map(({ item }) => item)).not.toContain('salt');
    expect(model.seasonal).toBe(4);
  });

  it('group by peak season, empty ones counted', () => {
    expect(model.peaks).toEqual([
      { season: 'winter', items: 1 },
      { season: 'spring', items: 0 },
      { season: 'summer', items: 2 },
      { season: 'autumn', items: 1 },
    ]);
    expect(model.shown.map(({ item }) => item)).toEqual(['carrots', 'zucchini', 'tomatoes', 'ground nutmeg']);
  });
});

describe('a rare item', () => {
  it('has no season by a test that does not hold for it', () => {
    // Seven of twelve recipes in one month: χ² alone is more certain than the exact test of the peak.
    const rare = row('rare', [1, 0, 1, 0, 1, 7, 0, 0, 1, 0, 1, 0]);
    const [tested] = modelItems({ totals: evenly, items: [rare] }, 'ingredients', {
      ...params,
      grain: 'month',
      support: 'percent01',
    }).tested;
    expect(tested?.pValue).toBeCloseTo(12 * (1 - binomialBelow(7, 12, 1 / 12)), 9);
  });
});

/** Probability of fewer than so many successes, summed up. */
function binomialBelow(successes: number, trials: number, probability: number): number {
  let [sum, term] = [0, (1 - probability) ** trials];
  for (let k = 0; k < successes; k += 1) {
    sum += term;
    term *= ((trials - k) / (k + 1)) * (probability / (1 - probability));
  }
  return sum;
}

describe('one item through the year', () => {
  const of = (changes: Partial<ItemSeasonParams> = {}) =>
    modelItems(
      { totals: evenly, items: [summery('peach', [0, 1, 9, 0]), summery('melon'), row('rare', [1])] },
      'ingredients',
      {
        ...params,
        support: 'percent01',
        ...changes,
      },
    );

  it('peaks where its months do, smoothed', () => {
    const { profile } = of({ item: 'peach' });
    expect(profile?.best).toBeGreaterThan(6.5);
    expect(profile?.best).toBeLessThan(8);
    expect([profile?.from, profile?.to]).toEqual([5, 9]);
    expect(profile?.curve?.rSquared).toBeGreaterThan(0.95);
    expect(profile?.months[6]).toMatchObject({ month: 7, recipes: 80, share: 0.08 });
    expect(profile?.companions.map(({ item }) => item)).toEqual(['melon']);
  });

  it('keeps the years in which its season held', () => {
    expect(of({ item: 'peach' }).profile?.item.consistency).toEqual({ held: 9, years: 10 });
    // South of the equator the same months are winter, and the same years hold.
    const south = of({ item: 'peach', hemisphere: 'southern' }).profile?.item;
    expect(south).toMatchObject({ peakSeason: 'winter', consistency: { held: 9, years: 10 } });
  });

  it('is the most seasonal one unless another is asked for; a rare one can be, without a q-value', () => {
    expect(of().profile?.item.item).toBe('melon');
    expect(of({ item: 'rare' }).profile?.item).toMatchObject({ item: 'rare', qValue: null, seasonal: false });
    expect(of({ item: 'rare' }).profile?.leftOut).toBe('rare');
    expect(of({ item: 'peach' }).profile?.leftOut).toBeNull();
    expect(of({ item: 'unheard of' }).profile).toBeNull();
  });

  it('finds the peak month by month', () => {
    expect(of({ grain: 'month', item: 'peach' }).profile?.item).toMatchObject({
      peak: '7',
      peakSeason: 'summer',
    });
  });

  it('stands in an endless year', () => {
    expect([0, 1, 12, 13, -1].map(monthWithin)).toEqual([12, 1, 12, 1, 11]);
  });
});

describe('their words', () => {
  const words = (
    items: readonly ItemSeasonRow[],
    locale: 'en' | 'fr' = 'en',
    changes: Partial<ItemSeasonParams> = {},
  ) => {
    const translate = createTranslator(catalogues[locale], locale);
    const model = modelItems({ totals: evenly, items }, 'ingredients', { ...params, ...changes });
    return listed(itemFindings(model)).map(({ text, verdict }) => ({ verdict, text: translate(text) }));
  };

  it('name the most seasonal item and its season', () => {
    expect(words([summery('peach')])[0]).toMatchObject({
      verdict: 'up',
      text: expect.stringMatching(/^Most seasonal: peach, ×1\.\d\d in summer$/u),
    });
    expect(words([summery('peach')], 'fr')[0]?.text).toMatch(/peach, ×1,\d\d en été$/u);
  });

  it('tell a steady season from that of a few years', () => {
    expect(words([summery('peach', [0, 1, 9, 0])]).at(-1)).toMatchObject({ verdict: 'up' });
    expect(words([summery('peach', [4, 3, 3, 0])]).at(-1)).toMatchObject({
      verdict: 'unclear',
      text: expect.stringContaining('only 3 of 10 years'),
    });
  });

  it('say that nothing has a season, or that all is too rare', () => {
    const even = row(
      'salt',
      Array.from({ length: 12 }, () => 50),
    );
    expect(words([even])[0]).toMatchObject({ verdict: 'unclear' });
    expect(words([row('rare', [3])])[0]).toMatchObject({ verdict: 'thin' });
  });

  it('count what was tested, and what has a season, in words', () => {
    const caption = (locale: 'en' | 'fr', ...items: ItemSeasonRow[]) =>
      createTranslator(
        catalogues[locale],
        locale,
      )(itemWords.caption(modelItems({ totals: evenly, items }, 'ingredients', params), params));
    const even = Array.from({ length: 12 }, () => 50);
    expect(caption('en', summery('peach'), row('salt', even))).toMatch(
      /^2 ingredients in at least 1\.0% of recipes \(120\) were tested; 1 has a season: /u,
    );
    expect(caption('en', row('salt', even))).toMatch(/^1 ingredient in .* was tested; none has a season: /u);
    expect(caption('fr', row('salt', even))).toMatch(/a été testé\u00a0; aucun n’a une saison/u);
  });

  it('say that every recipe has what was asked for', () => {
    const all = row(
      'salt',
      Array.from({ length: 12 }, () => 1000),
    );
    const texts = words([summery('peach'), all], 'en', { item: 'salt' }).map(({ text }) => text);
    expect(texts).toContain('Every recipe of these years has the ingredient “salt”: no season can differ.');
  });

  it('say why an item was left out', () => {
    const sentence = (item: string, locale: 'en' | 'fr') => {
      const own = { ...params, item, structural: false };
      const items = [summery('peach'), row('rare', [3]), summery('occasion')];
      const { profile } = modelItems({ totals: evenly, items }, 'tags', own);
      const groups = listed(
        itemWords.keyFigures?.(modelItems({ totals: evenly, items }, 'tags', own), own) ?? [],
      );
      const [sure] = listed(groups.find(({ folded }) => folded === true)?.figures ?? []);
      const translate = createTranslator(catalogues[locale], locale);
      return [
        profile && translate(seasonSentence(profile)),
        sure?.detail && translate(sure.detail),
        groups[0] && translate(groups[0].title),
      ].join(' | ');
    };
    expect(sentence('occasion', 'en')).toMatch(
      /^Left out of the test, as a heading .* \| left out: a heading, not a tag; alone: .* \| When is occasion in season\?$/u,
    );
    expect(sentence('rare', 'en')).toMatch(
      /^In too few recipes .* \| too rare to be tested with the others/u,
    );
    expect(sentence('occasion', 'fr')).toMatch(
      /laissé de côté.* \| occasion\u00a0: quelle est sa saison\u00a0\?$/u,
    );
  });

  it('claim in the head of the page what the heading claims', () => {
    const summary = (items: readonly ItemSeasonRow[]) => {
      const own = { ...params, support: 'percent01' } as const;
      const said = itemWords.summary?.(modelItems({ totals: evenly, items }, 'ingredients', own), own);
      return said && createTranslator(catalogues.en, 'en')(said);
    };
    const even = row(
      'salt',
      Array.from({ length: 12 }, () => 50),
    );
    expect(summary([even])).toBe('No ingredient has a clear season.');
    expect(summary([even, summery('peach')])).toBe('Only peach has a clear season, in summer.');
    expect(summary([summery('melon'), summery('peach')])).toBe(
      'Of the 2 most seasonal ingredients, 2 peak in summer.',
    );
    expect(summary([row('rare', [3])])).toBe('No ingredient is in enough recipes to tell its season.');
  });

  it('say that what was asked for is in no recipe', () => {
    const texts = words([summery('peach')], 'en', { item: 'unobtainium' }).map(({ text }) => text);
    expect(texts).toContain('No recipe of these years has the ingredient “unobtainium”.');
  });

  it('place the best time in its month', () => {
    const translate = createTranslator(catalogues.en, 'en');
    expect([6.6, 7, 7.4, 12.45, 0.6].map((time) => translate(whenText(time)))).toEqual([
      'early July',
      'mid-July',
      'late July',
      'late December',
      'early January',
    ]);
    const { profile } = modelItems({ totals: evenly, items: [summery('peach')] }, 'ingredients', params);
    expect(profile && translate(seasonSentence(profile))).toMatch(/^May to September, at its best in/u);
  });
});
