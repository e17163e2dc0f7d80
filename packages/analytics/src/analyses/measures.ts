import { identifier, type Sql } from '../analysis/query.ts';
import type { MessageId } from '../messages/message-id.ts';
import { decimal, percent, text, type Quantity, type Text } from '../text/index.ts';

interface MeasureWords {
  readonly name: MessageId;
  /** The name where the page has said that it is about recipes. */
  readonly short: MessageId;
  readonly unit: 'minutes' | 'points' | 'steps' | 'ingredients' | 'kilocalories' | 'dailyValue';
  /** Decimals of a mean. */
  readonly digits: number;
}

const nutrient = <Column extends string>(column: Column) =>
  ({ name: `nutrient.${column}`, short: `nutrient.${column}`, unit: 'dailyValue', digits: 1 }) as const;

/** What is measured of every recipe, by the column that holds it. */
export const measures = {
  minutes: { name: 'measure.minutes', short: 'measure.minutes', unit: 'minutes', digits: 1 },
  complexity_score: {
    name: 'measure.complexity_score',
    short: 'measure.complexity_score',
    unit: 'points',
    digits: 2,
  },
  n_steps: { name: 'measure.n_steps', short: 'measure.short.n_steps', unit: 'steps', digits: 2 },
  n_ingredients: {
    name: 'measure.n_ingredients',
    short: 'measure.short.n_ingredients',
    unit: 'ingredients',
    digits: 2,
  },
  calories: { ...nutrient('calories'), unit: 'kilocalories', digits: 0 },
  total_fat_pct: nutrient('total_fat_pct'),
  sat_fat_pct: nutrient('sat_fat_pct'),
  carb_pct: nutrient('carb_pct'),
  sugar_pct: nutrient('sugar_pct'),
  protein_pct: nutrient('protein_pct'),
  sodium_pct: nutrient('sodium_pct'),
} as const satisfies Record<string, MeasureWords>;

export type MeasureId = keyof typeof measures;

/** Energy, then the nutrients: fats, carbohydrates, protein, salt. */
export const nutrients = [
  'calories',
  'total_fat_pct',
  'sat_fat_pct',
  'carb_pct',
  'sugar_pct',
  'protein_pct',
  'sodium_pct',
] as const satisfies readonly MeasureId[];

export type Nutrient = (typeof nutrients)[number];

/** What of a recipe's complexity is looked at, by its code in links. */
export const complexityColumns = {
  score: 'complexity_score',
  steps: 'n_steps',
  ingredients: 'n_ingredients',
} as const satisfies Record<string, MeasureId>;

export const measureColumn = (measure: MeasureId): Sql => identifier(measure);

/** "Saturated fat", "Steps per recipe". */
export const measureName = (measure: MeasureId): Text => text(measures[measure].name);

/** The same without "per recipe". */
export const shortMeasureName = (measure: MeasureId): Text => text(measures[measure].short);

/** A mean, or a difference of means, with the decimals of its measure. */
export const meanText = (measure: MeasureId, mean: number): Quantity =>
  decimal(mean, measures[measure].digits);

/** "42.4", "35.2%": a mean alone, where there is no room for what it is of. */
export const shortMean = (measure: MeasureId, mean: number): Quantity =>
  measures[measure].unit === 'dailyValue'
    ? percent(mean / 100, measures[measure].digits)
    : meanText(measure, mean);

/** "min", "% of daily value". */
export const measureUnit = (measure: MeasureId): Text => text(`unit.${measures[measure].unit}`);

/** How a number is written: with its sign always, or only where it is below zero. */
type Write = (value: number, digits: number) => Quantity;

const amount = (measure: MeasureId, value: number, write: Write) => {
  const { digits } = measures[measure];
  // French is singular below two.
  return { value: write(value, digits), count: Math.abs(Number(value.toFixed(digits))) };
};

/** "42.4 min", "1 step": a mean with its unit. */
export const meanWithUnit = (measure: MeasureId, mean: number): Text =>
  text(`amount.${measures[measure].unit}`, amount(measure, mean, decimal));

/** The same of a difference of means, with its sign if asked for: of percentages, in points. */
export function differenceWithUnit(measure: MeasureId, difference: number, write: Write = decimal): Text {
  const { unit } = measures[measure];
  return text(
    unit === 'dailyValue' ? 'amount.dailyValuePoints' : `amount.${unit}`,
    amount(measure, difference, write),
  );
}
