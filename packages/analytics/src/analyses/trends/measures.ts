import type { MessageId } from '../../messages/message-id.ts';

/** A number that every recipe has: what to call it, and how a value and a slope of it are written. */
export interface Measure {
  /** The column of the recipes that holds it. */
  readonly column:
    | 'complexity_score'
    | 'n_steps'
    | 'n_ingredients'
    | 'calories'
    | 'total_fat_pct'
    | 'sugar_pct'
    | 'sodium_pct'
    | 'protein_pct'
    | 'sat_fat_pct'
    | 'carb_pct';
  readonly name: MessageId;
  readonly unit: MessageId;
  /** "{value} points a year": a slope with its unit. */
  readonly slope: MessageId;
  /** "points a year": the unit of a slope alone. */
  readonly slopeUnit: MessageId;
}

/** Complexity: the score and the two counts that make most of it. */
export const complexityMeasures = {
  score: {
    column: 'complexity_score',
    name: 'measure.complexity_score',
    unit: 'unit.points',
    slope: 'slope.points',
    slopeUnit: 'slopeUnit.points',
  },
  steps: {
    column: 'n_steps',
    name: 'measure.n_steps',
    unit: 'unit.steps',
    slope: 'slope.steps',
    slopeUnit: 'slopeUnit.steps',
  },
  ingredients: {
    column: 'n_ingredients',
    name: 'measure.n_ingredients',
    unit: 'unit.ingredients',
    slope: 'slope.ingredients',
    slopeUnit: 'slopeUnit.ingredients',
  },
} as const satisfies Record<string, Measure>;

const dailyValue = {
  unit: 'unit.dailyValue',
  slope: 'slope.dailyValue',
  slopeUnit: 'slopeUnit.dailyValue',
} as const;

/** Energy and the six nutrients, in % of daily value. */
export const nutritionMeasures = {
  calories: {
    column: 'calories',
    name: 'nutrient.calories',
    unit: 'unit.kilocalories',
    slope: 'slope.kilocalories',
    slopeUnit: 'slopeUnit.kilocalories',
  },
  total_fat_pct: { column: 'total_fat_pct', name: 'nutrient.total_fat_pct', ...dailyValue },
  sugar_pct: { column: 'sugar_pct', name: 'nutrient.sugar_pct', ...dailyValue },
  sodium_pct: { column: 'sodium_pct', name: 'nutrient.sodium_pct', ...dailyValue },
  protein_pct: { column: 'protein_pct', name: 'nutrient.protein_pct', ...dailyValue },
  sat_fat_pct: { column: 'sat_fat_pct', name: 'nutrient.sat_fat_pct', ...dailyValue },
  carb_pct: { column: 'carb_pct', name: 'nutrient.carb_pct', ...dailyValue },
} as const satisfies Record<string, Measure>;
