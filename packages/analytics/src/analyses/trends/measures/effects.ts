import type { Claim } from '../../../analysis/claim.ts';
import type { EffectDraft } from '../../../analysis/effect.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import { signed, text, year } from '../../../text/index.ts';
import { isReliable, type YearReliability } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import { differenceWithUnit, meanWithUnit, type MeasureId } from '../../measures.ts';
import type { YearCount } from '../years.ts';
import type { MeasureTrend, MeasureTrendModel } from './model.ts';
import { statement } from './words.ts';

interface TrendOfYears extends Pick<EffectDraft, 'key' | 'finding' | 'subject'> {
  readonly claim: Claim;
  readonly years: readonly (YearCount & YearReliability & { readonly value: number })[];
  readonly measure: MeasureId;
}

/** A claimed slope as the change over all complete years, beside their mean; null where these are too few to have one. */
export function trendEffect({ years, claim, measure, ...draft }: TrendOfYears): EffectDraft | null {
  const complete = years.filter(isReliable);
  const [start, end] = [complete[0], complete.at(-1)];
  if (start === undefined || end === undefined || start === end) return null;
  const span = end.year - start.year;
  const mean = complete.reduce((sum, each) => sum + each.recipes * each.value, 0) / totalRecipes(complete);
  if (mean <= 0) return null;
  return {
    ...draft,
    claim,
    // Compound, as growth is: a slope down never falls below nothing.
    ratioOf: (slope) => Math.exp((slope * span) / mean),
    size: () =>
      text('effect.overYears', {
        change: differenceWithUnit(measure, (claim.estimate ?? 0) * span, signed),
        from: year(start.year),
        to: year(end.year),
        mean: meanWithUnit(measure, mean),
      }),
    spark: { kind: 'line', values: complete.map(({ value }) => value), highlight: complete.length - 1 },
  };
}

/** Every measure of the card. */
export const measureTrendEffects = ({ trends }: MeasureTrendModel): Listed<EffectDraft> =>
  listed(trends.map(effectOfMeasure));

const effectOfMeasure = (trend: MeasureTrend): EffectDraft | null =>
  trendEffect({
    key: trend.measure.column,
    subject: text(trend.measure.name),
    finding: statement(trend),
    claim: trend.claim,
    years: trend.years,
    measure: trend.measure.column,
  });
