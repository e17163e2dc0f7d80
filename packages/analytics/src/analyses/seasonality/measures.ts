import { type Sql, sql } from '../../analysis/query.ts';
import type { MessageId } from '../../messages/message-id.ts';

/** What is measured of every recipe, and how it is written. */
export interface Measure {
  readonly id: MeasureId;
  readonly name: MessageId;
  readonly unit: MessageId;
  /** Decimals of a mean. */
  readonly digits: number;
  readonly column: Sql;
}

export type MeasureId =
  | 'minutes'
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

export type MeasureGroup = 'duration' | 'complexity' | 'nutrition';

const daily = { unit: 'unit.dailyValue', digits: 1 } as const;

/** The measures of each analysis, the one it is named after first. */
export const measuresOf: Readonly<Record<MeasureGroup, readonly Measure[]>> = {
  duration: [
    {
      id: 'minutes',
      name: 'seasonality.measure.minutes',
      unit: 'unit.minutes',
      digits: 1,
      column: sql`minutes`,
    },
  ],
  complexity: [
    {
      id: 'complexity_score',
      name: 'seasonality.measure.score',
      unit: 'unit.points',
      digits: 2,
      column: sql`complexity_score`,
    },
    { id: 'n_steps', name: 'seasonality.measure.steps', unit: 'unit.steps', digits: 2, column: sql`n_steps` },
    {
      id: 'n_ingredients',
      name: 'seasonality.measure.ingredients',
      unit: 'unit.ingredients',
      digits: 2,
      column: sql`n_ingredients`,
    },
  ],
  nutrition: [
    {
      id: 'calories',
      name: 'nutrient.calories',
      unit: 'unit.kilocalories',
      digits: 0,
      column: sql`calories`,
    },
    { id: 'total_fat_pct', name: 'nutrient.total_fat_pct', column: sql`total_fat_pct`, ...daily },
    { id: 'sat_fat_pct', name: 'nutrient.sat_fat_pct', column: sql`sat_fat_pct`, ...daily },
    { id: 'carb_pct', name: 'nutrient.carb_pct', column: sql`carb_pct`, ...daily },
    { id: 'sugar_pct', name: 'nutrient.sugar_pct', column: sql`sugar_pct`, ...daily },
    { id: 'protein_pct', name: 'nutrient.protein_pct', column: sql`protein_pct`, ...daily },
    { id: 'sodium_pct', name: 'nutrient.sodium_pct', column: sql`sodium_pct`, ...daily },
  ],
};
