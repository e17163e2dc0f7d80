import { directed, directedFinding, finding, verdictOf } from '../../../analysis/finding.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { numberColumn } from '../../../analysis/table.ts';
import { endsOf, type WeightedLine } from '../../../stats/index.ts';
import { decimal, integer, percent, signed, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { changeValues, latestKpi } from '../measures/latest.ts';
import { agreement } from '../measures/variants.ts';
import { fitText } from '../texts.ts';
import { yearTable } from '../years.ts';
import type { DurationModel } from './model.ts';

/** The heading and the sentences under the figure; the verdict of the fit decides the words. */
export const findings = (model: DurationModel): Listed<Finding> => [
  heading(model),
  agreement(model.variants),
  shapeOfWeight(model),
];

function heading({ mean, years }: DurationModel): Finding {
  if (mean === null) return finding('trends.duration.heading.thin', { count: years.length }, 'thin');
  const values = { slope: decimal(Math.abs(mean.slope), 2) };
  return directedFinding('trends.duration.heading', verdictOf(endsOf(mean.slopeInterval)), values);
}

function shapeOfWeight({ weight }: DurationModel): Finding | null {
  if (weight === null || weight.from === weight.to) return null;
  const values = { share: percent(weight.share, 0), from: year(weight.from), to: year(weight.to) };
  return finding('trends.duration.weight', values);
}

/** One sentence for the head of the page. */
export const summary = ({ latest }: DurationModel): Text | null =>
  latest && directed('trends.duration.summary', verdictOf(latest.interval), changeValues(latest));

export function meanKpi(model: DurationModel): Kpi | null {
  const kpi = latestKpi(model, {
    id: 'trends.duration.mean',
    label: 'trends.duration.kpi.mean',
    context: 'trends.duration.kpi.mean.context',
  });
  return kpi && { ...kpi, unit: text('unit.minutes') };
}

export const keyFigures = ({ mean, median }: DurationModel): Listed<KeyFigureGroupDraft> => [
  {
    title: text('trends.duration.key.title'),
    figures: [
      mean && slopeFigure(text('trends.mean'), mean),
      median && slopeFigure(text('trends.median'), median),
    ],
  },
];

const slopeFigure = (label: Text, line: WeightedLine): KeyFigureDraft => ({
  label,
  value: signed(line.slope, 2),
  detail: fitText(line, 2),
});

export function caption({ years, thinThreshold, mean }: DurationModel): Text {
  const isPlain = years.every(isReliable);
  const values = { threshold: integer(thinThreshold) };
  const durbinWatson = mean?.durbinWatson ?? null;
  if (durbinWatson === null)
    return isPlain ? text('common.intervals95') : text('trends.duration.caption.hollowOnly', values);
  return text(isPlain ? 'trends.duration.caption.plain' : 'trends.duration.caption.hollow', {
    ...values,
    dw: decimal(durbinWatson, 2),
  });
}

/** "Q25" of the share 0.25. */
export const quantileText = (share: number): Text =>
  text('table.quantile', { q: integer(Math.round(share * 100)) });

export const table = ({ years, spread }: DurationModel): DataTable =>
  yearTable(years, [
    numberColumn('mean', 'table.meanMinutes', 1, ({ mean }) => mean),
    numberColumn('meanLow', 'table.meanLow', 1, ({ meanInterval }) => meanInterval?.[0]),
    numberColumn('meanHigh', 'table.meanHigh', 1, ({ meanInterval }) => meanInterval?.[1]),
    numberColumn('median', 'table.medianMinutes', 1, ({ median }) => median),
    numberColumn('low', quantileText(spread.low), 0, ({ low }) => low),
    numberColumn('high', quantileText(spread.high), 0, ({ high }) => high),
    numberColumn('deviation', 'table.deviation', 1, ({ deviation }) => deviation),
    numberColumn('fitted', 'table.fitted', 1, ({ fitted }) => fitted),
  ]);
