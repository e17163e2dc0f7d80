import { asPercent, type EstimateDraft } from '../../../analysis/estimate.ts';
import { text } from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import type { VolumeModel } from './model.ts';

/** How much more or less is published at weekends than on weekdays, and on each day than on the mean day. */
export const estimates = ({ claim, weekdays }: VolumeModel): readonly EstimateDraft[] => [
  {
    key: 'weekend',
    subject: text('comparison.weekend'),
    value: claim.estimate,
    interval: claim.interval,
    ...asPercent,
  },
  ...weekdays.map(({ weekday, deviation, deviationInterval }) => ({
    key: String(weekday),
    subject: weekdayName(weekday),
    value: deviation,
    interval: deviationInterval,
    ...asPercent,
  })),
];
