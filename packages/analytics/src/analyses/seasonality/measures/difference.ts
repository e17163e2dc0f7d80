import {
  decimal,
  percent,
  signed,
  signedPercent,
  text,
  type Quantity,
  type Text,
} from '../../../text/index.ts';
import { measures, type MeasureId } from '../../measures.ts';
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

const amount = (value: number, digits: number) => ({
  value: decimal(value, digits),
  count: Number(value.toFixed(digits)),
});

/** "42.4 min", "1 step": a mean with its unit. */
export const meanWithUnit = (measure: MeasureId, mean: number): Text =>
  text(`seasonality.measures.amount.${measures[measure].unit}`, amount(mean, measures[measure].digits));

/** How large a difference is, without its direction: "3.4%", or "1.4 min". */
export function sizeText(measure: MeasureId, { relative, difference }: MeasurePeriod, { unit }: Unit): Text {
  if (unit === 'percent' && relative !== null) return percent(Math.abs(relative));
  const size = Math.abs(difference);
  return measures[measure].unit === 'dailyValue'
    ? text('seasonality.measures.amount.dailyValuePoints', amount(size, measures[measure].digits))
    : meanWithUnit(measure, size);
}
