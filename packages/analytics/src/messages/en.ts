// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.
import { messages as calendar } from '../analyses/calendar/messages.en.ts';
import { messages as common } from './common.en.ts';
import { messages as comparison } from '../comparison/messages.en.ts';
import { messages as domain } from './domain.en.ts';
import { messages as effect } from './effect.en.ts';
import { messages as exports } from '../exports/messages.en.ts';
import { messages as lineage } from './lineage.en.ts';
import { messages as profile } from '../profile/messages.en.ts';
import { messages as ratings } from '../analyses/ratings/messages.en.ts';
import { messages as ratingsCalendar } from '../analyses/ratings/calendar/messages.en.ts';
import { messages as ratingsDistribution } from '../analyses/ratings/distribution/messages.en.ts';
import { messages as ratingsIngredients } from '../analyses/ratings/ingredients/messages.en.ts';
import { messages as ratingsMonths } from '../analyses/ratings/months/messages.en.ts';
import { messages as ratingsSeasons } from '../analyses/ratings/seasons/messages.en.ts';
import { messages as ratingsTrend } from '../analyses/ratings/trend/messages.en.ts';
import { messages as ratingsWeekdays } from '../analyses/ratings/weekdays/messages.en.ts';
import { messages as ratingsWeighting } from '../analyses/ratings/weighting/messages.en.ts';
import { messages as report } from './report.en.ts';
import { messages as seasonality } from '../analyses/seasonality/messages.en.ts';
import { messages as seasonalityComplexity } from '../analyses/seasonality/complexity/messages.en.ts';
import { messages as seasonalityDuration } from '../analyses/seasonality/duration/messages.en.ts';
import { messages as seasonalityIngredients } from '../analyses/seasonality/ingredients/messages.en.ts';
import { messages as seasonalityItems } from '../analyses/seasonality/items/messages.en.ts';
import { messages as seasonalityMeasures } from '../analyses/seasonality/measures/messages.en.ts';
import { messages as seasonalityNutrition } from '../analyses/seasonality/nutrition/messages.en.ts';
import { messages as seasonalityTags } from '../analyses/seasonality/tags/messages.en.ts';
import { messages as seasonalityVolume } from '../analyses/seasonality/volume/messages.en.ts';
import { messages as selection } from '../selection/messages.en.ts';
import { messages as trends } from '../analyses/trends/messages.en.ts';
import { messages as trendsComplexity } from '../analyses/trends/complexity/messages.en.ts';
import { messages as trendsDuration } from '../analyses/trends/duration/messages.en.ts';
import { messages as trendsIngredients } from '../analyses/trends/ingredients/messages.en.ts';
import { messages as trendsItems } from '../analyses/trends/items/messages.en.ts';
import { messages as trendsMeasures } from '../analyses/trends/measures/messages.en.ts';
import { messages as trendsNutrition } from '../analyses/trends/nutrition/messages.en.ts';
import { messages as trendsTags } from '../analyses/trends/tags/messages.en.ts';
import { messages as trendsVolume } from '../analyses/trends/volume/messages.en.ts';
import { messages as weekend } from '../analyses/weekend/messages.en.ts';
import { messages as weekendComplexity } from '../analyses/weekend/complexity/messages.en.ts';
import { messages as weekendDuration } from '../analyses/weekend/duration/messages.en.ts';
import { messages as weekendIngredients } from '../analyses/weekend/ingredients/messages.en.ts';
import { messages as weekendItems } from '../analyses/weekend/items/messages.en.ts';
import { messages as weekendMeasures } from '../analyses/weekend/measures/messages.en.ts';
import { messages as weekendNutrition } from '../analyses/weekend/nutrition/messages.en.ts';
import { messages as weekendTags } from '../analyses/weekend/tags/messages.en.ts';
import { messages as weekendVolume } from '../analyses/weekend/volume/messages.en.ts';

export const en = {
  ...calendar,
  ...ratingsCalendar,
  ...ratingsDistribution,
  ...ratingsIngredients,
  ...ratings,
  ...ratingsMonths,
  ...ratingsSeasons,
  ...ratingsTrend,
  ...ratingsWeekdays,
  ...ratingsWeighting,
  ...seasonalityComplexity,
  ...seasonalityDuration,
  ...seasonalityIngredients,
  ...seasonalityItems,
  ...seasonalityMeasures,
  ...seasonality,
  ...seasonalityNutrition,
  ...seasonalityTags,
  ...seasonalityVolume,
  ...trendsComplexity,
  ...trendsDuration,
  ...trendsIngredients,
  ...trendsItems,
  ...trendsMeasures,
  ...trends,
  ...trendsNutrition,
  ...trendsTags,
  ...trendsVolume,
  ...weekendComplexity,
  ...weekendDuration,
  ...weekendIngredients,
  ...weekendItems,
  ...weekendMeasures,
  ...weekend,
  ...weekendNutrition,
  ...weekendTags,
  ...weekendVolume,
  ...comparison,
  ...exports,
  ...common,
  ...domain,
  ...effect,
  ...lineage,
  ...report,
  ...profile,
  ...selection,
} as const;
