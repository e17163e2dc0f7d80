import type { EffectDraft } from '../../../analysis/effect.ts';
import { first, last } from '../../../analysis/extremes.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { decimal, text } from '../../../text/index.ts';
import { monthYear } from '../stars/monthly-means.ts';
import { totalOf } from '../stars/star-counts.ts';
import type { TrendModel } from './model.ts';
import { heading } from './words.ts';

/** The step against the level before it, or where there is none the line over all its months. */
export function effects(model: TrendModel): Listed<EffectDraft> {
  const { months, step, claim, regimes } = model;
  if (months.length < 2) return [];
  const [start, end] = [first(months), last(months)];
  const mean = months.reduce((sum, month) => sum + month.n * month.mean, 0) / totalOf(months);
  const levels = regimes.map(({ level }) => level);
  return [
    {
      key: step === null ? 'line' : 'step',
      finding: heading(model),
      claim,
      ratioOf:
        step === null
          ? (slope) => 1 + (slope * (end.at - start.at)) / mean
          : (difference) => 1 + difference / step.before,
      size: () =>
        step === null
          ? text('effect.inYears', {
              first: decimal(start.mean, 2),
              from: monthYear(start),
              last: decimal(end.mean, 2),
              to: monthYear(end),
            })
          : text('ratings.trend.effect', { before: decimal(step.before, 2), after: decimal(step.after, 2) }),
      spark: { kind: 'line', values: levels.length > 1 ? levels : months.map((month) => month.mean) },
    },
  ];
}
