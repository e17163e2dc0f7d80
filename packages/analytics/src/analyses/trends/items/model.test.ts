import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { listed } from '../../../analysis/listed.ts';
import type { YearCount } from '../years.ts';
import { itemTrendPresentation } from './item-trends.ts';
import { modelItemTrends, type ItemTrendParams } from './model.ts';
import type { ItemYearCount } from './rows.ts';

const { caption, findings, keyFigures, table } = itemTrendPresentation;
const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const params: ItemTrendParams = {
  years: null,
  thinYears: 'marked',
  minutes: [1, 180],
  view: 'changes',
  measure: 'model',
  top: '10',
  support: '50',
  item: '',
};
const years = publishedYears.map(({ year, recipes }) => ({ year, recipes }));

/** Named items whose recipes of each year are the given share of it, but for exact counts at both ends. */
const item = (name: string, share: (year: number) => number, ends: Record<number, number> = {}) =>
  years.map(({ year, recipes }) => ({
    item: name,
    year,
    recipes: ends[year] ?? Math.round(recipes * share(year)),
    items: 1,
  }));
const rows: { years: readonly YearCount[]; counts: readonly ItemYearCount[] } = {
  years,
  counts: [
    ...item('kosher salt', (year) => 0.002 + 0.004 * (year - 1999), { 1999: 5, 2018: 23 }),
    ...item('sugar', (year) => 0.25 - 0.006 * (year - 1999), { 1999: 326, 2018: 25 }),
    ...item('eggs', (year) => 0.15 + (year % 2 === 0 ? 0.01 : -0.01), { 1999: 240, 2018: 21 }),
    ...item('garlic cloves', (year) => (year < 2005 ? 0.04 : 0.11) + (year % 2) * 0.002),
    ...item('new thing', (year) => (year < 2008 ? 0 : 0.01)),
  ],
};
const model = (changed: Partial<ItemTrendParams> = {}, data = rows) =>
  modelItemTrends(data, 'ingredients', { ...params, ...changed }, datasetFacts());
const words = (changed: Partial<ItemTrendParams> = {}, data = rows, translate = en) =>
  listed(findings(model(changed, data))).map(({ text }) => translate(text));

describe('the endpoint measure', () => {
  it('gives the published differences, with their intervals', () => {
    const { changes } = model({ measure: 'endpoints' });
    const salt = changes?.rising.find(({ item: name }) => name === 'kosher salt');
    expect(salt?.effect).toBeCloseTo(0.1672, 4);
    expect(changes?.falling.find(({ item: name }) => name === 'sugar')?.effect).toBeCloseTo(-0.1042, 4);
    expect(salt).toMatchObject({ claim: { verdict: 'up' }, first: 5 / 1121, last: 23 / 134 });
  });

  it('calls the published fall of eggs what it is: not told from chance', () => {
    const eggs = model({ measure: 'endpoints' }).changes?.falling.find(({ item: name }) => name === 'eggs');
    expect(eggs?.effect).toBeCloseTo(-0.0574, 4);
    expect(eggs?.claim.verdict).toBe('unclear');
  });

  it('tests only what the ends can tell, and says over how many', () => {
    const rare = { years, counts: [...rows.counts, ...item('rare', () => 0.001, { 1999: 0, 2018: 0 })] };
    const { changes } = model({ measure: 'endpoints' }, rare);
    expect(changes).toMatchObject({ untested: 2 });
    const untested = [...(changes?.rising ?? []), ...(changes?.falling ?? [])].filter(
      ({ pValue }) => pValue === null,
    );
    expect(untested.every(({ claim }) => claim.verdict === 'thin')).toBe(true);
    const said = words({ measure: 'endpoints' }, rare).join(' ');
    expect(said).toMatch(
      new RegExp(`${changes?.tested} ingredients in at least 50 recipes were tested:`, 'u'),
    );
    expect(said).toMatch(/2 more could not be tested/u);
  });

  it('warns that both its years are thin or partial, and only then', () => {
    expect(words({ measure: 'endpoints' }).at(-1)).toMatch(
      /1999 \(1,121 recipes\) and 2018 \(134\).*prefer the model/u,
    );
    expect(words({ measure: 'endpoints', thinYears: 'excluded' }).at(-1)).toMatch(
      /^This compares two years alone: 2001 \(3,974 recipes\) and 2013 \(3,181\)\.$/u,
    );
    expect(words().join()).not.toMatch(/two years alone/u);
  });
});

