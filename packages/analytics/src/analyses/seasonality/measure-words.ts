import { finding } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import {
  decimal,
  integer,
  probability,
  signed,
  signedPercent,
  text,
  type Quantity,
  type Text,
} from '../../text/index.ts';
import { inPeriod, periodName, type Period } from '../calendar/year.ts';
import type { MeasureModel, MeasurePeriod, MeasureSummary } from './measure-model.ts';
import { measuresOf, type Measure } from './measures.ts';
import { numberColumn, percentColumn } from '../table-columns.ts';

/** How a measure of this model is named and written. */
export function measureOf({ group }: Pick<MeasureModel, 'group'>, { measure }: MeasureSummary): Measure {
  const found = measuresOf[group].find(({ id }) => id === measure);
  if (found === undefined) throw new RangeError(`${group} has no measure ${measure}.`);
  return found;
}

export function periodBy({ periods }: Pick<MeasureModel, 'periods'>, key: string): Period {
  const found = periods.find((period) => period.key === key);
  if (found === undefined) throw new RangeError(`The model has no period ${key}.`);
  return found;
}

/** A difference as a share of the mean, or in units where the mean is zero or units are asked for. */
export function differenceText(
  { unit }: Pick<MeasureModel, 'unit'>,
  { digits }: Measure,
  { relative, difference }: MeasurePeriod,
): Quantity {
  return unit === 'percent' && relative !== null ? signedPercent(relative) : signed(difference, digits);
}

const fewestToCompare = 2;

const farthest = (periods: readonly MeasurePeriod[], sign: 1 | -1): MeasurePeriod | null =>
  periods
    .filter(({ clear, difference }) => clear && sign * difference > 0)
    .reduce<MeasurePeriod | null>(
      (best, each) => (best === null || sign * (each.difference - best.difference) > 0 ? each : best),
      null,
    );

/** The heading and the sentences under the figure; intervals decide the words. */
export function measureFindings(model: MeasureModel): readonly Finding[] {
  const lead = model.measures[0];
  if (lead === undefined) return [];
  return [
    heading(model, lead),
    ...rangeFinding(model, lead),
    ...effectFinding(model, lead),
    medians(model, lead),
  ];
}

function heading(model: MeasureModel, lead: MeasureSummary): Finding {
  const measure = measureOf(model, lead);
  const name = { measure: text(measure.name) };
  if (lead.periods.length < fewestToCompare || lead.periods.every(({ interval }) => interval === null)) {
    return finding('seasonality.measures.heading.thin', name, 'thin');
  }
  const highest = farthest(lead.periods, 1);
  const lowest = farthest(lead.periods, -1);
  const extreme = highest ?? lowest;
  if (extreme === null) return finding('seasonality.measures.heading.unclear', name, 'unclear');
  const values = {
    ...name,
    when: inPeriod(periodBy(model, extreme.period)),
    difference: differenceText(model, measure, extreme),
  };
  return highest === null
    ? finding('seasonality.measures.heading.lowest', values, 'down')
    : finding('seasonality.measures.heading.highest', values, 'up');
}

function rangeFinding(model: MeasureModel, lead: MeasureSummary): Finding[] {
  const [highest, lowest] = [farthest(lead.periods, 1), farthest(lead.periods, -1)];
  if (highest === null || lowest === null) return [];
  const measure = measureOf(model, lead);
  const values = {
    low: decimal(lowest.mean, measure.digits),
    whenLow: inPeriod(periodBy(model, lowest.period)),
    high: decimal(highest.mean, measure.digits),
    whenHigh: inPeriod(periodBy(model, highest.period)),
    unit: text(measure.unit),
    range: decimal(highest.mean - lowest.mean, measure.digits),
  };
  return [finding('seasonality.measures.range', values)];
}

/** Bounds of small, medium and large shares of explained variation (Cohen 1988). */
const magnitudes = [
  [0.01, 'negligible'],
  [0.06, 'small'],
  [0.14, 'medium'],
] as const;

/** How large an explained share of variation is. */
export function magnitudeOf(epsilonSquared: number): 'negligible' | 'small' | 'medium' | 'large' {
  return magnitudes.find(([below]) => epsilonSquared < below)?.[1] ?? 'large';
}

const significant = 0.05;

function effectFinding({ grain }: MeasureModel, { ranks }: MeasureSummary): Finding[] {
  if (ranks === null) return [];
  if (ranks.pValue >= significant) {
    return [finding('seasonality.measures.effect.none', { grain, p: probability(ranks.pValue) }, 'unclear')];
  }
  const values = {
    grain,
    epsilon: decimal(ranks.epsilonSquared, 4),
    size: text(`seasonality.size.${magnitudeOf(ranks.epsilonSquared)}`),
    p: probability(ranks.pValue),
  };
  return [finding('seasonality.measures.effect', values)];
}

function medians(model: MeasureModel, lead: MeasureSummary): Finding {
  const { unit, digits, column: _, ...measure } = measureOf(model, lead);
  const values = lead.periods.map(({ median }) => median);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const places = Number.isInteger(low) && Number.isInteger(high) ? 0 : Math.max(1, digits);
  const words = {
    unit: text(unit),
    low: decimal(low, places),
    high: decimal(high, places),
    grain: model.grain,
  };
  return {
    text:
      low === high
        ? text('seasonality.measures.medians.same', { ...words, measure: text(measure.name) })
        : text('seasonality.measures.medians.range', { ...words, measure: text(measure.name) }),
    verdict: 'none',
  };
}

