import { isDirection, significance } from '../../../analysis/claim.ts';
import { claimed, claimedFinding, finding } from '../../../analysis/finding.ts';
import { howSure } from '../../../analysis/key-figures.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { endsOf } from '../../../stats/index.ts';
import { negligible, pointsOf } from '../stars/star-measure.ts';
import { decimal, integer, percent, probability, signed, text } from '../../../text/index.ts';
import { fewestMonths, monthYear } from '../stars/monthly-means.ts';
import { atLeast, ratingsCounted } from '../stars/words.ts';
import { mostSteps, shortestRegime, type TrendModel } from './model.ts';
import type { Step } from './steps.ts';

export function notice({ months, minimum }: TrendModel) {
  if (months.length > 0) return null;
  const id = minimum === 0 ? 'ratings.notice.noRatings' : 'ratings.notice.noMonth';
  return text(id, { minimum: integer(minimum) });
}

export const subtitle = ({ months, minimum, ratings }: TrendModel) =>
  text('ratings.trend.subtitle', {
    count: months.length,
    minimum: atLeast(minimum),
    n: integer(ratings),
  });

/** The heading and the sentences under the figure: steps first, the line only for comparison. */
export function findings(model: TrendModel) {
  return [heading(model), stepFinding(model), lineFinding(model), keptFinding(model)];
}

const directionOf = ({ difference }: Step) => (difference < 0 ? 'down' : 'up');

/** What a sentence says of a step; 0 months where no step back followed. */
const stepValues = (step: Step) => ({
  direction: directionOf(step),
  month: monthYear(step.at),
  change: pointsOf(step.difference, 'mean', 2),
  months: step.lasted ?? 0,
});

const lineValues = ({ slope, months }: TrendModel) => ({
  slope: pointsOf(slope?.value ?? 0, 'mean'),
  count: months.length,
  needed: fewestMonths,
  within: pointsOf(negligible('mean'), 'mean'),
});

/** The step, or where there is none the line. */
export function heading(model: TrendModel) {
  const { step, lineClaim, claim } = model;
  if (step !== null) return finding('ratings.trend.heading.step', stepValues(step), claim.verdict);
  return claimedFinding('ratings.trend.heading', lineClaim, lineValues(model));
}

function stepFinding({ step, regimes }: TrendModel) {
  if (step === null) return null;
  const values = {
    before: decimal(step.before, 2),
    after: decimal(step.after, 2),
    interval: intervalText(step.interval, 2),
    scale: percent(Math.abs(step.difference) / 4),
    levels: regimes.length,
    settled: monthYear(step.settled),
  };
  return finding('ratings.trend.step', values, directionOf(step));
}

/** What a straight line would say: it hides the steps, so its verdict stands beside them. */
function lineFinding({ slope, step, lineClaim, mannKendall }: TrendModel) {
  if (slope === null) return null;
  const { verdict } = lineClaim;
  const values = {
    slope: signed(slope.value, 3),
    interval: intervalText(slope.interval, 3),
    p: probability(lineClaim.pValue ?? 1),
  };
  if (isDirection(verdict))
    return finding(step === null ? 'ratings.trend.line' : 'ratings.trend.line.steps', values, verdict);
  if ((lineClaim.pValue ?? 1) >= significance) return finding('ratings.trend.line.unclear', values, verdict);
  const ranks = { ...values, p: probability(mannKendall?.pValue ?? 1) };
  return finding('ratings.trend.line.disagree', ranks, verdict);
}

function keptFinding({ monthsLeftOut, ratings, ratingsLeftOut, minimum }: TrendModel) {
  if (monthsLeftOut === 0) return null;
  return finding('ratings.trend.leftOut', {
    count: monthsLeftOut,
    minimum: integer(minimum),
    share: percent(ratingsLeftOut / (ratings + ratingsLeftOut), 2),
  });
}

/** One sentence for the head of the page. */
export const summary = (model: TrendModel) =>
  model.step === null
    ? claimed('ratings.trend.summary', model.lineClaim, lineValues(model))
    : text('ratings.trend.summary.step', stepValues(model.step));

export function keyFigures(model: TrendModel) {
  return [
    { title: text('ratings.trend.key.title'), figures: changeFigures(model) },
    { title: text('ratings.trend.key.levels'), figures: levelFigures(model) },
    howSure(testFigures(model)),
  ];
}

const changeFigures = ({ step, slope }: TrendModel) => [
  step && {
    label: text('ratings.trend.key.step', { month: monthYear(step.at) }),
    value: signed(step.difference, 3),
    detail: intervalText(step.interval, 3),
  },
  slope && {
    label: text('ratings.trend.key.slope'),
    value: signed(slope.value, 4),
    detail: intervalText(slope.interval, 4),
  },
];

const testFigures = ({ slope, lineClaim, line, kendall, spearman, mannKendall }: TrendModel) => [
  slope && {
    label: text('ratings.trend.key.slope'),
    value: text('ratings.p', { p: probability(lineClaim.pValue ?? 1) }),
    detail: text('ratings.trend.key.r2', { r2: decimal(line?.rSquared ?? 0, 2) }),
  },
  mannKendall && {
    label: text('ratings.trend.key.sen'),
    value: signed(mannKendall.senSlope, 4),
    detail: text('ratings.intervalAndP', {
      interval: intervalText(endsOf(mannKendall.senInterval), 4),
      p: probability(mannKendall.pValue),
    }),
  },
  kendall && {
    label: text('ratings.trend.key.kendall'),
    value: signed(kendall.tauB, 3),
    detail: text('ratings.p', { p: probability(kendall.pValue) }),
  },
  spearman !== null && { label: text('ratings.trend.key.spearman'), value: signed(spearman, 3) },
];

/** One level alone is no news. */
function levelFigures({ regimes }: TrendModel) {
  if (regimes.length < 2) return [];
  return regimes.map(({ from, to, level, ratings }) => ({
    label: text('ratings.trend.key.fromTo', { from: monthYear(from), to: monthYear(to) }),
    value: decimal(level, 3),
    detail: ratingsCounted(ratings),
  }));
}

export function caption({ regimes }: TrendModel, { level }: { level: 'regimes' | 'line' }) {
  const drawn = level === 'regimes' && regimes.length === 0 ? 'plain' : level;
  return text(`ratings.trend.caption.${drawn}`, { shortest: shortestRegime, most: mostSteps });
}

export function table({ months, regimes }: TrendModel) {
  const levelAt = (at: number) => regimes.find(({ from, to }) => at >= from.at && at <= to.at)?.level;
  return tableOf(months, [
    textColumn('month', 'ratings.table.month', monthYear),
    numberColumn('n', 'ratings.table.ratings', 0, ({ n }) => n),
    numberColumn('mean', 'ratings.mean', 3, ({ mean }) => mean),
    numberColumn('low', 'table.meanLow', 3, ({ interval }) => interval?.[0]),
    numberColumn('high', 'table.meanHigh', 3, ({ interval }) => interval?.[1]),
    numberColumn('deviation', 'table.deviation', 3, ({ deviation }) => deviation),
    percentColumn('five', 'ratings.five', ({ five }) => five.share),
    numberColumn('level', 'ratings.trend.level', 3, ({ at }) => levelAt(at)),
  ]);
}
