import { overPage, significance } from '../../../analysis/claim.ts';
import { claimedFinding, finding } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { howSure, type KeyFigureDraft, type KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding } from '../../../analysis/presentation.ts';
import { numberColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { decimal, integer, percent, probability, signed, text, type Text } from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { periodName } from '../../calendar/weekend.ts';
import { certainty, certaintyOfTest } from '../certainty.ts';
import { extremeDays } from '../day-profile.ts';
import { effectSize } from '../effect-size.ts';
import type { DayMeasure, MeanDifference } from './model.ts';

/** What is measured of a recipe; also the selector of the sentences that speak of it. */
export type MeasureName = 'minutes' | 'score' | 'steps' | 'ingredients';

/** Decimals that a difference of this measure deserves. */
export const digitsOf = (measure: MeasureName) => (measure === 'minutes' ? 1 : 2);

export const medianText = (median: number) => decimal(median, Number.isInteger(median) ? 0 : 1);

/** The heading and the sentences under the figure, made from the claim. */
export function dayMeasureFindings(model: DayMeasure, measure: MeasureName): Listed<Finding> {
  return [
    heading(model, measure),
    effect(model, measure),
    pairs(model, measure),
    profile(model, measure),
    medians(model, measure),
  ];
}

/** What may be said of weekends against weekdays. */
export const heading = (model: DayMeasure, measure: MeasureName): Finding =>
  claimedFinding('weekend.measure.heading', model.claim, claimValues(model, measure));

/** What the five sentences of a claim need: the size of the difference beside the weekday mean, or its bound. */
export function claimValues({ difference, onWeekdays }: DayMeasure, measure: MeasureName) {
  if (difference === null) return { measure };
  const digits = digitsOf(measure);
  const size = rounded(Math.abs(difference.value), digits);
  const most = bound(difference, digits);
  return {
    measure,
    difference: decimal(size, digits),
    // French is singular below two.
    count: size,
    mean: decimal(onWeekdays.mean, digits),
    bound: decimal(most, digits),
    boundCount: most,
  };
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** The largest difference that the interval allows, rounded up, so that "within" stays true. */
function bound({ interval: [low, high] }: MeanDifference, digits: number): number {
  const scale = 10 ** digits;
  return Math.ceil(Math.max(Math.abs(low), Math.abs(high)) * scale) / scale;
}

/** How large the difference is beside the spread between recipes, or what it may be where that is open. */
function effect({ difference }: DayMeasure, measure: MeasureName): Finding | null {
  if (difference === null) return null;
  const size = effectSize(difference.cohensDInterval);
  if (size !== null) return finding('weekend.measure.effect', { size });
  const [low, high] = difference.interval;
  const digits = digitsOf(measure);
  return finding('weekend.measure.effect.open', {
    measure,
    low: signed(low, digits),
    high: signed(high, digits),
  });
}

const pairs = ({ superiority }: DayMeasure, measure: MeasureName): Finding | null =>
  superiority && finding('weekend.measure.pairs', { measure, share: percent(superiority.value) });

/** From the lowest to the highest daily mean; the days are named only where the days differ by more than chance. */
function profile({ days, sevenDays }: DayMeasure, measure: MeasureName): Finding | null {
  if (days.length < 2 || sevenDays === null) return null;
  const { lowest, highest } = extremeDays(days, ({ mean }) => mean);
  const digits = digitsOf(measure);
  const values = { measure, low: decimal(lowest.mean, digits), high: decimal(highest.mean, digits) };
  if (overPage(sevenDays.pValue, 'weekend') >= significance)
    return finding('weekend.measure.profile.chance', values, 'unclear');
  return finding('weekend.measure.profile', {
    ...values,
    lowDay: weekdayName(lowest.weekday),
    highDay: weekdayName(highest.weekday),
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
    howSure(tests(model)),
  ];
}

const comparison = ({ difference, superiority }: DayMeasure, digits: number): Listed<KeyFigureDraft> => [
  difference && {
    label: text('weekend.measure.key.difference'),
    value: signed(difference.value, digits),
    detail: intervalText(difference.interval, digits),
  },
  superiority && {
    label: text('weekend.measure.key.superiority'),
    value: percent(superiority.value),
    detail: text('weekend.measure.key.pairs'),
  },
];

const tests = ({ difference, claim, superiority, sevenDays }: DayMeasure): Listed<KeyFigureDraft> => [
  difference && {
    label: text('weekend.measure.key.difference'),
    value: certainty(claim),
    detail: text('weekend.measure.key.welch', {
      p: probability(claim.pValue ?? 1),
      d: signed(difference.cohensD, 3),
      dInterval: intervalText(difference.cohensDInterval, 3),
    }),
  },
  superiority && {
    label: text('weekend.measure.key.superiority'),
    value: certaintyOfTest(superiority.pValue),
    detail: text('weekend.measure.key.mannWhitney', { p: probability(superiority.pValue) }),
  },
  sevenDays && {
    label: text('weekend.key.sevenDays'),
    value: certaintyOfTest(overPage(sevenDays.pValue, 'weekend')),
    detail: text('weekend.measure.key.kruskal', {
      epsilon: percent(sevenDays.epsilonSquared, 3),
      h: decimal(sevenDays.h, 1),
      df: integer(sevenDays.degreesOfFreedom),
      p: probability(overPage(sevenDays.pValue, 'weekend')),
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
  return tableOf(
    rows,
    [
      measures.length > 1 &&
        textColumn('measure', 'control.measure', ({ name }) =>
          text('weekend.measure.name', { measure: name }),
        ),
      textColumn('weekday', 'weekend.table.day', ({ weekday }) => weekdayName(weekday)),
      textColumn('period', 'weekend.table.period', ({ weekend }) => periodName(weekend)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      numberColumn('mean', 'weekend.table.mean', 2, ({ mean }) => mean),
      numberColumn('low', 'table.meanLow', 2, ({ interval }) => interval?.[0]),
      numberColumn('high', 'table.meanHigh', 2, ({ interval }) => interval?.[1]),
      numberColumn('median', 'weekend.table.median', 1, ({ median }) => median),
    ],
    { dimension: { kind: 'weekday' }, place: ({ weekday }) => weekday },
  );
}
