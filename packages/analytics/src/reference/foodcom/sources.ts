import { seasonOfMonth, seasonsOf } from '../../analyses/calendar/year.ts';
import { itemAt } from '../../analysis/extremes.ts';

const notebook = (name: string, cells: string) => `Mangetamain Analytics (2025), notebook ${name}, ${cells}`;

/** Where the figures were published, by subject. */
export const sources = {
  cleaning: notebook('recipe_analysis_trendline', 'cell 4'),
  years: notebook('recipe_analysis_trendline', 'cells 7 and 9'),
  trends: notebook('recipe_analysis_trendline', 'cells 13 to 28'),
  items: notebook('recipe_analysis_trendline', 'cells 32 to 40'),
  seasons: notebook('recipe_analysis_seasonality', 'cells 7 to 27'),
  weekend: notebook('recipe_analysis_weekend', 'cells 7 to 26'),
  ratings: notebook('02_rating_analysis', 'cells 2 to 8'),
  ratingDays: notebook('03_rating_analysis on all ratings', 'by day'),
} as const;

export const years = Array.from({ length: 20 }, (_, index) => 1999 + index);

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The name of a day of the week by its ISO number. */
export const weekdayOf = (isoDay: number) => itemAt(weekdays, isoDay - 1);

export const seasons = seasonsOf('northern');

export const seasonOf = (month: number) => seasonOfMonth(month, 'northern');
