import type { WeekendParams } from '../controls.ts';
import { modelDayMeasure, type DayMeasure, type DayMoments } from '../measures/model.ts';

/** What of a recipe's complexity is looked at. */
export type ComplexityMeasure = 'score' | 'steps' | 'ingredients';

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

/** All three measures by day, each compared by itself: a claim about one is not one about another. */
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
  return {
    measure,
    score: modelDayMeasure(binned, weekend, moments),
    steps: countsOf('steps'),
    ingredients: countsOf('ingredients'),
  };
}
