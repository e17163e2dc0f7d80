import type { Words } from '../../../analysis/analysis.ts';
import { directedFinding, finding } from '../../../analysis/finding.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { decimal, integer, probability, text } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { meanText, measures, measureUnit, shortMeasureName } from '../../measures.ts';
import { differenceText, farthest } from './difference.ts';
import { magnitudeOf } from './magnitude.ts';
import type { MeasureModel, MeasureParams, MeasureSummary } from './model.ts';

const fewestToCompare = 2;

function heading({ measure, periods }: MeasureSummary, params: MeasureParams) {
  const name = { measure: shortMeasureName(measure) };
  if (periods.length < fewestToCompare || periods.every(({ interval }) => interval === null))
    return finding('seasonality.measures.heading.thin', name, 'thin');
  const highest = farthest(periods, 1);
  const extreme = highest ?? farthest(periods, -1);
  if (extreme === null) return directedFinding('seasonality.measures.heading', 'unclear', name);
  return directedFinding('seasonality.measures.heading', highest === null ? 'down' : 'up', {
    ...name,
    when: inPeriod(extreme.period),
    difference: differenceText(measure, extreme, params),
  });
}

/** From where to where the means run; null unless one lies clearly above the year and one below it. */
function rangeOf({ measure, periods }: MeasureSummary) {
  const [highest, lowest] = [farthest(periods, 1), farthest(periods, -1)];
  if (highest === null || lowest === null) return null;
  return {
    measure: shortMeasureName(measure),
    unit: measureUnit(measure),
    low: meanText(measure, lowest.mean),
    whenLow: inPeriod(lowest.period),
    high: meanText(measure, highest.mean),
    whenHigh: inPeriod(highest.period),
    range: meanText(measure, highest.mean - lowest.mean),
  };
}

function rangeFinding(lead: MeasureSummary) {
  const range = rangeOf(lead);
  return range && finding('seasonality.measures.range', range);
}

const significant = 0.05;

function effectFinding({ ranks }: MeasureSummary, { grain }: MeasureParams) {
  if (ranks === null) return null;
  const values = { grain, p: probability(ranks.pValue) };
  if (ranks.pValue >= significant) return finding('seasonality.measures.effect.none', values, 'unclear');
  return finding('seasonality.measures.effect', {
    ...values,
    epsilon: decimal(ranks.epsilonSquared, 4),
    size: text(`seasonality.size.${magnitudeOf(ranks.epsilonSquared)}`),
  });
}

function mediansFinding({ measure, periods }: MeasureSummary, { grain }: MeasureParams) {
  const values = periods.map(({ median }) => median);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const digits = Number.isInteger(low) && Number.isInteger(high) ? 0 : Math.max(1, measures[measure].digits);
  const words = { grain, unit: measureUnit(measure), low: decimal(low, digits), high: decimal(high, digits) };
  return low === high
    ? finding('seasonality.measures.medians.same', words)
    : finding('seasonality.measures.medians.range', words);
}

/** The measure that the analysis is named after, if any recipe has it: sentences and key figures speak of it alone. */
const leadOf = (model: MeasureModel) => model.measures.slice(0, 1);

/** What is said of measures through the year; intervals decide the words. */
export const measureWords: Words<MeasureModel, MeasureParams> = {
  findings: (model, params) =>
    leadOf(model).flatMap((lead) => [
      heading(lead, params),
      rangeFinding(lead),
      effectFinding(lead, params),
      mediansFinding(lead, params),
    ]),
  summary: ({ measures: [lead] }, { grain }) => {
    if (lead === undefined) return null;
    const range = rangeOf(lead);
    if (range !== null) return text('seasonality.measures.summary', range);
    if (lead.periods.length < fewestToCompare) return null;
    return text('seasonality.measures.summary.unclear', { measure: shortMeasureName(lead.measure), grain });
  },
  keyFigures: (model) =>
    leadOf(model).flatMap(({ measure, ranks, variance }) => [
      {
        title: text('seasonality.measures.key.epsilon'),
        figures: [
          ranks && {
            label: shortMeasureName(measure),
            value: decimal(ranks.epsilonSquared, 4),
            detail: text('seasonality.measures.key.ranks', {
              h: decimal(ranks.h, 1),
              df: integer(ranks.degreesOfFreedom),
              p: probability(ranks.pValue),
            }),
          },
        ],
      },
      {
        title: text('seasonality.measures.key.omega'),
        figures: [
          variance && {
            label: shortMeasureName(measure),
            value: decimal(variance.omegaSquared, 4),
            detail: text('seasonality.measures.key.variance', {
              f: decimal(variance.f, 1),
              p: probability(variance.pValue),
            }),
          },
        ],
      },
    ]),
  subtitle: ({ recipes, measures: { length: count } }, { grain, unit }) =>
    text('seasonality.measures.subtitle', { n: integer(recipes), grain, unit, count }),
  caption: (_, { adjust }) =>
    text(adjust === 'years' ? 'seasonality.measures.caption.years' : 'seasonality.measures.caption'),
  table: (model) => {
    const digits = Math.max(1, ...model.measures.map(({ measure }) => measures[measure].digits));
    const rows = model.measures.flatMap(({ measure, ranks, periods }) =>
      periods.map((each) => ({ measure, ranks, ...each })),
    );
    return tableOf(rows, [
      textColumn('measure', 'seasonality.table.measure', ({ measure }) => shortMeasureName(measure)),
      textColumn('period', 'seasonality.table.period', ({ period }) => periodName(period)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      numberColumn('mean', 'seasonality.table.mean', digits, ({ mean }) => mean),
      numberColumn('median', 'seasonality.table.median', 1, ({ median }) => median),
      numberColumn('low', text('table.quantile', { q: integer(25) }), 1, ({ low }) => low),
      numberColumn('high', text('table.quantile', { q: integer(75) }), 1, ({ high }) => high),
      numberColumn('deviation', 'table.deviation', digits, ({ deviation }) => deviation),
      numberColumn('difference', 'seasonality.table.difference', digits, ({ difference }) => difference),
      numberColumn('differenceLow', 'table.meanLow', digits, ({ interval }) => interval?.[0]),
      numberColumn('differenceHigh', 'table.meanHigh', digits, ({ interval }) => interval?.[1]),
      percentColumn('relative', 'seasonality.table.relative', ({ relative }) => relative),
      numberColumn('epsilon', 'seasonality.table.epsilon', 4, ({ ranks }) => ranks?.epsilonSquared),
      numberColumn('p', 'seasonality.table.rankP', 4, ({ ranks }) => ranks?.pValue),
    ]);
  },
};
