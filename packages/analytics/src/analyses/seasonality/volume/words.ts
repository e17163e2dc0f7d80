import type { Words } from '../../../analysis/analysis.ts';
import { isDirection, significance } from '../../../analysis/claim.ts';
import { claimed, claimedFinding, finding } from '../../../analysis/finding.ts';
import { howSure } from '../../../analysis/key-figures.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import { shifted } from '../../../stats/index.ts';
import { decimal, integer, percent, probability, signedPercent, text } from '../../../text/index.ts';
import { inPeriod, periodName, shortPeriodName } from '../../calendar/year.ts';
import { certaintyFigure, certaintyOfTest } from '../certainty.ts';
import type { SeasonalityParams } from '../controls.ts';
import { sameWithin, type VolumeModel, type VolumePeriod } from './model.ts';

/** The part of the year that may be named; null where none may. */
const namedPart = ({ periods, claim }: VolumeModel): VolumePeriod | null =>
  periods.find(({ period }) => period === claim.period) ?? null;

/** What heading, head of the page and alternative text say, from the one claim. */
export function claimValues(model: VolumeModel) {
  const part = namedPart(model);
  return {
    grain: model.grain,
    bound: percent(sameWithin, 0),
    ...(part && {
      period: periodName(part.period),
      size: percent(Math.abs(part.ratio - 1)),
    }),
  };
}

/** The claim as a sentence of its verdict: the heading. */
export const heading = (model: VolumeModel) =>
  claimedFinding('seasonality.volume.heading', model.claim, claimValues(model));

type RateUnit = 'day' | 'week';

/** Less than a recipe a day is told by the week. */
export const rateUnit = ({ rate }: Pick<VolumeModel, 'rate'>): RateUnit => (rate < 1 ? 'week' : 'day');

const daysPerWeek = 7;

export const rateIn = (unit: RateUnit, perDay: number): number =>
  unit === 'week' ? perDay * daysPerWeek : perDay;

const fewestYears = 3;

function consistency(model: VolumeModel) {
  const part = namedPart(model);
  const years = model.years.length;
  if (part?.claim.verdict !== 'up' || years < fewestYears) return null;
  return finding('seasonality.volume.consistency', { when: inPeriod(part.period), above: part.above, years });
}

function scatterFinding({ scatter, grain, claim }: VolumeModel) {
  if (scatter === null) return null;
  const values = { grain, dispersion: decimal(scatter.dispersion, 1) };
  if (scatter.pValue >= significance) return finding('seasonality.volume.scatter.within', values, 'unclear');
  return isDirection(claim.verdict)
    ? finding('seasonality.volume.scatter.beyond', values)
    : finding('seasonality.volume.scatter.together', values);
}

/** The share of recipes that would have to move to another part of the year for all days to be alike. */
const movedShare = ({ periods, recipes, rate }: VolumeModel): number =>
  periods.reduce((sum, part) => sum + Math.max(0, part.recipes - rate * part.days), 0) / recipes;

/** What is said of the volume through the year; the claim of the model decides the words. */
export const volumeWords: Words<VolumeModel, SeasonalityParams> = {
  findings: (model) => [heading(model), consistency(model), scatterFinding(model)],
  summary: (model) => claimed('seasonality.volume.summary', model.claim, claimValues(model)),
  kpis: (model) => {
    const part = namedPart(model);
    if (part?.claim.verdict !== 'up') return [];
    return [
      {
        id: 'seasonality.volume.busiest',
        label: text('seasonality.volume.kpi.busiest', { grain: model.grain }),
        value: periodName(part.period),
        context: text('seasonality.volume.kpi.busiest.context', {
          size: percent(part.ratio - 1),
        }),
        spark: {
          kind: 'bars',
          values: model.periods.map(({ rate }) => rate),
          highlight: model.periods.indexOf(part),
        },
      },
    ];
  },
  keyFigures: (model) => {
    const { periods, fit, scatter, claim, grain } = model;
    const unit = rateUnit(model);
    return [
      {
        title: text('seasonality.volume.key.rates', { unit }),
        figures: periods.map(({ period, rate, interval }) => ({
          label: shortPeriodName(period),
          value: decimal(rateIn(unit, rate), 1),
          detail: interval && inBrackets(shifted(interval, 1), signedPercent),
        })),
      },
      howSure([
        certaintyFigure(text('seasonality.volume.panel'), claim, sameWithin),
        scatter && {
          label: text('seasonality.key.together', { grain }),
          value: certaintyOfTest(scatter.pValue),
          detail: text('seasonality.volume.key.scatter', {
            dispersion: decimal(scatter.dispersion, 1),
            p: probability(scatter.pValue),
          }),
        },
        fit && {
          label: text('seasonality.volume.key.distance'),
          value: percent(movedShare(model)),
          detail: text('seasonality.volume.key.fit', {
            w: decimal(fit.cohensW, 3),
            chi: decimal(fit.chiSquare, 1),
            df: integer(fit.degreesOfFreedom),
            p: probability(fit.pValue),
          }),
        },
      ]),
    ];
  },
  subtitle: ({ recipes, days, grain }) =>
    text('seasonality.volume.subtitle', { n: integer(recipes), days: integer(days), grain }),
  caption: ({ years, claim }) =>
    text('seasonality.volume.caption', { count: years.length, family: claim.family }),
  table: ({ periods, recipes, years, hemisphere }) =>
    tableOf(
      periods,
      [
        textColumn('period', 'seasonality.table.period', ({ period }) => periodName(period)),
        numberColumn('recipes', 'table.recipes', 0, (each) => each.recipes),
        percentColumn('share', 'seasonality.table.share', (each) =>
          recipes === 0 ? null : each.recipes / recipes,
        ),
        numberColumn('days', 'seasonality.table.days', 0, ({ days }) => days),
        numberColumn('rate', 'seasonality.table.rate', 2, ({ rate }) => rate),
        percentColumn('difference', 'seasonality.table.difference', ({ ratio }) => ratio - 1),
        percentColumn('low', 'table.meanLow', ({ interval }) => interval && interval[0] - 1),
        percentColumn('high', 'table.meanHigh', ({ interval }) => interval && interval[1] - 1),
        percentColumn('withinYears', 'seasonality.table.withinYears', ({ withinYears }) =>
          withinYears === null ? null : withinYears - 1,
        ),
        probabilityColumn('p', 'seasonality.table.withinP', ({ claim }) => claim.pValue),
        numberColumn('above', 'seasonality.table.above', 0, ({ above }) => above),
        numberColumn('years', 'seasonality.table.completeYears', 0, () => years.length),
      ],
      { dimension: { kind: 'period', hemisphere }, place: ({ period }) => period },
    ),
};
