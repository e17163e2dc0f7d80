import { select, sql } from '../../analysis/query.ts';
import { recipesWhere, type TrendsParams } from './controls.ts';

/** Pearson correlations over recipes between what makes them long. */
export interface Correlations {
  readonly minutesSteps: number | null;
  readonly minutesIngredients: number | null;
  readonly stepsIngredients: number | null;
}

/** The sums from which the correlations follow: one row, in whole numbers, thus exact. */
export function correlationSums(params: TrendsParams) {
  return select(
    {
      n: 'number',
      m: 'number?',
      s: 'number?',
      i: 'number?',
      mm: 'number?',
      ss: 'number?',
      ii: 'number?',
      ms: 'number?',
      mi: 'number?',
      si: 'number?',
    },
    sql`
        SELECT count(*)::DOUBLE AS n,
          sum(minutes)::DOUBLE AS m, sum(n_steps)::DOUBLE AS s, sum(n_ingredients)::DOUBLE AS i,
          sum(minutes::INTEGER * minutes)::DOUBLE AS mm,
          sum(n_steps::INTEGER * n_steps)::DOUBLE AS ss,
          sum(n_ingredients::INTEGER * n_ingredients)::DOUBLE AS ii,
          sum(minutes::INTEGER * n_steps)::DOUBLE AS ms,
          sum(minutes::INTEGER * n_ingredients)::DOUBLE AS mi,
          sum(n_steps::INTEGER * n_ingredients)::DOUBLE AS si
        FROM recipes
        WHERE ${recipesWhere(params)}`,
  );
}

type Sums = Readonly<Record<'n', number>> &
  Readonly<Record<'m' | 's' | 'i' | 'mm' | 'ss' | 'ii' | 'ms' | 'mi' | 'si', number | null>>;

/** The three correlations; null where a variable does not vary or nothing was counted. */
export function correlationsOf(sums: Sums | undefined): Correlations {
  const n = sums?.n ?? 0;
  const of = (key: Exclude<keyof Sums, 'n'>) => sums?.[key] ?? 0;
  const pearson = (xy: number, x: number, y: number, xx: number, yy: number): number | null => {
    const spread = (n * xx - x * x) * (n * yy - y * y);
    return spread <= 0 ? null : (n * xy - x * y) / Math.sqrt(spread);
  };
  return {
    minutesSteps: pearson(of('ms'), of('m'), of('s'), of('mm'), of('ss')),
    minutesIngredients: pearson(of('mi'), of('m'), of('i'), of('mm'), of('ii')),
    stepsIngredients: pearson(of('si'), of('s'), of('i'), of('ss'), of('ii')),
  };
}
