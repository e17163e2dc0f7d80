import { isDirection } from '../../../analysis/claim.ts';
import { itemAt } from '../../../analysis/extremes.ts';
import { groupClaims } from '../../../analysis/group-claims.ts';
import { endsOf, meanInterval, shifted, studentTwoSided, type Ends } from '../../../stats/index.ts';
import type { Weekday } from '../../calendar/weekdays.ts';
import type { PeriodSummary } from './model.ts';

export interface DayMean {
  readonly weekday: Weekday;
  readonly weekend: boolean;
  readonly recipes: number;
  readonly mean: number;
  readonly interval: Ends | null;
  readonly median: number;
  /** Clearly above or below the mean of all days: after the test of all, corrected over the days. */
  readonly clear: boolean;
}

interface Day extends PeriodSummary {
  readonly weekday: Weekday;
  readonly weekend: boolean;
}

/** Each day against the mean of all of them; `gate` is the p-value of a test of all days, null where there is none. */
export function dayMeans(days: readonly Day[], overall: number, gate: number | null): readonly DayMean[] {
  const claims = groupClaims(
    days.map((day) => ({
      estimate: day.mean - overall,
      interval: shifted(intervalOf(day), overall),
      pValue: pValueOf(day, overall),
    })),
    { page: 'weekend', gate },
  );
  return days.map((day, index) => ({
    weekday: day.weekday,
    weekend: day.weekend,
    recipes: day.count,
    mean: day.mean,
    interval: intervalOf(day),
    median: day.median,
    clear: isDirection(itemAt(claims, index).verdict),
  }));
}

const intervalOf = ({ mean, standardDeviation, count }: Day): Ends | null =>
  endsOf(meanInterval(mean, standardDeviation, count));

/** Of a mean like that of all days: the test that Student's interval belongs to. */
function pValueOf({ count, mean, standardDeviation }: Day, overall: number): number | null {
  if (count < 2) return null;
  if (standardDeviation === 0) return mean === overall ? 1 : 0;
  return studentTwoSided(((mean - overall) / standardDeviation) * Math.sqrt(count), count - 1);
}
