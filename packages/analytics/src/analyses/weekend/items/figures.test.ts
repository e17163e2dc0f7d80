import { frameOf } from '../../../drawing/index.ts';
import { finishedFigures } from '../../../analysis/figure.ts';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { itemFigures } from './figures.ts';
import { modelItems, type ItemParams } from './model.ts';
import { itemCaption, itemKeyFigures, itemSubtitle } from './words.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('dark');
const frame = (width: number) => frameOf(width, 'dark', translate);
const totals = [2000, 2000, 2000, 2000, 2000, 1000, 1000].map((recipes, index) => ({
  weekday: index + 1,
  recipes,
}));

/** The same share of every weekday, and of both weekend days. */
const row = (item: string, weekday: number, weekend: number) => ({
  item,
  d1: weekday,
  d2: weekday,
  d3: weekday,
  d4: weekday,
  d5: weekday,
  d6: weekend,
  d7: weekend,
});

const rows = [row('cake', 100, 120), row('soup', 400, 120), row('salt', 800, 401), row('tea', 10, 5)];
const params: ItemParams = {
  weekend: 'sat-sun',
  effect: 'points',
  support: 50,
  top: 10,
  structural: false,
  item: '',
};
const modelOf = (given: Partial<ItemParams> = {}) =>
  modelItems(rows, totals, 'ingredients', { ...params, ...given });

const draw = (given: Partial<ItemParams>, id: string, width: number) => {
  const figure = finishedFigures(itemFigures(modelOf(given))).find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return Plot.plot({ ...figure.plot(frame(width)), document: new JSDOM('').window.document });
};

const textsOf = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('the ranking', () => {
  const [ranking] = finishedFigures(itemFigures(modelOf()));

  it('runs from the largest gain of weekends to the largest of weekdays; choosing a row asks for its week', () => {
    expect(ranking?.points.map((point) => point.row)).toEqual(['cake', 'salt', 'soup']);
    expect(ranking?.points[0]?.selects).toEqual({ control: 'item', value: 'cake' });
  });

  it('leaves items without any difference out of the figure, not out of the screen', () => {
    expect(modelOf().items.map(({ item }) => item)).toContain('tea');
    expect(ranking?.points.map((point) => point.row)).not.toContain('tea');
  });

  it('draws what may be chance hollow, weekends and weekdays in their colours', () => {
    const dots = [...draw({}, 'ranking', 760).querySelectorAll('[aria-label="dot"] circle')];
    expect(dots.map((dot) => dot.getAttribute('fill'))).toEqual([
      theme.period.weekend,
      theme.surface,
      theme.period.weekday,
    ]);
  });

  it('writes the shares of both periods, with two decimals where one would hide them', () => {
    expect(textsOf(draw({}, 'ranking', 760))).toEqual(
      expect.arrayContaining([
        '5.0% → 12.0%',
        '20.0% → 12.0%',
        'Percentage points · right of zero: more on weekends · left: more on weekdays',
      ]),
    );
    const small = modelItems([row('rare', 10, 8)], totals, 'ingredients', params);
    const [figure] = finishedFigures(itemFigures(small));
    const svg = figure && Plot.plot({ ...figure.plot(frame(760)), document: new JSDOM('').window.document });
    expect(svg && textsOf(svg)).toContain('0.50% → 0.80%');
  });

  it('says the sides shortly where there is no room', () => {
    expect(textsOf(draw({}, 'ranking', 334))).toContain('Points · right of 0: weekends');
  });

  it('shows ratios as how much larger the weekend share is', () => {
    const texts = textsOf(draw({ effect: 'ratio' }, 'ranking', 760));
    expect(texts).toContain(
      '% of the weekday share · right of zero: more on weekends · left: more on weekdays',
    );
    expect(texts.some((each) => /^\+\d+%$/u.test(each ?? ''))).toBe(true);
    expect(translate(itemCaption(modelOf({ effect: 'ratio' })))).toMatch(/over the weekday share, minus 1/u);
    expect(translate(itemCaption(modelOf()))).toMatch(/over the 4 ingredients screened/u);
  });

  it('is described by both its ends', () => {
    expect(ranking && translate(ranking.description)).toBe(
      'Of 4 screened, 2 differ clearly between weekdays and weekends. Shown by difference, with 95% intervals: 2 towards weekends, first cake (+7.00 points); 1 towards weekdays, soup (−8.00 points).',
    );
  });
});

describe('the week of an item', () => {
  it('starts at zero and belongs to the first clear item, or to the one asked for', () => {
    const week = (given: Partial<ItemParams>) =>
      finishedFigures(itemFigures(modelOf(given))).find(({ id }) => id === 'week');
    expect(translate(week({})?.title ?? { message: 'weekend.items.nothing' })).toBe('The week of cake');
    expect(translate(week({ item: 'soup' })?.title ?? { message: 'weekend.items.nothing' })).toBe(
      'The week of soup',
    );
    const domain = week({ item: 'soup' })?.plot(frame(232)).y?.domain;
    expect(Array.isArray(domain) && domain[0]).toBe(0);
  });

  it('stands beside its key figures: share, difference, ratio, q', () => {
    const [group, sure] = keyFigureGroups(itemKeyFigures(modelOf({ item: 'soup' })));
    expect(group?.figures.map(({ label }) => translate(label))).toEqual([
      'Share of recipes',
      'Weekend − weekday',
      'Weekend ÷ weekday',
    ]);
    expect(sure?.folded).toBe(true);
    const [test] = sure?.figures ?? [];
    expect(test?.detail && [test.label, test.value, test.detail].map(translate)).toEqual([
      'Among all screened',
      'Clear',
      expect.stringMatching(/^q\s<\s0\.001/u),
    ]);
    expect(group?.figures.map(({ value }) => translate(value)).slice(1)).toEqual(['−8.00 points', '×0.60']);
  });

  it('has no comparison where the item is too rare for the screen', () => {
    const [group] = keyFigureGroups(itemKeyFigures(modelOf({ item: 'tea', support: 1000 })));
    expect(group?.figures).toHaveLength(1);
  });

  it('is all there is where nothing differs', () => {
    const same = modelItems([row('tea', 100, 50)], totals, 'ingredients', { ...params, item: 'tea' });
    expect(finishedFigures(itemFigures(same)).map(({ id }) => id)).toEqual(['week']);
    expect(translate(itemSubtitle(same))).toMatch(/n\s=\s12,000, 2,000 on weekends$/u);
  });
});
