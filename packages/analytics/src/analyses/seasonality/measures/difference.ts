import { percent, signed, signedPercent, type Quantity, type Text } from '../../../text/index.ts';
import { differenceWithUnit, measures, type MeasureId } from '../../measures.ts';
import type { MeasureParams, MeasurePeriod } from './model.ts';

type Unit = Pick<MeasureParams, 'unit'>;

/** A difference as a share of the mean, or in units where the mean is zero or units are asked for. */
export const differenceText = (
  measure: MeasureId,
  { relative, difference }: MeasurePeriod,
  { unit }: Unit,
): Quantity =>
  unit === 'percent' && relative !== null
    ? signedPercent(relative)
    : signed(difference, measures[measure].digits);

/** How large a difference is, without its direction: "3.4%", or "1.4 min". */
export const sizeText = (measure: MeasureId, { relative, difference }: MeasurePeriod, { unit }: Unit): Text =>
  unit === 'percent' && relative !== null
    ? percent(Math.abs(relative))
    : differenceWithUnit(measure, Math.abs(difference));
