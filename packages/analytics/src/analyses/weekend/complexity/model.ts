import type { WeekendParams } from '../controls.ts';
import { holm } from '../../../stats/index.ts';
import { claimOfDifference, modelDayMeasure, type DayMeasure, type DayMoments } from '../measures/model.ts';

/** What of a recipe's complexity is looked at. */
export const complexityMeasures = ['score', 'steps', 'ingredients'] as const;

export type ComplexityMeasure = (typeof complexityMeasures)[number];

/** Bins of the score in one point: its medians and ranks are as fine as that, its means exact. */
export const scoreBins = 5;

type Counted<Name extends string> = { readonly [Each in Name | 'weekday' | 'recipes']: number };

interface ComplexityRows {
  readonly counts: readonly Counted<'steps' | 'ingredients'>[];
  readonly scores: readonly Counted<'bin'>[];
  readonly moments: readonly DayMoments[];
}

export interface ComplexityModel extends Readonly<Record<ComplexityMeasure, DayMeasure>> {
  readonly measure: ComplexityMeasure;
}

type Three<Each> = readonly [Each, Each, Each];

/** All three measures by day, each compared by itself, their p-values corrected over the three (Holm). */
export function modelComplexity(
  { counts, scores, moments }: ComplexityRows,
  { weekend, measure }: Pick<WeekendParams, 'weekend'> & { readonly measure: ComplexityMeasure },
): ComplexityModel {
  const binned = scores.map(({ bin, ...row }) => ({ ...row, value: (bin + 0.5) / scoreBins }));
  const countsOf = (of: 'steps' | 'ingredients') =>
    modelDayMeasure(
      counts.map((row) => ({ ...row, value: row[of] })),
      weekend,
    );
  const [score, steps, ingredients] = claimedTogether([
    modelDayMeasure(binned, weekend, moments),
    countsOf('steps'),
    countsOf('ingredients'),
  ]);
  return { measure, score, steps, ingredients };
}

function claimedTogether([score, steps, ingredients]: Three<DayMeasure>): Three<DayMeasure> {
  const pValues = holm([score, steps, ingredients].map(({ difference }) => difference?.pValue ?? null));
  const claimed = (model: DayMeasure, index: number) => ({
    ...model,
    claim: claimOfDifference(model.difference, pValues[index] ?? null, pValues.length),
  });
  return [claimed(score, 0), claimed(steps, 1), claimed(ingredients, 2)];
}
