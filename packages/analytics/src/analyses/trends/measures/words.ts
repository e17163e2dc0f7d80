import { claimedFinding, finding, verdictOf } from '../../../analysis/finding.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding } from '../../../analysis/presentation.ts';
import { numberColumn } from '../../../analysis/table.ts';
import { decimal, integer, signed, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { claimDetail } from '../texts.ts';
import { yearTable } from '../years.ts';
import type { MeasureTrend, MeasureTrendModel } from './model.ts';
import { agreement } from './variants.ts';
import type { SlopeVariant } from './yearly-trend.ts';

/** Decimals that show a value of this size to about three digits. */
export const digitsFor = (value: number): number =>
  Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 2;

/** Decimals of a slope: two more than its size needs, so that small yearly changes show. */
export const slopeDigits = (slope: number): number =>
  Math.abs(slope) >= 10 ? 1 : Math.abs(slope) >= 1 ? 2 : 3;

/** "+0.031 points a year", or without its sign. */
const slopeText = ({ measure }: MeasureTrend, slope: number, write = signed): Text =>
  text(measure.slope, { value: write(slope, slopeDigits(slope)), count: Math.abs(slope) });

export const notice = ({ chosen }: MeasureTrendModel): Text | null =>
  chosen === null ? text('trends.notice.noRecipes') : null;

/** The heading and the sentence under the figure: the direction, whether it turns, else whether it holds. */
export function findings({ chosen }: MeasureTrendModel): Listed<Finding> {
  if (chosen === null) return [];
  return [statement(chosen), turnOf(chosen) === null ? agreement(chosen) : turning(chosen)];
}

const variantOf = ({ variants }: MeasureTrend, name: SlopeVariant['variant']) =>
  variants.find(({ variant }) => variant === name);

/** A series turns when its slopes before and after the middle recipe exclude zero with opposite signs. */
function turnOf(trend: MeasureTrend): 'fellThenRose' | 'roseThenFell' | null {
  const before = verdictOf(variantOf(trend, 'earlier')?.interval ?? null);
  const after = verdictOf(variantOf(trend, 'recent')?.interval ?? null);
  if (before === 'down' && after === 'up') return 'fellThenRose';
  return before === 'up' && after === 'down' ? 'roseThenFell' : null;
}

const turnValues = ({ measure, recentFrom }: MeasureTrend) => ({
  name: text(measure.name),
  year: year(recentFrom ?? 0),
});

/** What the figure comes to: the turn, else the claim. */
export const statement = (trend: MeasureTrend): Finding => {
  const turn = turnOf(trend);
  return turn === null
    ? heading(trend)
    : finding(`trends.measures.heading.${turn}`, turnValues(trend), 'unclear');
};

function heading(trend: MeasureTrend): Finding {
  const { claim, measure } = trend;
  return claimedFinding('trends.measures.heading', claim, {
    name: text(measure.name),
    slope: slopeText(trend, Math.abs(claim.estimate ?? 0), decimal),
    within: slopeText(trend, claim.within ?? 0, decimal),
  });
}

function turning(trend: MeasureTrend): Finding | null {
  const [all, recent] = [trend.line, variantOf(trend, 'recent')];
  if (all === null || recent === undefined) return null;
  const slopes = { all: slopeText(trend, all.slope), recent: slopeText(trend, recent.slope) };
  return finding('trends.measures.turns', { ...turnValues(trend), ...slopes }, 'unclear');
}

/** The slope that is claimed of the measure in focus, with its interval and p. */
export function slopeGroup({ chosen }: MeasureTrendModel): KeyFigureGroupDraft {
  return { title: text('trends.measures.key.slopes'), figures: [chosen && slopeFigure(chosen)] };
}

function slopeFigure({ claim, measure, years }: MeasureTrend): KeyFigureDraft | null {
  const { estimate } = claim;
  const digits = slopeDigits(Math.max(...(claim.interval ?? [0]).map(Math.abs)));
  const detail = claimDetail(claim, years.filter(isReliable).length, digits);
  if (estimate === null || detail === null) return null;
  const unit = text(measure.slopeUnit, { count: Math.abs(estimate) });
  return {
    label: text(measure.name),
    value: signed(estimate, digits),
    detail: text('trends.measures.key.detail', { unit, fit: detail }),
  };
}

export const subtitle = ({ chosen, statistic }: MeasureTrendModel): Text =>
  text('trends.measures.subtitle', {
    what: chosen === null ? 'none' : 'measure',
    name: chosen === null ? '' : text(chosen.measure.name),
    unit: chosen === null ? '' : text(chosen.measure.unit),
    statistic,
    n: integer(chosen?.recipes ?? 0),
  });

export const caption = ({ chosen, thinThreshold, spread }: MeasureTrendModel): Text =>
  text('trends.measures.caption', {
    hollow: String(chosen?.years.every(isReliable) === false),
    threshold: integer(thinThreshold),
    spread,
    trend: chosen === null || chosen.claim.verdict === 'thin' ? 'none' : 'told',
  });

const spreadLabels = {
  deviation: ['trends.measures.table.minusDeviation', 'trends.measures.table.plusDeviation'],
  quartiles: ['trends.measures.table.q25', 'trends.measures.table.q75'],
} as const;

/** The measure in focus by year, and the shown statistic of the others. */
export function table({ chosen, trends, spread }: MeasureTrendModel): DataTable {
  const digits = digitsFor(chosen?.overall ?? 0) + 1;
  const [spreadLow, spreadHigh] = spreadLabels[spread];
  return yearTable(chosen?.years ?? [], [
    numberColumn('value', chosen?.measure.name ?? 'table.fitted', digits, ({ value }) => value),
    numberColumn('low', 'table.meanLow', digits, ({ interval }) => interval?.[0]),
    numberColumn('high', 'table.meanHigh', digits, ({ interval }) => interval?.[1]),
    numberColumn('fitted', 'table.fitted', digits, ({ fitted }) => fitted),
    numberColumn('spreadLow', spreadLow, digits, (each) => each.spread?.[0]),
    numberColumn('spreadHigh', spreadHigh, digits, (each) => each.spread?.[1]),
    ...trends
      .filter((trend) => trend !== chosen)
      .map(({ measure, overall, years }) =>
        numberColumn(
          measure.column,
          measure.name,
          digitsFor(overall) + 1,
          (each: { readonly year: number }) => years.find((other) => other.year === each.year)?.value,
        ),
      ),
  ]);
}
