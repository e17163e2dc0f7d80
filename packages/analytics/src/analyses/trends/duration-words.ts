import { finding, verdictOf } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import type { WeightedLine } from '../../stats/index.ts';
import { decimal, integer, percent, probability, signed, text, year, type Text } from '../../text/index.ts';
import type { DurationModel } from './duration-model.ts';
import type { SlopeVariant } from './yearly-means.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import { isReliable } from '../reliability.ts';
import { noteOf } from './volume-words.ts';
import { numberColumn } from '../table-columns.ts';

/** The heading and the sentences under the figure; the verdict of the fit decides the words. */
export function durationFindings(model: DurationModel): readonly Finding[] {
  return [heading(model), ...agreement(model), ...shapeOfWeight(model)];
}

function heading({ mean, years }: DurationModel): Finding {
  if (mean === null) {
    return finding('trends.duration.heading.thin', { count: years.length }, 'thin');
  }
  const verdict = verdictOf([mean.slopeInterval.low, mean.slopeInterval.high]);
  const values = { slope: decimal(Math.abs(mean.slope), 2) };
  if (verdict === 'up') return finding('trends.duration.heading.up', values, verdict);
  if (verdict === 'down') return finding('trends.duration.heading.down', values, verdict);
  return finding('trends.duration.heading.unclear', undefined, verdict);
}

/** Whether the slope survives other choices of years and weights. */
export function agreement({ variants }: Pick<DurationModel, 'variants'>): Finding[] {
  if (variants.length < 2) return [];
  const verdicts = new Set(variants.map(({ interval }) => verdictOf(interval)));
  const signs = new Set(variants.map(({ slope }) => Math.sign(slope)));
  const [only] = verdicts;
  const count = variants.length;
  if (verdicts.size === 1 && only !== 'unclear' && only !== undefined) {
    return [finding('trends.duration.agreement.firm', { count }, only)];
  }
  return signs.size === 1
    ? [finding('trends.duration.agreement.sameSign', { count }, 'unclear')]
    : [finding('trends.duration.agreement.fragile', undefined, 'unclear')];
}

function shapeOfWeight({ weight }: DurationModel): Finding[] {
  if (weight === null || weight.from === weight.to) return [];
  const values = { share: percent(weight.share, 0), from: year(weight.from), to: year(weight.to) };
  return [finding('trends.duration.weight', values)];
}

/** One sentence for the head of the page. */
export function durationSummary({ latest }: DurationModel): Text | null {
  if (latest === null) return null;
  const values = {
    change: decimal(Math.abs(latest.difference), 1),
    from: year(latest.since),
    to: year(latest.year),
  };
  const verdict = verdictOf(latest.interval);
  if (verdict === 'down') return text('trends.duration.summary.down', values);
  if (verdict === 'up') return text('trends.duration.summary.up', values);
  return text('trends.duration.summary.unclear', values);
}

export function durationKpis({ latest, years }: DurationModel): readonly Kpi[] {
  if (latest === null) return [];
  const reliable = years.filter(isReliable);
  return [
    {
      id: 'trends.duration.mean',
      label: text('trends.duration.kpi.mean', { year: year(latest.year) }),
      value: decimal(latest.mean, 1),
      unit: text('unit.minutes'),
      context: text('trends.duration.kpi.mean.context', {
        change: signed(latest.difference, 1),
        since: year(latest.since),
        interval: intervalText(latest.interval, 1),
      }),
      spark: { kind: 'line', values: reliable.map(({ mean }) => mean), highlight: reliable.length - 1 },
    },
  ];
}

export function durationKeyFigures({ mean, median }: DurationModel): readonly KeyFigureGroup[] {
  const figures = [
    ...slopeFigure(text('trends.duration.mean'), mean),
    ...slopeFigure(text('trends.duration.median'), median),
  ];
  return figures.length === 0 ? [] : [{ title: text('trends.duration.key.title'), figures }];
}

function slopeFigure(label: Text, line: WeightedLine | null): KeyFigure[] {
  if (line === null) return [];
  const { slope, slopeInterval, rSquared, pValue } = line;
  const interval = intervalText([slopeInterval.low, slopeInterval.high], 2);
  return [
    {
      label,
      value: signed(slope, 2),
      detail:
        rSquared === null || pValue === null
          ? interval
          : text('trends.fitDetail', { interval, r2: decimal(rSquared, 2), p: probability(pValue) }),
    },
  ];
}

/** What years and weights a slope was computed from. */
export function variantLabel(
  { variant }: Pick<SlopeVariant, 'variant'>,
  model: Pick<DurationModel, 'thinThreshold' | 'recentFrom'>,
): Text {
  switch (variant) {
    case 'all':
      return text('trends.variant.all');
    case 'reliable':
      return text('trends.variant.reliable', { threshold: integer(model.thinThreshold) });
    case 'equal':
      return text('trends.variant.equal');
    case 'earlier':
      return text('trends.variant.earlier', { year: year(model.recentFrom ?? 0) });
    case 'recent':
      return text('trends.variant.recent', { year: year(model.recentFrom ?? 0) });
  }
}

export function durationCaption({ years, thinThreshold, mean }: DurationModel): Text {
  const hollow = years.some((each) => !isReliable(each));
  const values = { threshold: integer(thinThreshold) };
  if (mean?.durbinWatson !== null && mean?.durbinWatson !== undefined) {
    const withResiduals = { ...values, dw: decimal(mean.durbinWatson, 2) };
    return hollow
      ? text('trends.duration.caption.hollow', withResiduals)
      : text('trends.duration.caption.plain', withResiduals);
  }
  return hollow ? text('trends.duration.caption.hollowOnly', values) : text('common.intervals95');
}

export function durationTable({ years, spread }: DurationModel): DataTable {
  const quantile = (share: number) => text('table.quantile', { q: integer(Math.round(share * 100)) });
  return {
    columns: [
      { key: 'year', label: text('table.year'), kind: 'year' },
      numberColumn('recipes', text('table.recipes'), 0),
      numberColumn('mean', text('table.meanMinutes'), 1),
      numberColumn('meanLow', text('table.meanLow'), 1),
      numberColumn('meanHigh', text('table.meanHigh'), 1),
      numberColumn('median', text('table.medianMinutes'), 1),
      numberColumn('low', quantile(spread.low), 0),
      numberColumn('high', quantile(spread.high), 0),
      numberColumn('deviation', text('table.deviation'), 1),
      numberColumn('fitted', text('table.fitted'), 1),
      { key: 'note', label: text('table.note'), kind: 'text' },
    ],
    rows: years.map((each) => ({
      year: each.year,
      recipes: each.recipes,
      mean: each.mean,
      meanLow: each.meanInterval?.[0] ?? null,
      meanHigh: each.meanInterval?.[1] ?? null,
      median: each.median,
      low: each.low,
      high: each.high,
      deviation: each.deviation,
      fitted: each.fitted,
      note: noteOf(each),
    })),
  };
}
