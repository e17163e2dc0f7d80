import { choice } from '../../../analysis/controls.ts';
import { integer, text, type Text } from '../../../text/index.ts';
import type { CalendarModel } from './model.ts';
import { axisControl, ratingsControls } from '../controls.ts';

/** What seasons, months and weekdays have in common: their controls, and what is said when there are no ratings. */
export const calendarControls = {
  ...ratingsControls,
  axis: axisControl,
  measure: choice('control.measure', [
    ['mean', 'ratings.control.measure.mean'],
    ['five', 'ratings.control.measure.five'],
    ['low', 'ratings.control.measure.low'],
  ]),
};

export const calendarNotice = ({ overall }: CalendarModel): Text | null =>
  overall === null ? text('ratings.notice.noRatings') : null;

export const calendarSubtitle = ({ kind, measure, overall }: CalendarModel): Text =>
  text('ratings.calendar.subtitle', { kind, measure, n: integer(overall?.n ?? 0) });

export const calendarMethod = [
  'ratings.calendar.method.groups',
  'ratings.calendar.method.tests',
  'ratings.calendar.method.within',
  'ratings.calendar.method.limits',
] as const;
