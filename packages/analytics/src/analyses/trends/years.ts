import type { DatasetFacts } from '../../analysis/analysis.ts';
import { numbers, select, sql, type Sql } from '../../analysis/query.ts';
import { numberColumn, tableOf, textColumn, yearColumn, type Column } from '../../analysis/table.ts';
import type { DataTable } from '../../analysis/presentation.ts';
import type { YearPoint } from '../../figures/year-lines.ts';
import type { Ends } from '../../stats/index.ts';
import { text, type Text } from '../../text/index.ts';
import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../reliability.ts';
import { totalRecipes } from '../total-recipes.ts';
import type { TrendsParams } from './controls.ts';

export interface YearCount {
  readonly year: number;
  readonly recipes: number;
}

/** The years that the control of thin years leaves, each with how far it can be trusted. */
export function usedYears<Row extends YearCount>(
  rows: readonly Row[],
  { thinYears }: Pick<TrendsParams, 'thinYears'>,
  { period }: Pick<DatasetFacts, 'period'>,
  threshold = thinThreshold(totalRecipes(rows)),
): { readonly years: readonly (Row & YearReliability)[]; readonly thinThreshold: number } {
  const marked = rows.map((row) => ({ ...row, ...reliabilityOf(row.year, row.recipes, threshold, period) }));
  return {
    years: thinYears === 'excluded' ? marked.filter(isReliable) : marked,
    thinThreshold: threshold,
  };
}

/** The recipes of each year that these conditions leave. */
export const recipesByYear = (where: Sql) =>
  select(
    numbers('year', 'recipes'),
    sql`
        SELECT year(submitted)::INTEGER AS year, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${where}
        GROUP BY 1
        ORDER BY 1`,
  );

function noteOf({ partial, thin }: YearReliability): Text | null {
  if (partial) return text(thin ? 'table.note.partialThin' : 'table.note.partial');
  return thin ? text('table.note.thin') : null;
}

/** A table of years: how many recipes each has, these columns, and what it says of years that cannot be fully trusted. */
export const yearTable = <Year extends YearCount & YearReliability>(
  years: readonly Year[],
  columns: readonly Column<Year>[],
): DataTable =>
  tableOf(
    years,
    [
      yearColumn(({ year }) => year),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      ...columns,
      textColumn('note', 'table.note', noteOf),
    ],
    { dimension: { kind: 'year' }, place: ({ year }) => year },
  );

/** A value of a year as figures take it. */
export const yearPoint = (
  each: YearReliability & Pick<YearCount, 'year'>,
  y: number,
  interval: Ends | null = null,
): YearPoint => ({ x: each.year, y, interval, reliable: isReliable(each) });
