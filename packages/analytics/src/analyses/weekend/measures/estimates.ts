import type { EstimateDraft } from '../../../analysis/estimate.ts';
import { signed, text } from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { differenceWithUnit, meanWithUnit, shortMeasureName, type MeasureId } from '../../measures.ts';
import type { DayMeasure } from './model.ts';

/** The means of the seven days, and how far weekends lie from weekdays. */
export function dayMeasureEstimates(
  measure: MeasureId,
  { claim, days }: DayMeasure,
): readonly EstimateDraft[] {
  const writeDifference = (difference: number) => differenceWithUnit(measure, difference, signed);
  const of = (other: EstimateDraft['subject']) =>
    text('comparison.series', { label: shortMeasureName(measure), other });
  return [
    {
      key: `${measure} weekend`,
      subject: of(text('comparison.weekendLess')),
      value: claim.estimate,
      interval: claim.interval,
      write: writeDifference,
      writeDifference,
    },
    ...days.map(({ weekday, mean, interval }) => ({
      key: `${measure} ${weekday}`,
      subject: of(weekdayName(weekday)),
      value: mean,
      interval,
      write: (value: number) => meanWithUnit(measure, value),
      writeDifference,
    })),
  ];
}
