import { finding, verdictOf } from '../../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup } from '../../../analysis/presentation.ts';
import {
  decimal,
  integer,
  percent,
  probability,
  signed,
  text,
  times,
  type Text,
} from '../../../text/index.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { starRange } from '../distribution/words.ts';
import type { MeanChoice, SlopeChoice, WeightingModel } from './model.ts';
import { numberColumn } from '../../table-columns.ts';

const meanLabels = {
  ratings: 'ratings.weighting.mean.ratings',
  months: 'ratings.weighting.mean.months',
  years: 'ratings.weighting.mean.years',
} as const;

/** Means closer than this are one answer. */
const sameMean = 0.01;

export function weightingFindings(model: WeightingModel): readonly Finding[] {
  return [heading(model), ...slopeFinding(model), ...chanceFinding(model), ...associationFinding(model)];
}

const meanOf = ({ means }: WeightingModel, unit: MeanChoice['unit']) =>
  means.find((each) => each.unit === unit);

function heading(model: WeightingModel): Finding {
  const [rated, monthly] = [meanOf(model, 'ratings'), meanOf(model, 'months')];
  if (rated === undefined || monthly === undefined || monthly.count < 2) {
    return finding('ratings.weighting.heading.thin', undefined, 'thin');
  }
  const change = rated.mean - monthly.mean;
  const values = { change: decimal(Math.abs(change), 3) };
  if (Math.abs(change) < sameMean) {
    return finding('ratings.weighting.heading.same', values);
  }
  return change > 0
    ? finding('ratings.weighting.heading.up', values, 'up')
    : finding('ratings.weighting.heading.down', values, 'down');
}

/** Whether the direction survives the choice of months and weights. */
function slopeFinding({ slopes }: WeightingModel): Finding[] {
  if (slopes.length < 2) return [];
  const verdicts = new Set(slopes.map(({ interval }) => verdictOf(interval)));
  const [only] = verdicts;
  if (verdicts.size === 1 && only !== undefined && only !== 'unclear') {
    return [finding('ratings.weighting.slopes.firm', { direction: only, count: slopes.length }, only)];
  }
  if (verdicts.size === 1) {
    return [finding('ratings.weighting.slopes.none', { count: slopes.length }, 'unclear')];
  }
  return [finding('ratings.weighting.slopes.fragile', undefined, 'unclear')];
}

function chanceFinding({ dispersion, kept }: WeightingModel): Finding[] {
  if (dispersion === null) return [];
  const values = {
    ratio: times(dispersion.ratio, 1),
    p: probability(dispersion.pValue),
    outside: dispersion.outside,
    months: kept,
  };
  return [
    dispersion.pValue < 0.05
      ? finding('ratings.weighting.chance.more', values)
      : finding('ratings.weighting.chance.only', values, 'unclear'),
  ];
}

function associationFinding({ association }: WeightingModel): Finding[] {
  if (association === null || association.interval === null) return [];
  const verdict = verdictOf(association.interval);
  const values = { rho: signed(association.rho, 2), interval: intervalText(association.interval, 2) };
  if (verdict === 'up') return [finding('ratings.weighting.volume.up', values, verdict)];
  if (verdict === 'down') return [finding('ratings.weighting.volume.down', values, verdict)];
  return [finding('ratings.weighting.volume.unclear', values, verdict)];
}

export function weightingKeyFigures(model: WeightingModel): readonly KeyFigureGroup[] {
  const { means, volume, dispersion } = model;
  const others: (KeyFigure | false)[] = [
    volume !== null && {
      label: text('ratings.weighting.key.ratio'),
      value: text('ratings.weighting.key.toOne', { ratio: integer(volume.ratio) }),
      detail: text('ratings.weighting.key.variation', { variation: decimal(volume.variation, 2) }),
    },
    volume !== null && {
      label: text('ratings.weighting.key.effective'),
      value: integer(volume.effective),
      detail: text('ratings.weighting.key.ofMonths', { n: integer(model.kept) }),
    },
    dispersion !== null && {
      label: text('ratings.weighting.key.dispersion'),
      value: times(dispersion.ratio, 1),
      detail: text('ratings.p', { p: probability(dispersion.pValue) }),
    },
  ];
  return [
    {
      title: text('ratings.weighting.key.means'),
      figures: means.map(({ unit, mean, interval }) => ({
        label: text(meanLabels[unit]),
        value: decimal(mean, 3),
        ...(interval === null ? {} : { detail: starRange(interval, 3) }),
      })),
    },
    { title: text('ratings.weighting.key.volume'), figures: others.filter((each) => each !== false) },
  ];
}

export const slopeLabel = ({ minimum, weights }: Pick<SlopeChoice, 'minimum' | 'weights'>): Text =>
  text('ratings.weighting.slope', { minimum, weights });

export function weightingTable({ means, slopes }: WeightingModel): DataTable {
  return {
    columns: [
      { key: 'what', label: text('ratings.table.what'), kind: 'text' },
      numberColumn('value', text('ratings.table.value'), 4),
      numberColumn('low', text('table.meanLow'), 4),
      numberColumn('high', text('table.meanHigh'), 4),
      numberColumn('n', text('ratings.table.counted'), 0),
      { key: 'share', label: text('ratings.table.share'), kind: 'percent', digits: 2 },
    ],
    rows: [
      ...means.map(({ unit, mean, interval, count }) => ({
        what: text(meanLabels[unit]),
        value: mean,
        low: interval?.[0] ?? null,
        high: interval?.[1] ?? null,
        n: count,
        share: null,
      })),
      ...slopes.map((each) => ({
        what: text('ratings.weighting.slopeRow', { name: slopeLabel(each) }),
        value: each.slope,
        low: each.interval[0],
        high: each.interval[1],
        n: each.months,
        share: each.share,
      })),
    ],
  };
}

export const weightingCaption = ({ minimum }: WeightingModel): Text =>
  text(minimum === 0 ? 'ratings.weighting.caption.all' : 'ratings.weighting.caption', {
    minimum: integer(minimum),
  });

export const leftOutShare = ({ months, minimum }: WeightingModel) => {
  const total = months.reduce((sum, { n }) => sum + n, 0);
  const out = months.reduce((sum, { n }) => (n < minimum ? sum + n : sum), 0);
  return percent(total === 0 ? 0 : out / total, 2);
};
