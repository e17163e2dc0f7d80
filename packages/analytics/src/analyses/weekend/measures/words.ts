import { finding, verdictOf } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding } from '../../../analysis/presentation.ts';
import { numberColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { decimal, integer, percent, probability, signed, text, type Text } from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { periodName } from '../../calendar/weekend.ts';
import { extremeDays } from '../day-profile.ts';
import { effectSize } from '../effect-size.ts';
import type { DayMeasure, MeanDifference } from './model.ts';

/** What is measured of a recipe; also the selector of the sentences that speak of it. */
export type MeasureName = 'minutes' | 'score' | 'steps' | 'ingredients';

/** Decimals that a difference of this measure deserves. */
export const digitsOf = (measure: MeasureName) => (measure === 'minutes' ? 1 : 2);

export const medianText = (median: number) => decimal(median, Number.isInteger(median) ? 0 : 1);

/** A difference whose d lies within this is negligible, whatever its p: Cohen (1988). */
const negligible = 0.2;

/** The heading and the sentences under the figure; the intervals decide the words. */
export function dayMeasureFindings(model: DayMeasure, measure: MeasureName): Listed<Finding> {
  return [
    heading(model, measure),
    effect(model),
    pairs(model, measure),
    profile(model, measure),
    medians(model, measure),
  ];
}

function heading({ difference }: DayMeasure, measure: MeasureName): Finding {
  if (difference === null) return finding('weekend.measure.heading.thin', undefined, 'thin');
  const verdict = verdictOf(difference.interval);
  const digits = digitsOf(measure);
  if (verdict === 'up' || verdict === 'down') {
    const values = { measure, difference: decimal(Math.abs(difference.value), digits) };
    return finding(`weekend.measure.heading.${verdict}`, values, verdict);
  }
  if (!isEquivalent(difference)) return finding('weekend.measure.heading.unclear', { measure }, verdict);
  const values = { measure, bound: decimal(bound(difference, digits), digits) };
  return finding('weekend.measure.heading.same', values, verdict);
}

const isEquivalent = ({ cohensDInterval: [low, high] }: MeanDifference) =>
  Math.max(Math.abs(low), Math.abs(high)) < negligible;

/** The largest difference that the interval allows, rounded up, so that "within" stays true. */
function bound({ interval: [low, high] }: MeanDifference, digits: number): number {
  const scale = 10 ** digits;
  return Math.ceil(Math.max(Math.abs(low), Math.abs(high)) * scale) / scale;
}

const effect = ({ difference }: DayMeasure) =>
  difference &&
  finding('weekend.measure.effect', {
    size: effectSize(difference.cohensD),
    d: signed(difference.cohensD, 3),
    interval: intervalText(difference.cohensDInterval, 3),
  });

function pairs({ superiority }: DayMeasure, measure: MeasureName): Finding | null {
  if (superiority === null) return null;
  const { value, interval } = superiority;
  const verdict = verdictOf(interval && [interval[0] - 0.5, interval[1] - 0.5]);
  return finding('weekend.measure.pairs', { measure, share: percent(value) }, verdict);
}

function profile({ days, sevenDays }: DayMeasure, measure: MeasureName): Finding | null {
  if (days.length < 2 || sevenDays === null) return null;
  const { lowest, highest } = extremeDays(days, ({ mean }) => mean);
  const digits = digitsOf(measure);
  return finding('weekend.measure.profile', {
    measure,
    low: decimal(lowest.mean, digits),
    lowDay: weekdayName(lowest.weekday),
    high: decimal(highest.mean, digits),
    highDay: weekdayName(highest.weekday),
    epsilon: percent(sevenDays.epsilonSquared, 3),
    p: probability(sevenDays.pValue),
  });
}

function medians({ days, median }: DayMeasure, measure: MeasureName): Finding | null {
  if (days.length < 2) return null;
  const all = days.map((day) => day.median);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const digits = [low, high, median].every(Number.isInteger) ? 0 : 1;
  const values = { measure, low: decimal(low, digits), high: decimal(high, digits) };
  return finding(low === high ? 'weekend.measure.medianSame' : 'weekend.measure.medians', values);
}

/** Means and medians of both periods, then how they compare: difference, effect, rank test, seven days. */
export function dayMeasureKeyFigures(model: DayMeasure, measure: MeasureName): Listed<KeyFigureGroupDraft> {
  const digits = digitsOf(measure);
  const periods = [false, true].map((weekend) => {
    const { count, mean, median } = weekend ? model.onWeekends : model.onWeekdays;
    return {
      label: periodName(weekend),
      value: decimal(mean, digits),
      detail: text('weekend.measure.key.median', { median: medianText(median), n: integer(count) }),
    };
  });
  return [
    { title: text('weekend.measure.key.means', { measure }), figures: periods },
    { title: text('weekend.key.comparison'), figures: comparison(model, digits) },
  ];
}

const comparison = (
  { difference, superiority, sevenDays }: DayMeasure,
  digits: number,
): Listed<KeyFigureDraft> => [
  difference && {
    label: text('weekend.measure.key.d'),
    value: signed(difference.cohensD, 3),
    detail: intervalText(difference.cohensDInterval, 3),
  },
  difference && {
    label: text('weekend.measure.key.difference'),
    value: signed(difference.value, digits),
    detail: text('weekend.measure.key.welch', {
      interval: intervalText(difference.interval, digits),
      p: probability(difference.pValue),
    }),
  },
  superiority && {
    label: text('weekend.measure.key.superiority'),
    value: percent(superiority.value),
    detail: text('weekend.measure.key.mannWhitney', { p: probability(superiority.pValue) }),
  },
  sevenDays && {
    label: text('weekend.key.sevenDays'),
    value: text('weekend.measure.key.epsilon', { epsilon: percent(sevenDays.epsilonSquared, 3) }),
    detail: text('weekend.measure.key.kruskal', {
      h: decimal(sevenDays.h, 1),
      df: integer(sevenDays.degreesOfFreedom),
      p: probability(sevenDays.pValue),
    }),
  },
];

export const dayMeasureCaption = ({ mean }: DayMeasure, measure: MeasureName): Text =>
  text('weekend.measure.caption', { measure, mean: decimal(mean, digitsOf(measure)) });

/** Why the data cannot answer, or null. */
export function dayMeasureNotice({ recipes, difference }: DayMeasure): Text | null {
  if (recipes === 0) return text('weekend.notice.noRecipes');
  return difference === null ? text('weekend.notice.oneSide') : null;
}

/** The seven days of one or several measures. */
export function dayMeasureTable(measures: readonly { name: MeasureName; model: DayMeasure }[]): DataTable {
  const rows = measures.flatMap(({ name, model }) => model.days.map((day) => ({ ...day, name })));
  return tableOf(rows, [
    measures.length > 1 &&
      textColumn('measure', 'control.measure', ({ name }) => text('weekend.measure.name', { measure: name })),
    textColumn('weekday', 'weekend.table.day', ({ weekday }) => weekdayName(weekday)),
    textColumn('period', 'weekend.table.period', ({ weekend }) => periodName(weekend)),
    numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
    numberColumn('mean', 'weekend.table.mean', 2, ({ mean }) => mean),
    numberColumn('low', 'table.meanLow', 2, ({ interval }) => interval?.[0]),
    numberColumn('high', 'table.meanHigh', 2, ({ interval }) => interval?.[1]),
    numberColumn('median', 'weekend.table.median', 1, ({ median }) => median),
  ]);
}
