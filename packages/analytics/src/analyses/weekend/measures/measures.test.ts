import { listed } from '../../../analysis/listed.ts';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { modelDayMeasure, summaryOfMoments, type DayMeasure, type DayValue } from './model.ts';
import { dayMeasureFindings, dayMeasureNotice, dayMeasureTable } from './words.ts';
import { durationKpi, durationSummary } from '../duration/words.ts';
import { modelComplexity } from '../complexity/model.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');

const rowsOf = (weekday: number, ...values: readonly number[]): DayValue[] =>
  values.map((value) => ({ weekday, value, recipes: 1 }));

/** Monday, Wednesday, Saturday and Sunday. */
const rows = [
  ...rowsOf(1, 10, 20, 30, 40),
  ...rowsOf(3, 10, 20, 30, 40, 20, 20),
  ...rowsOf(6, 30, 50, 60),
  ...rowsOf(7, 30, 45),
];

const headingOf = (model: DayMeasure, translate = en) => {
  const [first] = listed(dayMeasureFindings(model, 'minutes'));
  return first && { words: translate(first.text), verdict: first.verdict };
};

describe('weekends against weekdays', () => {
  const model = modelDayMeasure(rows, 'sat-sun');

  it('are compared as by SciPy, weekend minus weekday', () => {
    expect(model.onWeekdays).toMatchObject({ count: 10, mean: 24, median: 20 });
    expect(model.onWeekends).toMatchObject({ count: 5, mean: 43, median: 45 });
    expect(model.difference).toMatchObject({
      value: 19,
      t: expect.closeTo(2.815029350451, 9),
      pValue: expect.closeTo(0.02662832661, 9),
      pooledT: expect.closeTo(3.015785343871, 9),
      pooledPValue: expect.closeTo(0.00993272557, 9),
      cohensD: expect.closeTo(1.651813661432, 9),
    });
    expect(model.superiority).toMatchObject({
      u: 44,
      value: 44 / 50,
      pValue: expect.closeTo(0.020797520756, 9),
    });
    expect(model.sevenDays).toMatchObject({
      h: expect.closeTo(5.883209417596, 9),
      degreesOfFreedom: 3,
      pValue: expect.closeTo(0.117432676654, 9),
    });
  });

  it('keep Monday to Sunday, the days without recipes left out', () => {
    expect(model.days.map(({ weekday, recipes, mean, median }) => [weekday, recipes, mean, median])).toEqual([
      [1, 4, 25, 25],
      [3, 6, 140 / 6, 20],
      [6, 3, 140 / 3, 50],
      [7, 2, 37.5, 37.5],
    ]);
  });

  it('follow the definition of the weekend', () => {
    const friday = modelDayMeasure([...rows, ...rowsOf(5, 60, 60)], 'fri-sat');
    expect(friday.onWeekends.count).toBe(5);
    expect(friday.days.filter(({ weekend }) => weekend).map(({ weekday }) => weekday)).toEqual([5, 6]);
  });

  it('say the same however the equal values are counted', () => {
    const counted = modelDayMeasure(
      [
        { weekday: 1, value: 5, recipes: 3 },
        { weekday: 6, value: 5, recipes: 1 },
        { weekday: 6, value: 9, recipes: 2 },
      ],
      'sat-sun',
    );
    expect(modelDayMeasure([...rowsOf(1, 5, 5, 5), ...rowsOf(6, 5, 9, 9)], 'sat-sun')).toEqual(counted);
  });
});

/** Many recipes whose weekend mean differs by `shift`. */
const many = (shift: number, recipes = 4000) =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    [20, 40, 60].map((value) => ({ weekday, value: value + (weekday > 5 ? shift : 0), recipes })),
  );

