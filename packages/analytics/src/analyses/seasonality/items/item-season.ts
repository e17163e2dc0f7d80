import type { ItemSeason } from '../../../analysis/presentation.ts';
import { harmonicValue } from '../../../stats/index.ts';
import { months } from '../../calendar/year.ts';
import { bestTime, curveThrough } from './curve.ts';
import { itemMonths } from './profile.ts';
import type { ItemSeasonRow } from './rows.ts';
import type { SeasonalItem } from './seasonal-item.ts';
import type { Year } from './year.ts';

/** When an item with a season is used more than usual, from the curve through its months; null without such a curve. */
export function itemSeason(
  { item, share, peakLift }: SeasonalItem,
  row: ItemSeasonRow,
  year: Year,
): ItemSeason | null {
  const curve = curveThrough(itemMonths(row, year));
  const { best, from, to } = bestTime(curve, share);
  if (curve === null || best === null || from === null || to === null) return null;
  const lifts = months.map((month) => Math.max(0, harmonicValue(curve, month) / share));
  return { item, best, from, to, peakLift, lifts };
}
