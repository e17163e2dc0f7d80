import { claimed, claimedFinding, finding } from '../../../analysis/finding.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { numberColumn } from '../../../analysis/table.ts';
import { decimal, integer, percent, signed, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { latestKpi } from '../measures/latest.ts';
import { fewestYears } from '../measures/slope-claim.ts';
import { agreement } from '../measures/variants.ts';
import { slopeFigure } from '../texts.ts';
import { yearTable } from '../years.ts';
import type { DurationModel } from './model.ts';

/** The heading and the sentences under the figure; the claim decides the words. */
export const findings = (model: DurationModel): Listed<Finding> => [
  heading(model),
  agreement(model),
  shapeOfWeight(model),
];

const completeYears = ({ years }: DurationModel) => years.filter(isReliable).length;

/** What every sentence of the claim may say: its size a year, and the bounds of no change. */
const claimValues = ({ claim: { estimate, within } }: DurationModel) => ({
  slope: decimal(Math.abs(estimate ?? 0), 2),
  count: Math.abs(estimate ?? 0),
  within: decimal(within ?? 0, 2),
  bound: within ?? 0,
});

export const heading = (model: DurationModel): Finding =>
  claimedFinding('trends.duration.heading', model.claim, {
    ...claimValues(model),
    years: completeYears(model),
    fewest: fewestYears,
  });

/** Said where the years outside the run are as many as those within: else the line speaks of nearly all that is shown. */
function shapeOfWeight({ weight, years }: DurationModel): Finding | null {
  if (weight === null || weight.from === weight.to) return null;
  const within = years.filter(({ year: each }) => each >= weight.from && each <= weight.to).length;
  if (years.length < 2 * within) return null;
  const values = { share: percent(weight.share, 0), from: year(weight.from), to: year(weight.to) };
  return finding('trends.duration.weight', values);
}

/** One sentence for the head of the page. */
export function summary(model: DurationModel): Text | null {
  const { latest, claim } = model;
  if (latest === null) return null;
  return claimed('trends.duration.summary', claim, {
    ...claimValues(model),
    mean: decimal(latest.mean, 0),
    from: year(latest.since),
    to: year(latest.year),
  });
}

export function meanKpi(model: DurationModel): Kpi | null {
  const { claim, latest } = model;
  const kpi = latestKpi(model, {
    id: 'trends.duration.mean',
    label: 'trends.duration.kpi.mean',
    context: claimed('trends.duration.kpi.mean', claim, {
      slope: signed(claim.estimate ?? 0, 2),
      since: year(latest?.since ?? 0),
    }),
  });
  return kpi && { ...kpi, unit: text('unit.minutes') };
}

export const keyFigures = (model: DurationModel): Listed<KeyFigureGroupDraft> => [
  {
    title: text('trends.duration.key.title'),
    figures: [
      slopeFigure(text('trends.mean'), model.claim, completeYears(model), 2),
      slopeFigure(text('trends.median'), model.medianClaim, completeYears(model), 2),
    ],
  },
];

/** Durbin–Watson below which neighbouring years are said to resemble each other, and above which to alternate. */
const resembling = 1.5;
const alternating = 2.5;

export function caption({ years, thinThreshold, mean, claim }: DurationModel): Text {
  const isPlain = years.every(isReliable);
  const values = { threshold: integer(thinThreshold) };
  // Where no trend is told, there is no interval of one to speak of.
  const durbinWatson = claim.verdict === 'thin' ? null : (mean?.durbinWatson ?? null);
  if (durbinWatson === null)
    return isPlain ? text('common.intervals95') : text('trends.duration.caption.hollowOnly', values);
  return text(isPlain ? 'trends.duration.caption.plain' : 'trends.duration.caption.hollow', {
    ...values,
    dw: decimal(durbinWatson, 2),
    neighbours: durbinWatson < resembling ? 'alike' : durbinWatson > alternating ? 'alternate' : 'neither',
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
