import type { DatasetFacts } from '../../analysis/index.ts';
import type { Reference } from '../reference.ts';
import { recipesBySeason, recipesByWeekday, recipesByYear } from './calendar.ts';
import { cleaning, recipes } from './corpus.ts';
import { items } from './items.ts';
import { ratings, ratingsByWeekday } from './ratings.ts';
import { recipesOfSeasons } from './seasons.ts';
import { yearlyTrends } from './trends.ts';
import { weekendsCompared } from './weekend.ts';

const publishedRows = { recipes: 231_637, interactions: 1_132_367 } as const;

/** Files that differ by more are another extract, not another cleaning. */
const allowedDifference = 0.01;

function mismatch({ source, lineage }: DatasetFacts): string | null {
  if (source === 'demo') return 'It is demonstration data: its recipes and ratings are invented.';
  for (const [table, published] of Object.entries(publishedRows)) {
    const rows = lineage.find((each) => each.table === table && each.step === 'raw')?.rows ?? 0;
    if (Math.abs(rows - published) > allowedDifference * published)
      return `It was read from ${rows.toLocaleString('en')} ${table}; the published figures rest on ${published.toLocaleString('en')}.`;
  }
  return null;
}

/** Figures published of the full Food.com files, all 231,637 recipes and 1,132,367 ratings. */
export const foodcom: Reference = {
  name: 'foodcom',
  title: 'Food.com, 231,637 recipes and 1,132,367 ratings',
  mismatch,
  groups: [
    cleaning,
    recipes,
    recipesByYear,
    recipesBySeason,
    recipesByWeekday,
    yearlyTrends,
    recipesOfSeasons,
    weekendsCompared,
    items,
    ratings,
    ratingsByWeekday,
  ],
};
