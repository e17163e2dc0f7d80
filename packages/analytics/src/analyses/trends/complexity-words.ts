import type { KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import { decimal, integer, signed, text, year, type Text } from '../../text/index.ts';
import { verdictOf } from '../../analysis/finding.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import { isReliable } from '../reliability.ts';
import type { Correlations } from './complexity-correlations.ts';
import type { MeasureTrendModel } from './measure-trend-model.ts';
import { slopeGroup } from './measure-trend-words.ts';

const stepsOf = ({ trends }: MeasureTrendModel) => trends.find(({ measure }) => measure.column === 'n_steps');

/** One sentence for the head of the page, of the steps. */
export function complexitySummary(model: MeasureTrendModel): Text | null {
  const latest = stepsOf(model)?.latest ?? null;
  if (latest === null) return null;
  const values = {
    change: decimal(Math.abs(latest.difference), 1),
    count: Math.abs(latest.difference),
    from: year(latest.since),
    to: year(latest.year),
  };
  const verdict = verdictOf(latest.interval);
  if (verdict === 'up') return text('trends.complexity.summary.up', values);
  if (verdict === 'down') return text('trends.complexity.summary.down', values);
  return text('trends.complexity.summary.unclear', values);
}

export function complexityKpis(model: MeasureTrendModel): readonly Kpi[] {
  const steps = stepsOf(model);
  const latest = steps?.latest ?? null;
  if (steps === undefined || latest === null) return [];
  const values = steps.years.filter(isReliable).map(({ mean }) => mean);
  return [
    {
      id: 'trends.complexity.steps',
      label: text('trends.complexity.kpi.steps', { year: year(latest.year) }),
      value: decimal(latest.mean, 1),
      context: text('trends.complexity.kpi.steps.context', {
        change: signed(latest.difference, 1),
        count: Math.abs(latest.difference),
        since: year(latest.since),
        interval: intervalText(latest.interval, 1),
      }),
      spark: { kind: 'line', values, highlight: values.length - 1 },
    },
  ];
}

export function complexityKeyFigures(
  model: MeasureTrendModel & { readonly correlations: Correlations },
): readonly KeyFigureGroup[] {
  const { minutesSteps, minutesIngredients, stepsIngredients } = model.correlations;
  const pairs = [
    ['trends.complexity.pair.minutesSteps', minutesSteps],
    ['trends.complexity.pair.minutesIngredients', minutesIngredients],
    ['trends.complexity.pair.stepsIngredients', stepsIngredients],
  ] as const;
  const figures = pairs.flatMap(([label, r]) =>
    r === null ? [] : [{ label: text(label), value: signed(r, 2) }],
  );
  const n = integer(model.chosen?.recipes ?? 0);
  return [
    ...slopeGroup(model),
    ...(figures.length === 0 ? [] : [{ title: text('trends.complexity.key.correlations', { n }), figures }]),
  ];
}
