import { text, year, type Text } from '../../text/index.ts';
import type { DifferencesModel, Measure } from './differences.ts';

/** What a measure compares, small: "summer against winter". */
export const measureText = (measure: Measure, { laterFrom }: Pick<DifferencesModel, 'laterFrom'>): Text =>
  text(`profile.differences.measure.${measure}`, { from: year(laterFrom ?? 0) });
