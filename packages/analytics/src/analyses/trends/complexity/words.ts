import { claimed } from '../../../analysis/finding.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Kpi } from '../../../analysis/presentation.ts';
import { decimal, integer, signed, text, year, type Text } from '../../../text/index.ts';
import { latestKpi } from '../measures/latest.ts';
import type { MeasureTrendModel } from '../measures/model.ts';
import type { Correlations } from './correlations.ts';

const stepsOf = ({ trends }: MeasureTrendModel) => trends.find(({ measure }) => measure.column === 'n_steps');

/** One sentence for the head of the page, of the steps. */
export function summary(model: MeasureTrendModel): Text | null {
  const steps = stepsOf(model);
  if (steps === undefined || steps.latest === null) return null;
  const { claim, latest } = steps;
  return claimed('trends.complexity.summary', claim, {
    slope: decimal(Math.abs(claim.estimate ?? 0), 2),
    count: Math.abs(claim.estimate ?? 0),
    within: decimal(claim.within ?? 0, 2),
    bound: claim.within ?? 0,
    mean: decimal(latest.mean, 1),
    from: year(latest.since),
    to: year(latest.year),
  });
}

export function stepsKpi(model: MeasureTrendModel): Kpi | null {
  const steps = stepsOf(model);
  if (steps === undefined) return null;
  const { claim, latest } = steps;
  return latestKpi(steps, {
    id: 'trends.complexity.steps',
    label: 'trends.complexity.kpi.steps',
    context: claimed('trends.complexity.kpi.steps', claim, {
      slope: signed(claim.estimate ?? 0, 2),
      count: Math.abs(claim.estimate ?? 0),
      since: year(latest?.since ?? 0),
    }),
  });
}

const pairs = ['minutesSteps', 'minutesIngredients', 'stepsIngredients'] as const;

export function correlationGroup({
  correlations,
  chosen,
}: Pick<MeasureTrendModel, 'chosen'> & { readonly correlations: Correlations }): KeyFigureGroupDraft {
  return {
    title: text('trends.complexity.key.correlations', { n: integer(chosen?.recipes ?? 0) }),
    figures: pairs.map((pair) => {
      const r = correlations[pair];
      return r === null ? null : { label: text(`trends.complexity.pair.${pair}`), value: signed(r, 2) };
    }),
  };
}
