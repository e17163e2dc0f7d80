import { finding } from '../analysis/finding.ts';
import type { Presentation } from '../analysis/presentation.ts';
import { numbers, select, sql } from '../analysis/query.ts';
import { integer } from '../text/index.ts';

/** How many recipes are selected, in the tables of a selection. */
export const countRecipes = select(numbers('n'), sql`SELECT count(*)::INTEGER AS n FROM recipes`);

/** Of fewer recipes, tests and intervals promise more than they hold: they are described, and nothing is claimed. */
export const fewestToClaim = 30;

/** What an analysis says of so many selected recipes: of few of them what is there, without a claim. */
export function claimingOnlyOfMany(said: Presentation, recipes: number): Presentation {
  if (recipes >= fewestToClaim || said.notice !== null) return said;
  const few = finding('selection.fewRecipes', { n: integer(recipes), count: recipes }, 'thin');
  return { ...said, findings: [few], summary: null, kpis: [], effects: [], estimates: [], seasons: [] };
}
