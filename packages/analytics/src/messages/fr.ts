// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.
import type { MessageId } from './message-id.ts';
import { messages as calendar } from '../analyses/calendar/messages.fr.ts';
import { messages as common } from './common.fr.ts';
import { messages as comparison } from '../comparison/messages.fr.ts';
import { messages as domain } from './domain.fr.ts';
import { messages as effect } from './effect.fr.ts';
import { messages as exports } from '../exports/messages.fr.ts';
import { messages as lineage } from './lineage.fr.ts';
import { messages as profile } from '../profile/messages.fr.ts';
import { messages as ratings } from '../analyses/ratings/messages.fr.ts';
import { messages as ratingsCalendar } from '../analyses/ratings/calendar/messages.fr.ts';
import { messages as ratingsDistribution } from '../analyses/ratings/distribution/messages.fr.ts';
import { messages as ratingsIngredients } from '../analyses/ratings/ingredients/messages.fr.ts';
import { messages as ratingsMonths } from '../analyses/ratings/months/messages.fr.ts';
import { messages as ratingsSeasons } from '../analyses/ratings/seasons/messages.fr.ts';
import { messages as ratingsTrend } from '../analyses/ratings/trend/messages.fr.ts';
import { messages as ratingsWeekdays } from '../analyses/ratings/weekdays/messages.fr.ts';
import { messages as ratingsWeighting } from '../analyses/ratings/weighting/messages.fr.ts';
import { messages as report } from './report.fr.ts';
import { messages as seasonality } from '../analyses/seasonality/messages.fr.ts';
import { messages as seasonalityComplexity } from '../analyses/seasonality/complexity/messages.fr.ts';
import { messages as seasonalityDuration } from '../analyses/seasonality/duration/messages.fr.ts';
import { messages as seasonalityIngredients } from '../analyses/seasonality/ingredients/messages.fr.ts';
import { messages as seasonalityItems } from '../analyses/seasonality/items/messages.fr.ts';
import { messages as seasonalityMeasures } from '../analyses/seasonality/measures/messages.fr.ts';
import { messages as seasonalityNutrition } from '../analyses/seasonality/nutrition/messages.fr.ts';
import { messages as seasonalityTags } from '../analyses/seasonality/tags/messages.fr.ts';
import { messages as seasonalityVolume } from '../analyses/seasonality/volume/messages.fr.ts';
import { messages as selection } from '../selection/messages.fr.ts';
import { messages as trends } from '../analyses/trends/messages.fr.ts';
import { messages as trendsComplexity } from '../analyses/trends/complexity/messages.fr.ts';
import { messages as trendsDuration } from '../analyses/trends/duration/messages.fr.ts';
import { messages as trendsIngredients } from '../analyses/trends/ingredients/messages.fr.ts';
import { messages as trendsItems } from '../analyses/trends/items/messages.fr.ts';
import { messages as trendsMeasures } from '../analyses/trends/measures/messages.fr.ts';
import { messages as trendsNutrition } from '../analyses/trends/nutrition/messages.fr.ts';
import { messages as trendsTags } from '../analyses/trends/tags/messages.fr.ts';
import { messages as trendsVolume } from '../analyses/trends/volume/messages.fr.ts';
import { messages as weekend } from '../analyses/weekend/messages.fr.ts';
import { messages as weekendComplexity } from '../analyses/weekend/complexity/messages.fr.ts';
import { messages as weekendDuration } from '../analyses/weekend/duration/messages.fr.ts';
import { messages as weekendIngredients } from '../analyses/weekend/ingredients/messages.fr.ts';
import { messages as weekendItems } from '../analyses/weekend/items/messages.fr.ts';
import { messages as weekendMeasures } from '../analyses/weekend/measures/messages.fr.ts';
import { messages as weekendNutrition } from '../analyses/weekend/nutrition/messages.fr.ts';
import { messages as weekendTags } from '../analyses/weekend/tags/messages.fr.ts';
import { messages as weekendVolume } from '../analyses/weekend/volume/messages.fr.ts';

export const fr: Record<MessageId, string> = {
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
};
