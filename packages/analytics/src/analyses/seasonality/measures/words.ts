import type { Words } from '../../../analysis/analysis.ts';
import { isDirection, significance } from '../../../analysis/claim.ts';
import { claimed, claimedFinding, finding } from '../../../analysis/finding.ts';
import { howSure, type KeyFigureDraft } from '../../../analysis/key-figures.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import { decimal, integer, percent, probability, text, type Text } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { meanWithUnit, measures, measureUnit, shortMeasureName } from '../../measures.ts';
import { certaintyFigure, certaintyOfTest } from '../certainty.ts';
import { farthest } from '../year-claim.ts';
import { sizeText } from './difference.ts';
import { magnitudeOf } from './magnitude.ts';
import { sameWithin, type MeasureModel, type MeasureParams, type MeasureSummary } from './model.ts';

/** What the heading and the head of the page say, from the one claim on the measure. */
function claimValues({ measure, claim, periods }: MeasureSummary, params: MeasureParams) {
  const named = periods.find(({ period }) => period === claim.period);
  return {
    measure: shortMeasureName(measure),
    grain: params.grain,
    bound: percent(sameWithin, 0),
    ...(named && { when: inPeriod(named.period), size: sizeText(measure, named, params) }),
  };
}

/** What may be said of one measure. */
export const heading = (summary: MeasureSummary, params: MeasureParams) =>
  claimedFinding('seasonality.measures.heading', summary.claim, claimValues(summary, params));

/** Means in the unit of the measure, of the parts of the year that may be named. */
function levelFinding({ measure, mean, periods }: MeasureSummary) {
  const named = [farthest(periods, 'up'), farthest(periods, 'down')].flatMap((part) => part ?? []);
  const [one, other] = named.map((part) =>
    text('seasonality.measures.level.part', {
      mean: meanWithUnit(measure, part.mean),
      when: inPeriod(part.period),
    }),
  );
  if (one === undefined) return null;
  const values = { mean: meanWithUnit(measure, mean), one };
  return other === undefined
    ? finding('seasonality.measures.level.one', values)
    : finding('seasonality.measures.level.two', { ...values, other });
}

const leastShare = 0.001;

const explainedText = (explained: number): Text =>
  explained < leastShare
    ? text('seasonality.measures.explained.little', { share: percent(leastShare) })
    : percent(explained);

function effectFinding({ overall, claim }: MeasureSummary, { grain }: MeasureParams) {
  const { corrected, explained } = overall;
  if (corrected === null || explained === null) return null;
  if (corrected >= significance) return finding('seasonality.measures.effect.none', { grain }, 'unclear');
  const values = {
    grain,
    explained: explainedText(explained),
    size: text(`seasonality.size.${magnitudeOf(explained)}`),
  };
  return isDirection(claim.verdict)
    ? finding('seasonality.measures.effect', values)
    : finding('seasonality.measures.effect.together', values);
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

/** The test over the whole year, corrected over the measures of the card as the claims are. */
function togetherFigure({ overall, ranks }: MeasureSummary, { grain, measures: all }: MeasureModel) {
  const { test, corrected } = overall;
  if (corrected === null || ranks === null) return null;
  const values = { p: probability(corrected), count: all.length };
  return {
    label: text('seasonality.key.together', { grain }),
    value: certaintyOfTest(corrected),
    detail:
      test === 'means'
        ? text('seasonality.measures.key.welch', values)
        : text('seasonality.measures.key.ranks', {
            ...values,
            h: decimal(ranks.h, 1),
            df: integer(ranks.degreesOfFreedom),
          }),
  };
}

const explainedFigures = ({ ranks, variance }: MeasureSummary): (KeyFigureDraft | null)[] => [
  ranks && {
    label: text('seasonality.measures.key.ofRanks'),
    value: explainedText(ranks.epsilonSquared),
    detail: text('seasonality.measures.key.epsilon', { epsilon: decimal(ranks.epsilonSquared, 4) }),
  },
  variance && {
    label: text('seasonality.measures.key.ofVariance'),
    value: explainedText(variance.omegaSquared),
    detail: text('seasonality.measures.key.omega', {
      omega: decimal(variance.omegaSquared, 4),
      f: decimal(variance.f, 1),
      p: probability(variance.pValue),
    }),
  },
];

/** What is said of measures through the year; the claims of the model decide the words. */
export const measureWords: Words<MeasureModel, MeasureParams> = {
  findings: (model, params) =>
    leadOf(model).flatMap((lead) => [
      heading(lead, params),
      levelFinding(lead),
      effectFinding(lead, params),
      mediansFinding(lead, params),
    ]),
  summary: ({ measures: [lead] }, params) =>
    lead === undefined
      ? null
      : claimed('seasonality.measures.summary', lead.claim, claimValues(lead, params)),
  keyFigures: (model, { grain }) =>
    leadOf(model).flatMap((lead) => [
      howSure([
        certaintyFigure(shortMeasureName(lead.measure), lead.claim, sameWithin),
        togetherFigure(lead, model),
      ]),
      {
        title: text('seasonality.measures.key.explained', { grain }),
        folded: true,
        figures: explainedFigures(lead),
      },
    ]),
  subtitle: ({ recipes, measures: { length: count } }, { grain, unit }) =>
    text('seasonality.measures.subtitle', { n: integer(recipes), grain, unit, count }),
  caption: ({ measures: [lead] }, { adjust }) =>
    text(adjust === 'years' ? 'seasonality.measures.caption.years' : 'seasonality.measures.caption', {
      family: lead?.claim.family ?? 0,
    }),
  table: (model, { hemisphere }) => {
    const digits = Math.max(1, ...model.measures.map(({ measure }) => measures[measure].digits));
    const rows = model.measures.flatMap(({ measure, ranks, periods }) =>
      periods.map((each) => ({ measure, ranks, ...each })),
    );
    return tableOf(
      rows,
      [
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
        probabilityColumn('p', 'seasonality.table.rankP', ({ ranks }) => ranks?.pValue),
        probabilityColumn('corrected', 'seasonality.table.corrected', ({ claim }) => claim.pValue),
      ],
      { dimension: { kind: 'period', hemisphere }, place: ({ period }) => period },
    );
  },
};