describe('the model over all years', () => {
  it('speaks of complete, well-filled years', () => {
    expect(model().changes).toMatchObject({ from: { year: 2001 }, to: { year: 2013 }, tested: 5 });
  });

  it('finds the rise and the fall, in points a year', () => {
    const { changes } = model();
    const salt = changes?.rising.find(({ item: name }) => name === 'kosher salt');
    expect(salt?.effect).toBeGreaterThan(0.002);
    expect(salt?.effect).toBeLessThan(0.006);
    expect(salt?.interval[0]).toBeGreaterThan(0);
    expect(changes?.falling[0]).toMatchObject({ item: 'sugar', claim: { verdict: 'down' } });
  });

  it('marks a change of vocabulary, and what is new', () => {
    const found = model().changes?.rising.map(({ item: name, jump, newSince }) => [name, jump, newSince]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['garlic cloves', 2005, null],
        ['kosher salt', null, null],
        ['new thing', 2008, 2008],
      ]),
    );
  });

  it('heads the card with a trend rather than a step, in both languages', () => {
    expect(words()[0]).toBe('Rising most: kosher salt; falling most: sugar');
    expect(words({}, rows, fr)[0]).toBe(
      'Plus forte hausse\u00a0: kosher salt\u00a0; plus fort recul\u00a0: sugar',
    );
    expect(words().join()).toMatch(/garlic cloves 2005/u);
  });

  it('turns its words with the sign', () => {
    const onlyUp = { years, counts: rows.counts.filter(({ item: name }) => name === 'kosher salt') };
    const onlyDown = { years, counts: rows.counts.filter(({ item: name }) => name === 'sugar') };
    const neither = { years, counts: rows.counts.filter(({ item: name }) => name === 'eggs') };
    expect(words({}, onlyUp)[0]).toBe('The clearest rise: kosher salt; none clearly fell');
    expect(words({}, onlyDown)[0]).toBe('The clearest fall: sugar; none clearly rose');
    expect(words({}, neither)[0]).toBe('No ingredient clearly rose or fell');
  });

  it('says that no item is used enough, rather than that years are few', () => {
    expect(words({ support: '1000' }, { years, counts: item('rare', () => 0.004) })[0]).toBe(
      'No ingredient is in enough of these recipes',
    );
  });

  it('tells no trend from two years', () => {
    expect(words({ years: [2005, 2006] })[0]).toBe('Too few years to tell a trend of ingredients');
    expect(table(model({ years: [2005, 2006] })).rows).toEqual([]);
  });
});

