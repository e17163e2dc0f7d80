import { isDirection } from '../../../analysis/claim.ts';
import { largest } from '../../../analysis/extremes.ts';
import { finding } from '../../../analysis/finding.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding } from '../../../analysis/presentation.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import type { Ends } from '../../../stats/index.ts';
import { integer, percent, signedPercent, text, type Text } from '../../../text/index.ts';
import { measureName, measureUnit } from '../../measures.ts';
import { effectSize } from '../effect-size.ts';
import { sameWithin, type NutrientComparison, type NutritionModel } from './model.ts';

/** The heading and the sentences under the figure, made from the claims. */
export function nutritionFindings(model: NutritionModel): Listed<Finding> {
  return [heading(model), effects(model), robustness(model), tail(model)];
}

export const isClear = ({ claim }: NutrientComparison) => isDirection(claim.verdict);

/** Of some nutrients the one of the largest difference. */
export const mostDifferent = (
  nutrients: readonly NutrientComparison[],
  statistic: NutritionModel['statistic'],
): NutrientComparison | null => largest(nutrients, (each) => Math.abs(each[statistic].relative));

/** The nutrients that clearly differ, the largest difference first; else whether all of them are alike. */
export function heading(model: NutritionModel): Finding {
  const { nutrients, statistic } = model;
  const clear = nutrients.filter(isClear);
  const first = mostDifferent(clear, statistic);
  if (first !== null) {
    const values = {
      nutrient: measureName(first.nutrient),
      change: signedPercent(first[statistic].relative),
      count: clear.length,
      of: integer(nutrients.length),
    };
    return finding('weekend.nutrition.heading', values, first.claim.verdict);
  }
  const alikeAll = nutrients.length > 0 && nutrients.every(({ claim }) => claim.verdict === 'same');
  return alikeAll
    ? finding('weekend.nutrition.heading.same', { within: percent(sameWithin, 0) }, 'same')
    : finding('weekend.nutrition.heading.none', undefined, 'unclear');
}

/** A word for the size of every difference, where one word holds for all of them. */
function effects({ nutrients, statistic }: NutritionModel): Finding | null {
  const intervals = nutrients.map((each) => each[statistic].cohensDInterval);
  if (intervals.length === 0) return null;
  const most = Math.max(...intervals.flat().map(Math.abs));
  const size = effectSize([-most, most]);
  return size && finding('weekend.nutrition.effects', { size });
}

/** Whether few extreme recipes decide: what differs by one of both means alone is named, and called uncertain. */
function robustness({ nutrients }: NutritionModel): Finding | null {
  const only = (statistic: NutritionModel['statistic']) =>
    nutrients.filter(({ onlyBy }) => onlyBy === statistic);
  const [first] = [...only('mean'), ...only('capped')];
  if (first !== undefined) {
    const count = only('mean').length + only('capped').length;
    const values = { nutrient: measureName(first.nutrient), by: first.onlyBy ?? 'mean', count };
    return finding('weekend.nutrition.fragile', values, 'unclear');
  }
  const count = nutrients.filter(isClear).length;
  return count === 0 ? null : finding('weekend.nutrition.robust', { count });
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
  const rows = nutrients.map(({ nutrient, recipes, medians, claim, ...by }) => ({
    nutrient,
    claim,
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
    probabilityColumn('p', 'weekend.table.p', ({ pValue }) => pValue),
    probabilityColumn('q', 'weekend.table.q', ({ claim }) => claim.pValue),
    numberColumn('weekdayMedian', 'weekend.table.weekdayMedian', 1, ({ medians }) => medians.weekday),
    numberColumn('weekendMedian', 'weekend.table.weekendMedian', 1, ({ medians }) => medians.weekend),
  ]);
}

/** "−3.0% (−4.8% to −1.2%)" in parts: the interval of a share with its signs. */
export const shareInterval = (ends: Ends): Text => inBrackets(ends, signedPercent);
