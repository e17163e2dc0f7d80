import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { shuffledDays } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { weekdays } from '../../calendar/weekdays.ts';
import { modelItems, type ItemModel, type ItemParams } from './model.ts';
import type { ItemDays } from './rows.ts';
import { itemFindings, itemSummary } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const params: ItemParams = {
  weekend: 'sat-sun',
  effect: 'points',
  support: 50,
  top: 10,
  structural: true,
  item: '',
};

/** Recipes on random days, each with every item by the item's own chance, more on weekends by `lift`. */
function drawn(random: () => number, recipes: number, lift = 1): ItemModel {
  const days = shuffledDays(random, ['2004-01-01', '2007-12-31'], recipes);
  const totals = weekdays.map((weekday) => ({
    weekday,
    recipes: days.filter((day) => day.weekday === weekday).length,
  }));
  const rows = Array.from({ length: 30 }, (_, index): ItemDays => {
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (const { weekday } of days) {
      const chance = 0.1 + index / 60;
      if (random() < chance * (weekday > 5 ? lift : 1)) counts[weekday - 1] = (counts[weekday - 1] ?? 0) + 1;
    }
    const [d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0, d6 = 0, d7 = 0] = counts;
    return { item: `item ${index}`, d1, d2, d3, d4, d5, d6, d7 };
  });
  return modelItems(rows, totals, 'ingredients', params);
}

const words = (model: ItemModel) => ({
  heading: en(listed(itemFindings(model))[0]?.text ?? { message: 'weekend.items.heading.none' }),
  summary: en(itemSummary(model) ?? { message: 'weekend.items.heading.none' }),
});

describe('what is claimed of items', () => {
  it('is nothing, in 95 of 100 cases, of recipes on random days', () => {
    const random = seededRandom(11);
    const models = Array.from({ length: 200 }, () => drawn(random, 600));
    const share = (of: (model: ItemModel) => boolean) => models.filter(of).length / models.length;
    expect(
      share((model) => words(model).heading !== 'No ingredient clearly differs on weekends'),
    ).toBeLessThan(0.09);
    expect(share(({ profile }) => profile?.days.some(({ clear }) => clear) ?? false)).toBeLessThan(0.09);
  });

  it('is the same in the heading and the lead', () => {
    const random = seededRandom(12);
    for (const lift of [0.4, 0.7, 1, 1.2, 1.5]) {
      const { heading, summary } = words(drawn(random, 400, lift));
      expect(/none differs/u.test(summary)).toBe(heading === 'No ingredient clearly differs on weekends');
    }
  });

  it('is uncertain of an item in few recipes, and alike of one in many', () => {
    const headingOf = (scale: number) => {
      const totals = weekdays.map((weekday) => ({ weekday, recipes: 1000 * scale }));
      const d = 100 * scale;
      const row = { item: 'salt', d1: d, d2: d, d3: d, d4: d, d5: d, d6: d, d7: d };
      return words(modelItems([row], totals, 'ingredients', { ...params, item: 'salt' })).heading;
    };
    expect(headingOf(1)).toBe('No clear difference on weekends: salt');
    expect(headingOf(100)).toBe('As frequent on weekends as on weekdays, within 10% of its share: salt');
  });
});
