import { finding, verdictOf } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigureGroup } from '../../analysis/presentation.ts';
import { decimal, integer, probability, signed, text, year, type Text } from '../../text/index.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import { isReliable } from '../reliability.ts';
import { agreement } from './duration-words.ts';
import type { MeasureTrend, MeasureTrendModel } from './measure-trend-model.ts';
import { noteOf } from './volume-words.ts';
import type { SlopeVariant } from './yearly-means.ts';
import { numberColumn } from '../table-columns.ts';

/** Decimals that show a value of this size to about three digits. */
export const digitsFor = (value: number): number =>
  Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 2;

/** Decimals of a slope: two more than its size needs, so that small yearly changes show. */
export const slopeDigits = (slope: number): number =>
  Math.abs(slope) >= 10 ? 1 : Math.abs(slope) >= 1 ? 2 : 3;

export const slopeText = ({ measure }: MeasureTrend, slope: number): Text =>
  text(measure.slope, { value: signed(slope, slopeDigits(slope)), count: Math.abs(slope) });

const sizeText = ({ measure }: MeasureTrend, slope: number): Text =>
  text(measure.slope, { value: decimal(Math.abs(slope), slopeDigits(slope)), count: Math.abs(slope) });

/** The heading and the sentences under the figure: the direction, whether it turns, whether it holds. */
export function measureFindings({ chosen }: MeasureTrendModel): readonly Finding[] {
  if (chosen === null) return [];
  return [heading(chosen), ...turning(chosen), ...(turnOf(chosen) === null ? agreement(chosen) : [])];
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

function heading(trend: MeasureTrend): Finding {
  const { line, measure } = trend;
  const name = text(measure.name);
  if (line === null) return finding('trends.measures.heading.thin', { name }, 'thin');
  const turn = turnOf(trend);
  if (turn !== null) {
    const values = { name, year: year(trend.recentFrom ?? 0) };
    return finding(`trends.measures.heading.${turn}`, values, 'unclear');
  }
  const verdict = verdictOf([line.slopeInterval.low, line.slopeInterval.high]);
  const values = { name, slope: sizeText(trend, line.slope) };
  if (verdict === 'up') return finding('trends.measures.heading.up', values, verdict);
  if (verdict === 'down') return finding('trends.measures.heading.down', values, verdict);
  return finding('trends.measures.heading.unclear', { name }, 'unclear');
}

function turning(trend: MeasureTrend): Finding[] {
  const [all, recent] = [trend.line, variantOf(trend, 'recent')];
  if (turnOf(trend) === null || all === null || recent === undefined) return [];
  const values = {
    all: slopeText(trend, all.slope),
    recent: slopeText(trend, recent.slope),
    year: year(trend.recentFrom ?? 0),
  };
  return [finding('trends.measures.turns', values, 'unclear')];
}

/** The slope of the measure in focus with its interval, R² and p. */
export function slopeGroup({ chosen }: MeasureTrendModel): KeyFigureGroup[] {
  if (chosen === null || chosen.line === null) return [];
  const { slope, slopeInterval, rSquared, pValue } = chosen.line;
  const interval = intervalText([slopeInterval.low, slopeInterval.high], slopeDigits(slope));
  const fit =
    rSquared === null || pValue === null
      ? interval
      : text('trends.fitDetail', { interval, r2: decimal(rSquared, 2), p: probability(pValue) });
  const unit = text(chosen.measure.slopeUnit, { count: Math.abs(slope) });
  const figure = {
    label: text(chosen.measure.name),
    value: signed(slope, slopeDigits(slope)),
    detail: text('trends.measures.key.detail', { unit, fit }),
  };
  return [{ title: text('trends.measures.key.slopes'), figures: [figure] }];
}

/** How far the mean is pulled from the median by a few recipes. */
export function tailGroup({ tail, chosen }: MeasureTrendModel): KeyFigureGroup[] {
  if (tail === null || chosen === null) return [];
  const value = (amount: number) => decimal(amount, digitsFor(amount));
  return [
    {
      title: text('trends.measures.key.tail'),
      figures: [
        { label: text('trends.duration.mean'), value: value(tail.mean) },
        { label: text('trends.duration.median'), value: value(tail.median) },
        { label: text('trends.measures.key.largest'), value: value(tail.largest) },
      ],
    },
  ];
}

export function measureSubtitle({ chosen, statistic }: MeasureTrendModel): Text {
  return text('trends.measures.subtitle', {
    name: chosen === null ? '' : text(chosen.measure.name),
    unit: chosen === null ? '' : text(chosen.measure.unit),
    statistic,
    n: integer(chosen?.recipes ?? 0),
  });
}

export function measureCaption({ chosen, thinThreshold, spread }: MeasureTrendModel): Text {
  const hollow = chosen?.years.some((each) => !isReliable(each)) === true;
  const values = { threshold: integer(thinThreshold), spread };
  return hollow
    ? text('trends.measures.caption.hollow', values)
    : text('trends.measures.caption.plain', values);
}

const spreadLabels = {
  deviation: ['trends.measures.table.minusDeviation', 'trends.measures.table.plusDeviation'],
  quartiles: ['trends.measures.table.q25', 'trends.measures.table.q75'],
} as const;

/** The measure in focus by year, and the shown statistic of the others. */
export function measureTable({ chosen, trends, spread }: MeasureTrendModel): DataTable {
  const digits = digitsFor(chosen?.overall ?? 0) + 1;
  const others = trends.filter((trend) => trend !== chosen);
  const [spreadLow, spreadHigh] = spreadLabels[spread];
  return {
    columns: [
      { key: 'year', label: text('table.year'), kind: 'year' },
      numberColumn('recipes', text('table.recipes'), 0),
      numberColumn('value', chosen === null ? text('table.fitted') : text(chosen.measure.name), digits),
      numberColumn('low', text('table.meanLow'), digits),
      numberColumn('high', text('table.meanHigh'), digits),
      numberColumn('fitted', text('table.fitted'), digits),
      numberColumn('spreadLow', text(spreadLow), digits),
      numberColumn('spreadHigh', text(spreadHigh), digits),
      ...others.map(({ measure, overall }) =>
        numberColumn(measure.column, text(measure.name), digitsFor(overall) + 1),
      ),
      { key: 'note', label: text('table.note'), kind: 'text' },
    ],
    rows: (chosen?.years ?? []).map((each) => ({
      year: each.year,
      recipes: each.recipes,
      value: each.value,
      low: each.interval?.[0] ?? null,
      high: each.interval?.[1] ?? null,
      fitted: each.fitted,
      spreadLow: each.spread?.[0] ?? null,
      spreadHigh: each.spread?.[1] ?? null,
      ...Object.fromEntries(
        others.map(({ measure, years }) => [
          measure.column,
          years.find((other) => other.year === each.year)?.value ?? null,
        ]),
      ),
      note: noteOf(each),
    })),
  };
}
