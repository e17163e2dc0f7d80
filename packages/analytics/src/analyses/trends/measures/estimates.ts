import type { Claim } from '../../../analysis/claim.ts';
import type { EstimateDraft } from '../../../analysis/estimate.ts';
import type { Ends } from '../../../stats/index.ts';
import { signed, text, year } from '../../../text/index.ts';
import { differenceWithUnit, meanWithUnit, measureName, type MeasureId } from '../../measures.ts';
import { isReliable, type YearReliability } from '../../reliability.ts';
import type { MeasureTrendModel } from './model.ts';

interface MeasuredYear extends YearReliability {
  readonly year: number;
  readonly value: number;
  readonly interval: Ends | null;
}

/** The change a year of a measure. */
function slopeEstimate(measure: MeasureId, { estimate, interval }: Claim): EstimateDraft {
  const write = (difference: number) => differenceWithUnit(measure, difference, signed);
  return {
    key: `${measure} slope`,
    subject: text('comparison.changeAYear', { subject: measureName(measure) }),
    value: estimate,
    interval,
    write,
    writeDifference: write,
  };
}

/** The change a year of a measure, and its values in the years that can be trusted. */
export function trendEstimates(
  measure: MeasureId,
  years: readonly MeasuredYear[],
  claim: Claim,
): readonly EstimateDraft[] {
  const subject = measureName(measure);
  const writeDifference = (difference: number) => differenceWithUnit(measure, difference, signed);
  return [
    slopeEstimate(measure, claim),
    ...years.filter(isReliable).map((each) => ({
      key: `${measure} ${each.year}`,
      subject: text('comparison.inYear', { subject, year: year(each.year) }),
      value: each.value,
      interval: each.interval,
      write: (value: number) => meanWithUnit(measure, value),
      writeDifference,
    })),
  ];
}

/** Those of the measure in focus, and the changes of the others. */
export const measureTrendEstimates = ({ chosen, trends }: MeasureTrendModel): readonly EstimateDraft[] =>
  trends.flatMap(({ measure, years, claim }) =>
    measure === chosen?.measure
      ? trendEstimates(measure.column, years, claim)
      : [slopeEstimate(measure.column, claim)],
  );
