// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.
import { messages as common } from './common.en.ts';
import { messages as domain } from './domain.en.ts';
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
import { messages as trends } from '../analyses/trends/messages.en.ts';
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
  ...ratingsCalendar,
  ...ratingsDistribution,
  ...ratingsIngredients,
  ...ratings,
  ...ratingsMonths,
  ...ratingsSeasons,
  ...ratingsTrend,
  ...ratingsWeekdays,
  ...ratingsWeighting,
  ...seasonality,
  ...trends,
  ...weekendComplexity,
  ...weekendDuration,
  ...weekendIngredients,
  ...weekendItems,
  ...weekendMeasures,
  ...weekend,
  ...weekendNutrition,
  ...weekendTags,
  ...weekendVolume,
  ...common,
  ...domain,
  ...report,
} as const;
