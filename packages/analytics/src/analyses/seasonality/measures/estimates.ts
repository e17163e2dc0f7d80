import { asPercent, type EstimateDraft } from '../../../analysis/estimate.ts';
import { text } from '../../../text/index.ts';
import { periodName } from '../../calendar/year.ts';
import { shortMeasureName } from '../../measures.ts';
import type { MeasureModel } from './model.ts';

/** How far each part of the year lies from the mean of the year, of every measure. */
export const measureEstimates = ({ measures }: MeasureModel): readonly EstimateDraft[] =>
  measures.flatMap(({ measure, periods }) =>
    periods.map(({ period, relative, relativeInterval }) => ({
      key: `${measure} ${period}`,
      subject: text('comparison.series', { label: shortMeasureName(measure), other: periodName(period) }),
      value: relative,
      interval: relativeInterval,
      ...asPercent,
    })),
  );
