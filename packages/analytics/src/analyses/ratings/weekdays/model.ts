import { weekdays } from '../../calendar/weekdays.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { gapOf, modelCalendar, type CalendarParams, type CalendarRow } from '../calendar/model.ts';
import { valueOf, type StarMeasure } from '../calendar/star-measure.ts';
import { countStars, summariseStars } from '../stars/star-counts.ts';

interface WeekdaysParams extends CalendarParams {
  readonly weekend: WeekendDefinition;
}

export type WeekdaysModel = ReturnType<typeof modelWeekdays>;

/** The days of the week one by one, and the weekend against the others. */
export function modelWeekdays(rows: readonly CalendarRow[], params: WeekdaysParams) {
  const { measure } = params;
  const days = weekdays.filter((day) => isWeekend(day, params.weekend)).map(String);
  const weekend = countStars(rows.filter(({ key }) => days.includes(key)));
  const weekday = countStars(rows.filter(({ key }) => !days.includes(key)));
  return {
    ...modelCalendar('weekdays', rows, params),
    weekend: {
      /** ISO numbers of its days. */
      days,
      weekday: sideOf(weekday, measure),
      weekend: sideOf(weekend, measure),
      /** Weekend minus weekdays; null where it cannot be told. */
      gap: gapOf(weekend, weekday, measure),
    },
  };
}

function sideOf(counts: readonly number[], measure: StarMeasure) {
  const summary = summariseStars(counts);
  return summary && { n: summary.n, value: valueOf(summary, measure) };
}
