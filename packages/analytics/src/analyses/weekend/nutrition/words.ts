import { finding } from '../../../analysis/finding.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding } from '../../../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import type { Ends } from '../../../stats/index.ts';
import { decimal, integer, signedPercent, text, type Text } from '../../../text/index.ts';
import { measureName, measureUnit } from '../../measures.ts';
import { effectSize } from '../effect-size.ts';
import type { NutrientComparison, NutritionModel } from './model.ts';

/** The heading and the sentences under the figure; only q-values under 5 % make a difference. */
export function nutritionFindings(model: NutritionModel): Listed<Finding> {
  return [heading(model), effects(model), robustness(model), tail(model)];
}

function heading({ nutrients, statistic }: NutritionModel): Finding {
  const clear = nutrients
    .map((each) => ({ nutrient: each.nutrient, ...each[statistic] }))
    .filter((each) => each.clear)
    .toSorted((a, b) => Math.abs(b.relative) - Math.abs(a.relative));
  const [first] = clear;
  if (first === undefined) return finding('weekend.nutrition.heading.none', undefined, 'unclear');
  const values = {
    nutrient: measureName(first.nutrient),
    change: signedPercent(first.relative),
    count: clear.length,
    of: integer(nutrients.length),
  };
  return finding('weekend.nutrition.heading', values, first.relative > 0 ? 'up' : 'down');
}

function effects({ nutrients, statistic }: NutritionModel): Finding | null {
  if (nutrients.length === 0) return null;
  const largest = Math.max(...nutrients.map((each) => Math.abs(each[statistic].cohensD)));
  return finding('weekend.nutrition.effects', { size: effectSize(largest), d: decimal(largest, 3) });
}

const names = (found: readonly NutrientComparison[]) => found.map(({ nutrient }) => nutrient).join(' ');

/** Whether the same nutrients differ once the highest values are capped. */
function robustness({ nutrients }: NutritionModel): Finding {
  const byMean = nutrients.filter(({ mean }) => mean.clear);
  const byCapped = nutrients.filter(({ capped }) => capped.clear);
  if (names(byMean) === names(byCapped)) return finding('weekend.nutrition.robust', { count: byMean.length });
  const values = { mean: integer(byMean.length), capped: integer(byCapped.length) };
  return finding('weekend.nutrition.fragile', values, 'unclear');
}

function tail({ nutrients }: NutritionModel): Finding | null {
  const calories = nutrients.find(({ nutrient }) => nutrient === 'calories');
  if (calories === undefined) return null;
  return finding('weekend.nutrition.tail', {
    largest: integer(calories.largest),
    cap: integer(calories.cap),
    median: integer(calories.medians.weekday),
  });
}

export const nutritionKeyFigures = ({ nutrients }: NutritionModel): Listed<KeyFigureGroupDraft> => [
  {
    title: text('weekend.nutrition.key.medians'),
    figures: nutrients.map(({ nutrient, medians }) => ({
      label: measureName(nutrient),
      value: text('weekend.fromTo', { from: integer(medians.weekday), to: integer(medians.weekend) }),
      detail: measureUnit(nutrient),
    })),
  },
];

export function nutritionTable({ nutrients, statistic }: NutritionModel): DataTable {
  const rows = nutrients.map(({ nutrient, recipes, medians, ...by }) => ({
    nutrient,
    recipes,
    medians,
    ...by[statistic],
  }));
  return tableOf(rows, [
    textColumn('nutrient', 'control.nutrient', ({ nutrient }) => measureName(nutrient)),
    textColumn('unit', 'weekend.table.unit', ({ nutrient }) => measureUnit(nutrient)),
    numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
    numberColumn('weekday', 'period.weekday', 1, ({ onWeekdays }) => onWeekdays),
    numberColumn('weekend', 'period.weekend', 1, ({ onWeekends }) => onWeekends),
    percentColumn('relative', 'weekend.table.difference', ({ relative }) => relative, 2),
    percentColumn('low', 'table.meanLow', ({ interval }) => interval[0], 2),
    percentColumn('high', 'table.meanHigh', ({ interval }) => interval[1], 2),
    numberColumn('d', 'weekend.measure.key.d', 3, ({ cohensD }) => cohensD),
    numberColumn('p', 'weekend.table.p', 4, ({ pValue }) => pValue),
    numberColumn('q', 'weekend.table.q', 4, ({ qValue }) => qValue),
    numberColumn('weekdayMedian', 'weekend.table.weekdayMedian', 1, ({ medians }) => medians.weekday),
    numberColumn('weekendMedian', 'weekend.table.weekendMedian', 1, ({ medians }) => medians.weekend),
  ]);
}

/** "−3.0% (−4.8% to −1.2%)" in parts: the interval of a share with its signs. */
export const shareInterval = ([low, high]: Ends): Text =>
  text('common.intervalInBrackets', { low: signedPercent(low), high: signedPercent(high) });
