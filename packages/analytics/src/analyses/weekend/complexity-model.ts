import type { WeekendDefinition } from '../calendar/weekend.ts';
import { modelDayMeasure, type DayMeasure, type DayMoments } from './day-measure.ts';

/** What of a recipe's complexity is looked at. */
export type ComplexityMeasure = 'score' | 'steps' | 'ingredients';

/** Bins of the score in one point: its medians and ranks are as fine as that, its means exact. */
export const scoreBins = 5;

interface ComplexityRows {
  readonly counts: readonly {
    readonly weekday: number;
    readonly steps: number;
    readonly ingredients: number;
    readonly recipes: number;
  }[];
  readonly scores: readonly { readonly weekday: number; readonly bin: number; readonly recipes: number }[];
  readonly moments: readonly DayMoments[];
}

export interface ComplexityModel {
  readonly measure: ComplexityMeasure;
  readonly score: DayMeasure;
  readonly steps: DayMeasure;
  readonly ingredients: DayMeasure;
}

/** All three measures by day, each compared by itself: a claim about one is not one about another. */
export function modelComplexity(
  { counts, scores, moments }: ComplexityRows,
  { weekend, measure }: { readonly weekend: WeekendDefinition; readonly measure: ComplexityMeasure },
): ComplexityModel {
  const countsOf = (of: 'steps' | 'ingredients') =>
    modelDayMeasure(
      counts.map((row) => ({ weekday: row.weekday, value: row[of], recipes: row.recipes })),
      weekend,
    );
  return {
    measure,
    score: modelDayMeasure(
      scores.map(({ weekday, bin, recipes }) => ({ weekday, value: (bin + 0.5) / scoreBins, recipes })),
      weekend,
      moments,
    ),
    steps: countsOf('steps'),
    ingredients: countsOf('ingredients'),
  };
}
