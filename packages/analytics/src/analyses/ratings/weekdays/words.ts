import { claimed, claimedFinding } from '../../../analysis/finding.ts';
import { howSure } from '../../../analysis/key-figures.ts';
import { listed } from '../../../analysis/listed.ts';
import { decimal, percent, probability, text } from '../../../text/index.ts';
import { periodName } from '../../calendar/weekend.ts';
import { measured, pointsOf, pointsRange, shareOfScale, signedPoints } from '../stars/star-measure.ts';
import { findings as calendarFindings, gapFigures, testFigures } from '../calendar/words.ts';
import { ratingsCounted } from '../stars/words.ts';
import type { WeekdaysModel } from './model.ts';

/** The weekend first, then the days one by one. */
export function findings(model: WeekdaysModel) {
  return [weekendFinding(model), ...calendarFindings(model)];
}

/** What may be said of the weekend against the other days. */
export const weekendFinding = (model: WeekdaysModel) =>
  claimedFinding('ratings.weekdays.heading', model.weekend.claim, claimValues(model));

/** One sentence for the head of the page, from the same claim as the heading; none where there are too few ratings. */
export const summary = (model: WeekdaysModel) =>
  model.weekend.claim.verdict === 'thin'
    ? null
    : claimed('ratings.weekdays.summary', model.weekend.claim, claimValues(model));

function claimValues({ weekend: { claim }, measure }: WeekdaysModel) {
  const difference = claim.estimate ?? 0;
  return {
    measure,
    change: pointsOf(difference, measure),
    scale: percent(shareOfScale(Math.abs(difference), measure)),
    within: pointsOf(claim.within ?? 0, measure),
  };
}

export function keyFigures(model: WeekdaysModel) {
  return [
    weekendFigures(model),
    gapFigures(model),
    howSure([weekendTest(model), ...listed(testFigures(model))]),
  ];
}

function weekendTest({ weekend: { gap, claim } }: WeekdaysModel) {
  if (gap === null) return null;
  return {
    label: text('ratings.weekdays.key.difference'),
    value: text('ratings.p', { p: probability(claim.pValue ?? 1) }),
    detail: text('ratings.weekdays.key.d', { d: decimal(gap.cohensD, 3) }),
  };
}

function weekendFigures({ weekend, measure }: WeekdaysModel) {
  const { gap } = weekend;
  if (gap === null) return null;
  const side = (period: 'weekend' | 'weekday') =>
    weekend[period] && {
      label: periodName(period === 'weekend'),
      value: measured(weekend[period].value, measure),
      detail: ratingsCounted(weekend[period].n),
    };
  const difference = {
    label: text('ratings.weekdays.key.difference'),
    value: signedPoints(gap.difference, measure),
    detail: pointsRange(gap.interval, measure),
  };
  const figures = [difference, side('weekend'), side('weekday')];
  return { title: text('ratings.weekdays.key.title'), figures };
}
