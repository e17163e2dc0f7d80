export { calendarFile, type CalendarDay } from './calendar-file.ts';
export { overviewKpis, overviewSummaries } from './headline.ts';
export { rankEffects, type RankedEffects } from './rank-effects.ts';
export { dayOf, isoDay, seasonsAhead, type ComingPeak, type SeasonsAhead } from './seasons-ahead.ts';
