import { directed, verdictOf } from '../../../analysis/finding.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Kpi } from '../../../analysis/presentation.ts';
import { integer, signed, text, type Text } from '../../../text/index.ts';
import { changeValues, latestKpi } from '../measures/latest.ts';
import type { MeasureTrendModel } from '../measures/model.ts';
import type { Correlations } from './correlations.ts';

const stepsOf = ({ trends }: MeasureTrendModel) => trends.find(({ measure }) => measure.column === 'n_steps');

/** One sentence for the head of the page, of the steps. */
export function summary(model: MeasureTrendModel): Text | null {
  const latest = stepsOf(model)?.latest ?? null;
  return latest && directed('trends.complexity.summary', verdictOf(latest.interval), changeValues(latest));
}

export function stepsKpi(model: MeasureTrendModel): Kpi | null {
  const steps = stepsOf(model);
  if (steps === undefined) return null;
  return latestKpi(steps, {
    id: 'trends.complexity.steps',
    label: 'trends.complexity.kpi.steps',
    context: 'trends.complexity.kpi.steps.context',
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
