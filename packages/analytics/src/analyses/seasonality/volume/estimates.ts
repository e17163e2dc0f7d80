import { asPercent, type EstimateDraft } from '../../../analysis/estimate.ts';
import { shifted } from '../../../stats/index.ts';
import { periodName } from '../../calendar/year.ts';
import type { VolumeModel } from './model.ts';

/** How much more or less is published in each part of the year than over the year. */
export const estimates = ({ periods }: VolumeModel): readonly EstimateDraft[] =>
  periods.map(({ period, ratio, interval }) => ({
    key: period,
    subject: periodName(period),
    value: ratio - 1,
    interval: shifted(interval, 1),
    ...asPercent,
  }));
