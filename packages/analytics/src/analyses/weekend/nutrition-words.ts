import { finding } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup } from '../../analysis/presentation.ts';
import { decimal, integer, signedPercent, text, type Text } from '../../text/index.ts';
import { nutritionMeasures } from '../trends/measures.ts';
import type { NutrientComparison, NutritionModel } from './nutrition-model.ts';
import type { Nutrient } from './nutrition-rows.ts';
import { effectSize } from './words.ts';

export const nutrientName = (nutrient: Nutrient): Text => text(nutritionMeasures[nutrient].name);

const chosen = (each: NutrientComparison, { statistic }: NutritionModel) => each[statistic];

const bySize = (model: NutritionModel) =>
  model.nutrients.toSorted(
    (a, b) => Math.abs(chosen(b, model).relative) - Math.abs(chosen(a, model).relative),
  );

/** The heading and the sentences under the figure; only q-values under 5 % make a difference. */
export function nutritionFindings(model: NutritionModel): readonly Finding[] {
  return [heading(model), ...effects(model), robustness(model), ...tail(model)];
}

function heading(model: NutritionModel): Finding {
  const clear = bySize(model).filter((each) => chosen(each, model).clear);
  const [first] = clear;
  if (first === undefined) return finding('weekend.nutrition.heading.none', undefined, 'unclear');
  const { relative } = chosen(first, model);
  const values = {
    nutrient: nutrientName(first.nutrient),
    change: signedPercent(relative),
    count: clear.length,
    of: integer(model.nutrients.length),
  };
  return finding('weekend.nutrition.heading', values, relative > 0 ? 'up' : 'down');
}

function effects(model: NutritionModel): Finding[] {
  const sizes = model.nutrients.map((each) => Math.abs(chosen(each, model).cohensD));
  if (sizes.length === 0) return [];
  const largest = Math.max(...sizes);
  const values = { size: effectSize(largest), d: decimal(largest, 3) };
  return [finding('weekend.nutrition.effects', values)];
}

const names = (found: readonly NutrientComparison[]) => found.map(({ nutrient }) => nutrient).join(' ');

/** Whether the same nutrients differ once the highest values are capped. */
function robustness({ nutrients }: NutritionModel): Finding {
  const byMean = nutrients.filter(({ mean }) => mean.clear);
  const byCapped = nutrients.filter(({ capped }) => capped.clear);
  if (names(byMean) === names(byCapped)) {
    return finding('weekend.nutrition.robust', { count: byMean.length });
  }
  const values = { mean: integer(byMean.length), capped: integer(byCapped.length) };
  return finding('weekend.nutrition.fragile', values, 'unclear');
}

function tail({ nutrients }: NutritionModel): Finding[] {
  const calories = nutrients.find(({ nutrient }) => nutrient === 'calories');
  if (calories === undefined) return [];
  const values = {
    largest: integer(calories.largest),
    cap: integer(calories.cap),
    median: integer(calories.medians.weekday),
  };
  return [finding('weekend.nutrition.tail', values)];
}

export function nutritionKeyFigures(model: NutritionModel): readonly KeyFigureGroup[] {
  return [
    {
      title: text('weekend.nutrition.key.medians'),
      figures: model.nutrients.map(({ nutrient, medians }): KeyFigure => ({
        label: nutrientName(nutrient),
        value: text('weekend.fromTo', { from: integer(medians.weekday), to: integer(medians.weekend) }),
        detail: text(nutritionMeasures[nutrient].unit),
      })),
    },
  ];
}

export const nutritionSubtitle = ({ statistic, recipes }: NutritionModel): Text =>
  text('weekend.nutrition.subtitle', { statistic, n: integer(recipes) });

export const nutritionCaption = ({ statistic }: NutritionModel): Text =>
  text('weekend.nutrition.caption', { statistic });

export function nutritionTable(model: NutritionModel): DataTable {
  return {
    columns: [
      { key: 'nutrient', label: text('control.nutrient'), kind: 'text' },
      { key: 'unit', label: text('weekend.table.unit'), kind: 'text' },
      { key: 'recipes', label: text('table.recipes'), kind: 'number', digits: 0 },
      { key: 'weekday', label: text('period.weekday'), kind: 'number', digits: 1 },
      { key: 'weekend', label: text('period.weekend'), kind: 'number', digits: 1 },
      { key: 'relative', label: text('weekend.table.difference'), kind: 'percent', digits: 2 },
      { key: 'low', label: text('table.meanLow'), kind: 'percent', digits: 2 },
      { key: 'high', label: text('table.meanHigh'), kind: 'percent', digits: 2 },
      { key: 'd', label: text('weekend.measure.key.d'), kind: 'number', digits: 3 },
      { key: 'p', label: text('weekend.table.p'), kind: 'number', digits: 4 },
      { key: 'q', label: text('weekend.table.q'), kind: 'number', digits: 4 },
      { key: 'weekdayMedian', label: text('weekend.table.weekdayMedian'), kind: 'number', digits: 1 },
      { key: 'weekendMedian', label: text('weekend.table.weekendMedian'), kind: 'number', digits: 1 },
    ],
    rows: model.nutrients.map((each) => {
      const found = chosen(each, model);
      return {
        nutrient: nutrientName(each.nutrient),
        unit: text(nutritionMeasures[each.nutrient].unit),
        recipes: each.recipes,
        weekday: found.onWeekdays,
        weekend: found.onWeekends,
        relative: found.relative,
        low: found.interval[0],
        high: found.interval[1],
        d: found.cohensD,
        p: found.pValue,
        q: found.qValue,
        weekdayMedian: each.medians.weekday,
        weekendMedian: each.medians.weekend,
      };
    }),
  };
}

/** "−3.0% (−4.8% to −1.2%)" in parts: the interval of a share with its signs. */
export const shareInterval = ([low, high]: readonly [number, number]): Text =>
  text('common.intervalInBrackets', { low: signedPercent(low), high: signedPercent(high) });
