import { finding, verdictOf } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup } from '../../analysis/presentation.ts';
import { decimal, integer, percent, probability, signed, text, type Text } from '../../text/index.ts';
import { weekdayName } from '../calendar/weekdays.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import type { DayMeasure, MeanDifference } from './day-measure.ts';
import { effectSize } from './words.ts';
import { periodName } from '../calendar/weekend.ts';

/** What is measured of a recipe; also the selector of the sentences that speak of it. */
export type MeasureName = 'minutes' | 'score' | 'steps' | 'ingredients';

/** Decimals that a difference of this measure deserves. */
export const digitsOf = (measure: MeasureName) => (measure === 'minutes' ? 1 : 2);

/** A difference whose d lies within this is negligible, whatever its p: Cohen (1988). */
const negligible = 0.2;

/** The heading and the sentences under the figure; the intervals decide the words. */
export function dayMeasureFindings(model: DayMeasure, measure: MeasureName): readonly Finding[] {
  return [
    heading(model, measure),
    ...effect(model),
    ...pairs(model, measure),
    ...profile(model, measure),
    ...medians(model, measure),
  ];
}

function heading({ difference }: DayMeasure, measure: MeasureName): Finding {
  if (difference === null) return finding('weekend.measure.heading.thin', undefined, 'thin');
  const verdict = verdictOf(difference.interval);
  const digits = digitsOf(measure);
  if (verdict === 'up' || verdict === 'down') {
    const values = { measure, difference: decimal(Math.abs(difference.value), digits) };
    return finding(
      verdict === 'up' ? 'weekend.measure.heading.up' : 'weekend.measure.heading.down',
      values,
      verdict,
    );
  }
  return isEquivalent(difference)
    ? finding(
        'weekend.measure.heading.same',
        {
          measure,
          bound: decimal(bound(difference, digits), digits),
        },
        verdict,
      )
    : finding('weekend.measure.heading.unclear', { measure }, verdict);
}

const isEquivalent = ({ cohensDInterval: [low, high] }: MeanDifference) =>
  Math.max(Math.abs(low), Math.abs(high)) < negligible;

/** The largest difference that the interval allows, rounded up, so that "within" stays true. */
function bound({ interval: [low, high] }: MeanDifference, digits: number): number {
  const scale = 10 ** digits;
  return Math.ceil(Math.max(Math.abs(low), Math.abs(high)) * scale) / scale;
}

function effect({ difference }: DayMeasure): Finding[] {
  if (difference === null) return [];
  const values = {
    size: effectSize(difference.cohensD),
    d: signed(difference.cohensD, 3),
    interval: intervalText(difference.cohensDInterval, 3),
  };
  return [finding('weekend.measure.effect', values)];
}

function pairs({ superiority }: DayMeasure, measure: MeasureName): Finding[] {
  if (superiority === null) return [];
  return [
    finding(
      'weekend.measure.pairs',
      { measure, share: percent(superiority.value) },
      verdictOf(superiority.interval && [superiority.interval[0] - 0.5, superiority.interval[1] - 0.5]),
    ),
  ];
}

const extremesOf = ({ days }: DayMeasure) => {
  const ranked = days.toSorted((a, b) => a.mean - b.mean || a.weekday - b.weekday);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  return lowest === undefined || highest === undefined || lowest === highest ? null : { lowest, highest };
};

function profile(model: DayMeasure, measure: MeasureName): Finding[] {
  const extremes = extremesOf(model);
  const { sevenDays } = model;
  if (extremes === null || sevenDays === null) return [];
  const digits = digitsOf(measure);
  const values = {
    measure,
    low: decimal(extremes.lowest.mean, digits),
    lowDay: weekdayName(extremes.lowest.weekday),
    high: decimal(extremes.highest.mean, digits),
    highDay: weekdayName(extremes.highest.weekday),
    epsilon: percent(sevenDays.epsilonSquared, 3),
    p: probability(sevenDays.pValue),
  };
  return [finding('weekend.measure.profile', values)];
}

function medians({ days, median }: DayMeasure, measure: MeasureName): Finding[] {
  if (days.length < 2) return [];
  const all = days.map((day) => day.median);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const digits = [low, high, median].every(Number.isInteger) ? 0 : 1;
  return low === high
    ? [finding('weekend.measure.medianSame', { measure, median: decimal(low, digits) })]
    : [
        finding('weekend.measure.medians', {
          measure,
          low: decimal(low, digits),
          high: decimal(high, digits),
        }),
      ];
}