describe('one item looked up', () => {
  const heading = (name: string, changed = {}) => words({ view: 'compare', item: name, ...changed })[0];

  it('reads as its verdict', () => {
    expect(heading('kosher salt')).toMatch(/^Rising: kosher salt, \+0\.\d\d points a year$/u);
    expect(heading('sugar')).toMatch(/^Falling: sugar, −0\.\d\d points a year$/u);
    expect(heading('eggs')).toBe('No clear trend: eggs');
    expect(heading('unicorn')).toBe('unicorn is in fewer than 50 recipes, if in any: no trend is drawn');
    expect(heading('new thing', { support: '1000' })).toMatch(/fewer than 1,000 recipes/u);
  });

  it('is told why it has no trend in every view that it acts on', () => {
    expect(words({ item: 'unicorn' })[1]).toMatch(/^unicorn is in fewer than 50 recipes/u);
    expect(words({ view: 'used', item: 'unicorn' })[1]).toMatch(/^unicorn is in fewer than 50 recipes/u);
    expect(words({ item: 'new thing', support: '1000' })[1]).toMatch(/^new thing is in fewer than 1,000/u);
    expect(words({ item: 'eggs' })[1]).not.toMatch(/eggs/u);
    const heads = modelItemTrends(
      rows,
      'tags',
      { ...params, item: 'eggs' },
      datasetFacts(),
      (item) => item === 'eggs',
    );
    const said = listed(findings(heads)).map(({ text }) => en(text));
    expect(said[1]).toBe('eggs is a heading of the tag tree: no trend is tested');
    expect(said[2]).toMatch(
      /^4 tags in at least 50 recipes were tested, headings of the tag tree left out:/u,
    );
  });

  it('is among the lines, and comes first in the key figures', () => {
    const chosen = model({ view: 'compare', item: 'new thing' });
    expect(chosen.lines.map(({ item }) => item)).toContain('new thing');
    expect(en(keyFigureGroups(keyFigures(chosen))[0]?.figures[0]?.label ?? { message: '' })).toBe(
      'new thing',
    );
    expect(en(caption(chosen))).toMatch(/fewer than 1,000 recipes/u);
  });
});

describe('an item chosen from a ranking', () => {
  const namesIn = (view: ItemTrendParams['view'], name: string) =>
    model({ view, item: name }).lines.map(({ item: each }) => each);

  it('leaves the lines that were there in their places, and so in their colours', () => {
    for (const view of ['changes', 'compare'] as const) {
      const before = namesIn(view, '');
      expect(before.length).toBeGreaterThan(1);
      for (const name of ['eggs', 'kosher salt', 'new thing', ...before]) {
        const after = namesIn(view, name);
        expect(after).toContain(name);
        for (const [place, item] of before.entries())
          if (after.includes(item)) expect(after[place]).toBe(item);
      }
    }
  });

  it('is drawn in the same view', () => {
    expect(namesIn('changes', 'eggs')).toContain('eggs');
    expect(namesIn('used', 'eggs')).toContain('eggs');
    expect(namesIn('used', '')).toEqual([]);
    expect(namesIn('diversity', 'eggs')).toEqual([]);
    expect(new Set(namesIn('changes', 'kosher salt')).size).toBe(namesIn('changes', 'kosher salt').length);
  });
});

describe('variety', () => {
  const countsOf = (year: number, each: readonly (readonly [recipes: number, items: number])[]) =>
    each.map(([recipes, items]) => ({ item: null, year, recipes, items }));

  it('compares years at an equal number of recipes', () => {
    const small = years.filter(({ year }) => year >= 2005 && year <= 2009);
    const counts = small.flatMap(({ year, recipes }) =>
      countsOf(year, [
        [Math.round(recipes / 2), 100],
        [1, 50 + (year - 2005) * 10],
      ]),
    );
    const { diversity } = model({ view: 'diversity' }, { years: small, counts: [...rows.counts, ...counts] });
    expect(diversity?.sampleSize).toBe(19_597);
    const last = diversity?.years.at(-1);
    expect(last).toMatchObject({ distinct: 190, expected: expect.closeTo(190, 6) });
    expect(diversity?.years[2]?.expected).toBeLessThan(170);
  });

  it('gives no R² nor p where it does not vary', () => {
    const even = years.map(({ year }) => ({ year, recipes: 2000 }));
    const counts = even.flatMap(({ year }) => countsOf(year, [[1000, 30]]));
    const [group] = keyFigureGroups(keyFigures(model({ view: 'diversity' }, { years: even, counts })));
    expect(group?.figures[1]?.detail).toMatchObject({ message: 'common.intervalInBrackets' });
  });

  it('says that two years are too few', () => {
    expect(words({ view: 'diversity', years: [2005, 2006] })[0]).toMatch(/^Too few complete years/u);
  });
});
