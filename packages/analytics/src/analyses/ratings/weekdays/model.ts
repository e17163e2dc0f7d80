import { weekdays } from '../../calendar/weekdays.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { claimOf, significance } from '../../../analysis/claim.ts';
import {
  gapOf,
  groupedRatings,
  modelCalendar,
  type CalendarParams,
  type CalendarRow,
} from '../calendar/model.ts';
import { negligible, valueOf } from '../stars/star-measure.ts';
import type { RatingPairRow } from '../stars/rating-pairs.ts';
import { countStars, summariseStars } from '../stars/star-counts.ts';

interface WeekdaysParams extends CalendarParams {
  readonly weekend: WeekendDefinition;
}

export type WeekdaysModel = ReturnType<typeof modelWeekdays>;

/** The weekend against the other days, and the days one by one: p is corrected for both. */
const questions = 2;

/** The days of the week one by one, and the weekend against the others. */
export function modelWeekdays(
  rows: readonly CalendarRow[],
  pairs: readonly RatingPairRow[],
  params: WeekdaysParams,
) {
  const { measure } = params;
  const days = weekdays.filter((day) => isWeekend(day, params.weekend)).map(String);
  const others = weekdays.map(String).filter((day) => !days.includes(day));
  const sideOf = (keys: readonly string[]) => {
    const summary = summariseStars(countStars(rows.filter(({ key }) => keys.includes(key))));
    return summary && { n: summary.n, value: valueOf(summary, measure) };
  };
  const ratings = groupedRatings('weekdays', rows, pairs, measure);
  const gap = gapOf(ratings, days, others, 1 - significance / questions);
  return {
    ...modelCalendar('weekdays', rows, pairs, params, questions),
    weekend: {
      /** ISO numbers of its days. */
      days,
      weekday: sideOf(others),
      weekend: sideOf(days),
      /** Weekend minus weekdays, its interval corrected as its claim; null where it cannot be told. */
      gap,
      claim: claimOf({
        page: 'ratings',
        estimate: gap?.difference ?? null,
        interval: gap?.interval ?? null,
        pValue: gap && Math.min(1, questions * gap.pValue),
        family: questions,
        within: negligible(measure),
      }),
    },
  };
}
