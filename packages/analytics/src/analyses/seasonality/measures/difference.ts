import { largest } from '../../../analysis/extremes.ts';
import { signed, signedPercent, type Quantity } from '../../../text/index.ts';
import { measures, type MeasureId } from '../../measures.ts';
import type { MeasureParams, MeasurePeriod } from './model.ts';

/** The part of the year that lies farthest above (1) or below (−1) the year, of those that clearly do. */
export const farthest = (periods: readonly MeasurePeriod[], sign: 1 | -1): MeasurePeriod | null =>
  largest(
    periods.filter(({ clear, difference }) => clear && sign * difference > 0),
    ({ difference }) => sign * difference,
  );

/** A difference as a share of the mean, or in units where the mean is zero or units are asked for. */
export const differenceText = (
  measure: MeasureId,
  { relative, difference }: MeasurePeriod,
  { unit }: Pick<MeasureParams, 'unit'>,
): Quantity =>
  unit === 'percent' && relative !== null
    ? signedPercent(relative)
    : signed(difference, measures[measure].digits);
