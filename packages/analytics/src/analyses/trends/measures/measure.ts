import { measures, type MeasureId } from '../../measures.ts';

/** Minutes have a trend of their own, with words of their own. */
export type MeasureColumn = Exclude<MeasureId, 'minutes'>;

/** A measure as a report holds it: its column, and the ids of its name, its unit and "{value} points a year". */
export type Measure = ReturnType<typeof measureOf>;

export function measureOf(column: MeasureColumn) {
  const { name, unit } = measures[column];
  return {
    column,
    name,
    unit: `unit.${unit}`,
    slope: `slope.${unit}`,
    /** "points a year": the unit of a slope alone. */
    slopeUnit: `slopeUnit.${unit}`,
  } as const;
}
