import { finding, verdictOf } from '../../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup } from '../../../analysis/presentation.ts';
import {
  date,
  decimal,
  integer,
  percent,
  probability,
  signed,
  text,
  type Text,
} from '../../../text/index.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { monthDate } from '../stars/monthly-means.ts';
import { mostSteps, shortestRegime, type Regime, type Step, type TrendModel } from './model.ts';
import { numberColumn } from '../../table-columns.ts';

type Place = { readonly year: number; readonly month: number };

export const monthYear = (place: Place) => date(monthDate(place), 'monthYear');

/** The heading and the sentences under the figure: steps first, the line only for comparison. */
export function trendFindings(model: TrendModel): readonly Finding[] {
  return [heading(model), ...stepFinding(model), ...lineFinding(model), ...keptFinding(model)];
}

function heading({ step, slope, months }: TrendModel): Finding {
  if (step !== null) return stepHeading(step);
  if (slope === null) {
    return finding('ratings.trend.heading.thin', { count: months.length }, 'thin');
  }
  const verdict = verdictOf(slope.interval);
  const values = { slope: decimal(Math.abs(slope.value), 3) };
  if (verdict === 'up') return finding('ratings.trend.heading.up', values, verdict);
  if (verdict === 'down') return finding('ratings.trend.heading.down', values, verdict);
  return finding('ratings.trend.heading.unclear', undefined, verdict);
}

function stepHeading({ difference, at, lasted }: Step): Finding {
  const values = { month: monthYear(at), change: decimal(Math.abs(difference), 2) };
  if (difference < 0) {
    return lasted === null
      ? finding('ratings.trend.heading.stepDown', values, 'down')
      : finding('ratings.trend.heading.stepDownFor', { ...values, months: lasted }, 'down');
  }
  return lasted === null
    ? finding('ratings.trend.heading.stepUp', values, 'up')
    : finding('ratings.trend.heading.stepUpFor', { ...values, months: lasted }, 'up');
}

function stepFinding({ step, regimes }: TrendModel): Finding[] {
  if (step === null) return [];
  const values = {
    before: decimal(step.before, 2),
    after: decimal(step.after, 2),
    interval: intervalText(step.interval, 2),
    scale: percent(Math.abs(step.difference) / 4),
    levels: regimes.length,
  };
  return [finding('ratings.trend.step', values, step.difference < 0 ? 'down' : 'up')];
}

/** What a straight line would say: it hides the steps, so its verdict stands beside them. */
function lineFinding({ slope, step }: TrendModel): Finding[] {
  if (slope === null) return [];
  const verdict = verdictOf(slope.interval);
  const values = {
    slope: signed(slope.value, 3),
    interval: intervalText(slope.interval, 3),
    p: probability(slope.pValue),
  };
  if (verdict === 'unclear') return [finding('ratings.trend.line.unclear', values, verdict)];
  return [finding(step === null ? 'ratings.trend.line' : 'ratings.trend.line.steps', values, verdict)];
}

function keptFinding({ monthsLeftOut, ratings, ratingsLeftOut, minimum }: TrendModel): Finding[] {
  if (monthsLeftOut === 0) return [];
  const values = {
    count: monthsLeftOut,
    minimum: integer(minimum),
    share: percent(ratingsLeftOut / (ratings + ratingsLeftOut), 2),
  };
  return [finding('ratings.trend.leftOut', values)];
}

/** One sentence for the head of the page. */
export function trendSummary({ step }: TrendModel): Text | null {
  if (step === null) return text('ratings.trend.summary.none');
  const values = { month: monthYear(step.at), change: decimal(Math.abs(step.difference), 2) };
  const message = step.difference < 0 ? 'ratings.trend.summary.down' : 'ratings.trend.summary.up';
  if (step.lasted === null) return text(message, values);
  return text(step.difference < 0 ? 'ratings.trend.summary.downFor' : 'ratings.trend.summary.upFor', {
    ...values,
    months: step.lasted,
  });
}

export function trendKeyFigures(model: TrendModel): readonly KeyFigureGroup[] {
  const { step, slope, line, kendall, spearman, mannKendall } = model;
  const number = (value: number, digits: number) => signed(value, digits);
  const figures: (KeyFigure | false)[] = [
    step !== null && {
      label: text('ratings.trend.key.step', { month: monthYear(step.at) }),
      value: number(step.difference, 3),
      detail: intervalText(step.interval, 3),
    },
    slope !== null && {
      label: text('ratings.trend.key.slope'),
      value: number(slope.value, 4),
      detail: text('ratings.trend.key.slopeDetail', {
        interval: intervalText(slope.interval, 4),
        p: probability(slope.pValue),
        r2: decimal(line?.rSquared ?? 0, 2),
      }),
    },
    mannKendall !== null && {
      label: text('ratings.trend.key.sen'),
      value: number(mannKendall.senSlope, 4),
      detail: text('ratings.intervalAndP', {
        interval: intervalText([mannKendall.senInterval.low, mannKendall.senInterval.high], 4),
        p: probability(mannKendall.pValue),
      }),
    },
    kendall !== null && {
      label: text('ratings.trend.key.kendall'),
      value: number(kendall.tauB, 3),
      detail: text('ratings.p', { p: probability(kendall.pValue) }),
    },
    spearman !== null && { label: text('ratings.trend.key.spearman'), value: number(spearman, 3) },
  ];
  return [
    { title: text('ratings.trend.key.title'), figures: figures.filter((each) => each !== false) },
    ...regimeFigures(model.regimes),
  ];
}

function regimeFigures(regimes: readonly Regime[]): KeyFigureGroup[] {
  if (regimes.length < 2) return [];
  return [
    {
      title: text('ratings.trend.key.levels'),
      figures: regimes.map(({ from, to, level, ratings }) => ({
        label: text('ratings.trend.key.fromTo', { from: monthYear(from), to: monthYear(to) }),
        value: decimal(level, 3),
        detail: text('ratings.counted', { n: integer(ratings), count: ratings }),
      })),
    },
  ];
}

export function trendCaption({ regimes }: TrendModel, level: 'regimes' | 'line'): Text {
  if (level === 'line') return text('ratings.trend.caption.line');
  return regimes.length === 0
    ? text('ratings.trend.caption.plain')
    : text('ratings.trend.caption.regimes', { shortest: shortestRegime, most: mostSteps });
}

export function trendTable({ months, regimes }: TrendModel): DataTable {
  const levelAt = (at: number) => regimes.find(({ from, to }) => at >= from.at && at <= to.at)?.level ?? null;
  return {
    columns: [
      { key: 'month', label: text('ratings.table.month'), kind: 'text' },
      numberColumn('n', text('ratings.table.ratings'), 0),
      numberColumn('mean', text('ratings.mean'), 3),
      numberColumn('low', text('table.meanLow'), 3),
      numberColumn('high', text('table.meanHigh'), 3),
      numberColumn('deviation', text('table.deviation'), 3),
      { key: 'five', label: text('ratings.five'), kind: 'percent', digits: 1 },
      numberColumn('level', text('ratings.trend.level'), 3),
    ],
    rows: months.map((each) => ({
      month: monthYear(each),
      n: each.n,
      mean: each.mean,
      low: each.interval?.[0] ?? null,
      high: each.interval?.[1] ?? null,
      deviation: each.deviation,
      five: each.five.share,
      level: levelAt(each.at),
    })),
  };
}