/** Means and medians of both periods, then how they compare: difference, effect, rank test, seven days. */
export function dayMeasureKeyFigures(model: DayMeasure, measure: MeasureName): readonly KeyFigureGroup[] {
  const digits = digitsOf(measure);
  const periods = [false, true].map((weekend): KeyFigure => {
    const { count, mean, median } = weekend ? model.onWeekends : model.onWeekdays;
    return {
      label: periodName(weekend),
      value: decimal(mean, digits),
      detail: text('weekend.measure.key.median', {
        median: decimal(median, Number.isInteger(median) ? 0 : 1),
        n: integer(count),
      }),
    };
  });
  return [
    { title: text('weekend.measure.key.means', { measure }), figures: periods },
    { title: text('weekend.key.comparison'), figures: comparison(model, digits) },
  ];
}

function comparison({ difference, superiority, sevenDays }: DayMeasure, digits: number): KeyFigure[] {
  const found: KeyFigure[] = [];
  if (difference !== null) {
    found.push(
      {
        label: text('weekend.measure.key.d'),
        value: signed(difference.cohensD, 3),
        detail: intervalText(difference.cohensDInterval, 3),
      },
      {
        label: text('weekend.measure.key.difference'),
        value: signed(difference.value, digits),
        detail: text('weekend.measure.key.welch', {
          interval: intervalText(difference.interval, digits),
          p: probability(difference.pValue),
        }),
      },
    );
  }
  if (superiority !== null) {
    found.push({
      label: text('weekend.measure.key.superiority'),
      value: percent(superiority.value),
      detail: text('weekend.measure.key.mannWhitney', { p: probability(superiority.pValue) }),
    });
  }
  if (sevenDays !== null) {
    found.push({
      label: text('weekend.volume.key.sevenDays'),
      value: text('weekend.measure.key.epsilon', { epsilon: percent(sevenDays.epsilonSquared, 3) }),
      detail: text('weekend.measure.key.kruskal', {
        h: decimal(sevenDays.h, 1),
        df: integer(sevenDays.degreesOfFreedom),
        p: probability(sevenDays.pValue),
      }),
    });
  }
  return found;
}

export const dayMeasureCaption = ({ mean }: DayMeasure, measure: MeasureName): Text =>
  text('weekend.measure.caption', { measure, mean: decimal(mean, digitsOf(measure)) });

/** Why the data cannot answer, or null. */
export function dayMeasureNotice({ recipes, difference }: DayMeasure): Text | null {
  if (recipes === 0) return text('weekend.notice.noRecipes');
  return difference === null ? text('weekend.notice.oneSide') : null;
}

/** The seven days of one or several measures. */
export function dayMeasureTable(measures: readonly { name: MeasureName; model: DayMeasure }[]): DataTable {
  const several = measures.length > 1;
  return {
    columns: [
      ...(several ? [{ key: 'measure', label: text('control.measure'), kind: 'text' as const }] : []),
      { key: 'weekday', label: text('weekend.table.day'), kind: 'text' },
      { key: 'period', label: text('weekend.table.period'), kind: 'text' },
      { key: 'recipes', label: text('table.recipes'), kind: 'number', digits: 0 },
      { key: 'mean', label: text('weekend.table.mean'), kind: 'number', digits: 2 },
      { key: 'low', label: text('table.meanLow'), kind: 'number', digits: 2 },
      { key: 'high', label: text('table.meanHigh'), kind: 'number', digits: 2 },
      { key: 'median', label: text('weekend.table.median'), kind: 'number', digits: 1 },
    ],
    rows: measures.flatMap(({ name, model }) =>
      model.days.map((day) => ({
        ...(several ? { measure: text('weekend.measure.name', { measure: name }) } : {}),
        weekday: weekdayName(day.weekday),
        period: periodName(day.weekend),
        recipes: day.recipes,
        mean: day.mean,
        low: day.interval?.[0] ?? null,
        high: day.interval?.[1] ?? null,
        median: day.median,
      })),
    ),
  };
}
