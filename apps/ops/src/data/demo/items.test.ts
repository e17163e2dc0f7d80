import { describe, expect, it } from 'vitest';
import calibration from './calibration/tags.json' with { type: 'json' };
import { createIngredients } from './ingredients.ts';
import type { Moment } from './item-shares.ts';
import { createItemShare } from './item-shares.ts';
import { createPeople } from './people.ts';
import { createRandom } from './random.ts';
import { createTags } from './tags.ts';

const winter2007: Moment = { year: 2007, season: 0, weekend: false };
const summer2007: Moment = { year: 2007, season: 2, weekend: false };
const numbers = { minutes: 25, steps: 3, ingredients: 4, nutrition: [] };

const share = (lists: readonly (readonly string[])[], item: string): number =>
  lists.filter((list) => list.includes(item)).length / lists.length;

describe('item shares', () => {
  const factors = {
    yearFactors: { salt: Array.from({ length: 20 }, (_, i) => i / 10) },
    seasonFactors: { salt: [1, 1, 2, 1] },
    weekendRatios: { salt: 1.5 },
  };

  it('multiply the mean share by what year, season and weekend do to it', () => {
    expect(createItemShare('salt', 23_163.7, factors)({ year: 2009, season: 0, weekend: false })).toBeCloseTo(
      0.1,
    );
    expect(createItemShare('salt', 23_163.7, factors)({ year: 2009, season: 2, weekend: true })).toBeCloseTo(
      0.3,
    );
    expect(createItemShare('oil', 23_163.7, factors)(summer2007)).toBeCloseTo(0.1);
    expect(createItemShare('oil', 23_163.7, factors, 'salt')({ ...winter2007, year: 2004 })).toBeCloseTo(
      0.05,
    );
  });

  it('stay below one', () => {
    expect(createItemShare('salt', 231_000, factors)({ year: 2018, season: 2, weekend: true })).toBeLessThan(
      1,
    );
  });
});

describe('ingredients', () => {
  const draw = createIngredients();
  const lists = (moment: Moment): string[][] =>
    Array.from({ length: 6000 }, (_, i) => draw(9, moment, createRandom(1, i)));

  it('are as many as asked, all different', () => {
    for (const count of [1, 9, 43]) {
      const drawn = draw(count, winter2007, createRandom(count));
      expect(new Set(drawn).size).toBe(count);
    }
  });

  it('come in about the shares published, and in their season', () => {
    const [winter, summer] = [lists(winter2007), lists(summer2007)];
    expect(share(winter, 'salt')).toBeGreaterThan(0.32);
    expect(share(winter, 'salt')).toBeLessThan(0.42);
    expect(share(winter, 'butter')).toBeGreaterThan(0.19);
    expect(share(winter, 'butter')).toBeLessThan(0.28);
    expect(share(summer, 'zucchini')).toBeGreaterThan(1.4 * share(winter, 'zucchini'));
  });
});

describe('tags', () => {
  const draw = createTags();
  const lists = (moment: Moment): string[][] =>
    Array.from({ length: 3000 }, (_, i) => draw(numbers, moment, createRandom(2, i)));
  const drawn = lists(winter2007);

  it('bring their parents along, and keep one order', () => {
    const places = new Map(calibration.order.map((tag, place) => [tag, place]));
    for (const tags of drawn) {
      const order = tags.map((tag) => places.get(tag) ?? -1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const [child, parents] of Object.entries(calibration.parents))
        if (tags.includes(child)) expect(tags).toEqual(expect.arrayContaining(parents));
    }
  });

  it('follow from the numbers of the recipe', () => {
    for (const tags of drawn) {
      expect(tags).toContain('30-minutes-or-less');
      expect(tags).toContain('3-steps-or-less');
      expect(tags).not.toContain('15-minutes-or-less');
      expect(tags).not.toContain('60-minutes-or-less');
    }
  });

  it('change with the years and seasons as published', () => {
    expect(share(lists({ ...winter2007, year: 2002 }), 'dietary')).toBeGreaterThan(0.85);
    expect(share(lists({ ...winter2007, year: 2016 }), 'dietary')).toBeLessThan(0.7);
    expect(share(drawn, 'christmas')).toBeGreaterThan(2 * share(lists(summer2007), 'christmas'));
  });
});

describe('people', () => {
  it('are a few who act often and many who act once', () => {
    const [people, random] = [createPeople(20_000, 0.15, 2.6), createRandom(4)];
    const counts = new Map<number, number>();
    for (let i = 0; i < 100_000; i += 1) {
      const id = people(random);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.6);
    expect(sorted[0]).toBeGreaterThan(500);
  });
});
