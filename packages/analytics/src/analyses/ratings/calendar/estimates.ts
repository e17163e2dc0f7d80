import type { EstimateDraft } from '../../../analysis/estimate.ts';
import type { CalendarModel } from './model.ts';
import { calendarPart } from './parts.ts';
import { measured, signedDifference } from '../stars/star-measure.ts';

/** How the ratings of each season, month or weekday are. */
export const calendarEstimates = ({ kind, measure, groups }: CalendarModel): readonly EstimateDraft[] =>
  groups.map(({ key, value, interval }) => ({
    key: `${measure} ${key}`,
    subject: calendarPart(kind, key).name,
    value,
    interval,
    write: (each: number) => measured(each, measure),
    writeDifference: (difference: number) => signedDifference(difference, measure),
  }));
