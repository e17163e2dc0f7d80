import { weekdays } from '../../calendar/weekdays.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { claimOf, significance } from '../../../analysis/claim.ts';
import { gapOf, modelCalendar, type CalendarParams, type CalendarRow } from '../calendar/model.ts';
import { negligible, valueOf, type StarMeasure } from '../calendar/star-measure.ts';
import { countStars, summariseStars } from '../stars/star-counts.ts';

interface WeekdaysParams extends CalendarParams {
  readonly weekend: WeekendDefinition;
}

export type WeekdaysModel = ReturnType<typeof modelWeekdays>;

/** The weekend against the other days, and the days one by one: p is corrected for both. */
const questions = 2;

/** The days of the week one by one, and the weekend against the others. */
export function modelWeekdays(rows: readonly CalendarRow[], params: WeekdaysParams) {
  const { measure } = params;
  const days = weekdays.filter((day) => isWeekend(day, params.weekend)).map(String);
  const weekend = countStars(rows.filter(({ key }) => days.includes(key)));
  const weekday = countStars(rows.filter(({ key }) => !days.includes(key)));
  const gap = gapOf(weekend, weekday, measure, 1 - significance / questions);
  return {
    ...modelCalendar('weekdays', rows, params, questions),
    weekend: {
      /** ISO numbers of its days. */
      days,
      weekday: sideOf(weekday, measure),
      weekend: sideOf(weekend, measure),
      /** Weekend minus weekdays, its interval corrected as its claim; null where it cannot be told. */
      gap,
      claim: claimOf({
        estimate: gap?.difference ?? null,
        interval: gap?.interval ?? null,
        pValue: gap && Math.min(1, questions * gap.pValue),
        family: questions,
        within: negligible(measure),
      }),
    },
  };
}

function sideOf(counts: readonly number[], measure: StarMeasure) {
  const summary = summariseStars(counts);
  return summary && { n: summary.n, value: valueOf(summary, measure) };
}