/** One sentence for the head of the page. */
export function measureSummary(model: MeasureModel): Text | null {
  const lead = model.measures[0];
  if (lead === undefined) return null;
  const measure = measureOf(model, lead);
  const [highest, lowest] = [farthest(lead.periods, 1), farthest(lead.periods, -1)];
  if (highest === null || lowest === null) {
    return lead.periods.length < fewestToCompare
      ? null
      : text('seasonality.measures.summary.unclear', { measure: text(measure.name), grain: model.grain });
  }
  return text('seasonality.measures.summary', {
    measure: text(measure.name),
    range: decimal(highest.mean - lowest.mean, measure.digits),
    unit: text(measure.unit),
    whenHigh: inPeriod(periodBy(model, highest.period)),
    whenLow: inPeriod(periodBy(model, lowest.period)),
  });
}

export function durationKpis(model: MeasureModel): readonly Kpi[] {
  const lead = model.measures[0];
  const longest = lead && farthest(lead.periods, 1);
  if (!longest) return [];
  return [
    {
      id: 'seasonality.duration.longest',
      label: text('seasonality.duration.kpi.longest'),
      value: periodName(periodBy(model, longest.period)),
      context: text('seasonality.duration.kpi.longest.context', {
        mean: decimal(longest.mean, 1),
        difference: signed(longest.difference, 1),
      }),
      spark: {
        kind: 'bars',
        values: lead.periods.map(({ mean }) => mean),
        highlight: lead.periods.findIndex(({ period }) => period === longest.period),
      },
    },
  ];
}

/** The effects of the leading measure; the table holds those of the others. */
export function measureKeyFigures(model: MeasureModel): readonly KeyFigureGroup[] {
  const lead = model.measures.slice(0, 1);
  const ranks = lead.flatMap((summary): KeyFigure[] => {
    if (summary.ranks === null) return [];
    const { h, degreesOfFreedom, pValue, epsilonSquared } = summary.ranks;
    return [
      {
        label: text(measureOf(model, summary).name),
        value: decimal(epsilonSquared, 4),
        detail: text('seasonality.measures.key.ranks', {
          h: decimal(h, 1),
          df: integer(degreesOfFreedom),
          p: probability(pValue),
        }),
      },
    ];
  });
  const variance = lead.flatMap((summary): KeyFigure[] => {
    if (summary.variance === null) return [];
    const { f, pValue, omegaSquared } = summary.variance;
    return [
      {
        label: text(measureOf(model, summary).name),
        value: decimal(omegaSquared, 4),
        detail: text('seasonality.measures.key.variance', { f: decimal(f, 1), p: probability(pValue) }),
      },
    ];
  });
  return [
    { title: text('seasonality.measures.key.epsilon'), figures: ranks },
    { title: text('seasonality.measures.key.omega'), figures: variance },
  ].filter(({ figures }) => figures.length > 0);
}

export const measureSubtitle = ({ recipes, grain, unit, measures }: MeasureModel): Text =>
  text('seasonality.measures.subtitle', { n: integer(recipes), grain, unit, count: measures.length });

export const measureCaption = ({ adjust }: MeasureModel): Text =>
  text(adjust === 'years' ? 'seasonality.measures.caption.years' : 'seasonality.measures.caption');

export function measureTable(model: MeasureModel): DataTable {
  const digits = Math.max(1, ...model.measures.map((summary) => measureOf(model, summary).digits));
  return {
    columns: [
      { key: 'measure', label: text('seasonality.table.measure'), kind: 'text' },
      { key: 'period', label: text('seasonality.table.period'), kind: 'text' },
      numberColumn('recipes', text('table.recipes'), 0),
      numberColumn('mean', text('seasonality.table.mean'), digits),
      numberColumn('median', text('seasonality.table.median'), 1),
      numberColumn('low', text('table.quantile', { q: integer(25) }), 1),
      numberColumn('high', text('table.quantile', { q: integer(75) }), 1),
      numberColumn('deviation', text('table.deviation'), digits),
      numberColumn('difference', text('seasonality.table.difference'), digits),
      numberColumn('differenceLow', text('table.meanLow'), digits),
      numberColumn('differenceHigh', text('table.meanHigh'), digits),
      percentColumn('relative', text('seasonality.table.relative')),
      numberColumn('epsilon', text('seasonality.table.epsilon'), 4),
      numberColumn('p', text('seasonality.table.rankP'), 4),
    ],
    rows: model.measures.flatMap((summary) =>
      summary.periods.map((each) => ({
        measure: text(measureOf(model, summary).name),
        period: periodName(periodBy(model, each.period)),
        recipes: each.recipes,
        mean: each.mean,
        median: each.median,
        low: each.low,
        high: each.high,
        deviation: each.deviation,
        difference: each.difference,
        differenceLow: each.interval?.[0] ?? null,
        differenceHigh: each.interval?.[1] ?? null,
        relative: each.relative,
        epsilon: summary.ranks?.epsilonSquared ?? null,
        p: summary.ranks?.pValue ?? null,
      })),
    ),
  };
}
