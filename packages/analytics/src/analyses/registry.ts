import type { Analysis, PageId } from '../analysis/analysis.ts';
import { distribution } from './ratings/distribution.ts';
import { ingredients as ratedIngredients } from './ratings/ingredients.ts';
import { months as ratingsMonths } from './ratings/months.ts';
import { seasons as ratingsSeasons } from './ratings/seasons.ts';
import { trend as ratingsTrend } from './ratings/trend.ts';
import { weekdays } from './ratings/weekdays.ts';
import { weighting } from './ratings/weighting.ts';
import { complexity as seasonalComplexity } from './seasonality/complexity.ts';
import { duration as seasonalDuration } from './seasonality/duration.ts';
import { ingredients as seasonalIngredients } from './seasonality/ingredients.ts';
import { nutrition as seasonalNutrition } from './seasonality/nutrition.ts';
import { tags as seasonalTags } from './seasonality/tags.ts';
import { volume as seasonalVolume } from './seasonality/volume.ts';
import { complexity } from './trends/complexity.ts';
import { duration } from './trends/duration.ts';
import { ingredients } from './trends/ingredients.ts';
import { nutrition } from './trends/nutrition.ts';
import { tags } from './trends/tags.ts';
import { volume } from './trends/volume.ts';
import { complexity as weekendComplexity } from './weekend/complexity.ts';
import { duration as weekendDuration } from './weekend/duration.ts';
import { ingredients as weekendIngredients } from './weekend/ingredients.ts';
import { nutrition as weekendNutrition } from './weekend/nutrition.ts';
import { tags as weekendTags } from './weekend/tags.ts';
import { volume as weekendVolume } from './weekend/volume.ts';

/** Every analysis, in the order of its page. Adding one adds its line here. */
export const analyses: readonly Analysis[] = [
  volume,
  duration,
  complexity,
  nutrition,
  ingredients,
  tags,
  seasonalVolume,
  seasonalDuration,
  seasonalComplexity,
  seasonalNutrition,
  seasonalIngredients,
  seasonalTags,
  weekendVolume,
  weekendDuration,
  weekendComplexity,
  weekendNutrition,
  weekendIngredients,
  weekendTags,
  distribution,
  weighting,
  ratingsTrend,
  ratingsSeasons,
  ratingsMonths,
  weekdays,
  ratedIngredients,
];

export function analysesOf(page: PageId): readonly Analysis[] {
  return analyses.filter((analysis) => analysis.page === page);
}