describe('the words follow the interval', () => {
  it('longer, less, alike', () => {
    expect(headingOf(modelDayMeasure(many(2), 'sat-sun'))).toEqual({
      words: 'Weekend recipes take 2.0 minutes longer, on 40.0',
      verdict: 'up',
    });
    expect(headingOf(modelDayMeasure(many(-2), 'sat-sun'), fr)).toEqual({
      words: 'Les recettes du week-end prennent 2,0 minutes de moins, sur 40,0',
      verdict: 'down',
    });
    expect(headingOf(modelDayMeasure(many(0), 'sat-sun'))).toEqual({
      words: 'Weekend recipes take as long, within 0.3 minutes',
      verdict: 'same',
    });
  });

  it('call nothing alike that few recipes cannot tell apart', () => {
    const few = modelDayMeasure(many(1, 2), 'sat-sun');
    expect(headingOf(few)?.words).toBe('No clear difference in preparation time on weekends');
    const summary = durationSummary(few);
    expect(summary && en(summary)).toBe('Preparation times of weekdays and weekends do not clearly differ.');
  });

  it('give the size of the effect, whatever its p', () => {
    const words = listed(dayMeasureFindings(modelDayMeasure(many(2), 'sat-sun'), 'minutes')).map(({ text }) =>
      en(text),
    );
    expect(words[1]).toBe('Beside the spread between recipes, the difference is negligible.');
    expect(words.at(-1)).toBe('Daily medians run from 40 to 42.');
    const kpi = durationKpi(modelDayMeasure(many(2), 'sat-sun'));
    expect(kpi && en(kpi.value)).toBe('+2.0');
  });

  it('say plainly what cannot be compared', () => {
    const oneSided = modelDayMeasure(rowsOf(1, 10, 20, 30), 'sat-sun');
    expect(dayMeasureNotice(oneSided)).toEqual({ message: 'weekend.notice.oneSide' });
    expect(headingOf(oneSided)?.verdict).toBe('thin');
    const summary = durationSummary(oneSided);
    expect(summary && en(summary)).toMatch(/too few/u);
    expect(durationKpi(oneSided)).toBeNull();
    expect(dayMeasureNotice(modelDayMeasure([], 'sat-sun'))).toEqual({ message: 'weekend.notice.noRecipes' });
  });
});

describe('complexity', () => {
  const counts = rows.map(({ weekday, value }) => ({
    weekday,
    steps: value,
    ingredients: 5 + (value % 3),
    recipes: 1,
  }));
  const scores = rows.map(({ weekday, value }) => ({ weekday, bin: value * 5, recipes: 1 }));
  const moments = [1, 3, 6, 7].map((weekday) => {
    const own = rows.filter((row) => row.weekday === weekday).map(({ value }) => value);
    return {
      weekday,
      recipes: own.length,
      sum: own.reduce((sum, value) => sum + value, 0),
      squares: own.reduce((sum, value) => sum + value * value, 0),
    };
  });
  const model = modelComplexity({ counts, scores, moments }, { weekend: 'sat-sun', measure: 'steps' });

  it('takes means from the exact moments, medians and ranks from the bins', () => {
    expect(model.score.difference?.value).toBeCloseTo(19, 12);
    expect(model.score.difference?.t).toBeCloseTo(model.steps.difference?.t ?? 0, 10);
    expect(model.score.superiority).toEqual(model.steps.superiority);
    expect(model.score.median).toBeCloseTo(30.1, 12);
  });

  it('tests each measure by itself and lists all of them', () => {
    expect(model.ingredients.difference?.value).not.toBeCloseTo(19, 0);
    const { rows: lines } = dayMeasureTable([
      { name: 'score', model: model.score },
      { name: 'steps', model: model.steps },
    ]);
    expect(lines).toHaveLength(8);
    expect(lines[4]).toMatchObject({ recipes: 4, mean: 25 });
  });

  it('knows no spread in a single recipe, nor in equal ones', () => {
    expect(summaryOfMoments([{ weekday: 1, recipes: 1, sum: 7, squares: 49 }])).toEqual({
      count: 1,
      mean: 7,
      standardDeviation: 0,
    });
    expect(
      summaryOfMoments([{ weekday: 1, recipes: 3, sum: 0.3, squares: 0.03 }]).standardDeviation,
    ).toBeCloseTo(0, 6);
    expect(summaryOfMoments([]).count).toBe(0);
  });
});
