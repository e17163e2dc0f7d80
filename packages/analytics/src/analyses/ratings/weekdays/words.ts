import { directedFinding, verdictOf } from '../../../analysis/finding.ts';
import { decimal, percent, probability, text } from '../../../text/index.ts';
import { periodName } from '../../calendar/weekend.ts';
import { measured, points, pointsRange, shareOfScale, signedPoints } from '../calendar/star-measure.ts';
import { findings as calendarFindings, keyFigures as calendarKeyFigures } from '../calendar/words.ts';
import { ratingsCounted } from '../stars/words.ts';
import type { WeekdaysModel } from './model.ts';

/** Differences below this share of the scale change nothing for a reader. */
const negligibleShare = 0.01;

/** The weekend first, then the days one by one. */
export function findings(model: WeekdaysModel) {
  return [weekendFinding(model), ...calendarFindings(model)];
}

function weekendFinding({ weekend: { gap }, measure }: WeekdaysModel) {
  if (gap === null) return null;
  const values = { measure, change: points(gap.difference, measure) };
  return directedFinding('ratings.weekdays.heading', verdictOf(gap.interval), values);
}

/** One sentence for the head of the page: the difference beside the whole scale. */
export function summary({ weekend: { gap }, measure, gap: days }: WeekdaysModel) {
  if (gap === null || days === null) return null;
  const largest = Math.max(Math.abs(gap.difference), Math.abs(days.difference));
  const scale = shareOfScale(largest, measure);
  const size = scale < negligibleShare ? 'nothing' : 'some';
  return text(`ratings.weekdays.summary.${size}`, { scale: percent(scale) });
}

export function keyFigures(model: WeekdaysModel) {
  return [weekendFigures(model), ...calendarKeyFigures(model)];
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
    detail: text('ratings.weekdays.key.detail', {
      interval: pointsRange(gap.interval, measure),
      d: decimal(gap.cohensD, 3),
      p: probability(gap.pValue),
    }),
  };
  const figures = [difference, side('weekend'), side('weekday')];
  return { title: text('ratings.weekdays.key.title'), figures };
}
