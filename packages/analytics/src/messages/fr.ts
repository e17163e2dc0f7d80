// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.
import type { MessageId } from './message-id.ts';
import { messages as common } from './common.fr.ts';
import { messages as domain } from './domain.fr.ts';
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
import { messages as trends } from '../analyses/trends/messages.fr.ts';
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
};
