import { select, sql, type RowOf } from '../../../analysis/query.ts';
import { recipesWhere, type TrendsParams } from '../controls.ts';

/** Pearson correlations over recipes between what makes them long. */
export interface Correlations {
  readonly minutesSteps: number | null;
  readonly minutesIngredients: number | null;
  readonly stepsIngredients: number | null;
}

/** Of minutes, steps and ingredients, of their squares and of their products; null without recipes. */
const sumColumns = {
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
} as const;

/** The sums from which the correlations follow: one row, in whole numbers, thus exact. */
export const correlationSums = (params: TrendsParams) =>
  select(
    sumColumns,
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

type Sum = Exclude<keyof typeof sumColumns, 'n'>;

/** The three correlations; null where a variable does not vary or nothing was counted. */
export function correlationsOf(sums: RowOf<typeof sumColumns> | undefined): Correlations {
  const n = sums?.n ?? 0;
  const of = (key: Sum) => sums?.[key] ?? 0;
  const pearson = (xy: Sum, x: Sum, y: Sum, xx: Sum, yy: Sum): number | null => {
    const spread = (n * of(xx) - of(x) ** 2) * (n * of(yy) - of(y) ** 2);
    return spread <= 0 ? null : (n * of(xy) - of(x) * of(y)) / Math.sqrt(spread);
  };
  return {
    minutesSteps: pearson('ms', 'm', 's', 'mm', 'ss'),
    minutesIngredients: pearson('mi', 'm', 'i', 'mm', 'ii'),
    stepsIngredients: pearson('si', 's', 'i', 'ss', 'ii'),
  };
}
