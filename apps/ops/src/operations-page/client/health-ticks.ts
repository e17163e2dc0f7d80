import { historyWindows, type HistoryWindow } from '@mangetamain/deploy';
import { messages } from '../catalogue.ts';
import type { Tick } from './course.tsx';
import { formatShortDate, formatTime } from './format.ts';

const HOUR = 3_600_000;

/** Time between the ticks of a window, all at full hours or midnights (UTC). */
const distances: Record<HistoryWindow, number> = { '24h': 3 * HOUR, '7d': 24 * HOUR, '30d': 5 * 24 * HOUR };

/** Returns the ticks of a window that ends with the slot under way; the last one says so. */
export function ticksOf(window: HistoryWindow, now: string): Tick[] {
  const { slot, length } = historyWindows[window];
  const distance = distances[window];
  const from = (Math.floor(Date.parse(now) / slot) + 1) * slot - length;
  const start = Math.ceil(from / distance) * distance;
  const format = window === '24h' ? formatTime : formatShortDate;
  const ticks = Array.from({ length: Math.ceil(length / distance) }, (_, index) => start + index * distance)
    .map((time) => ({ at: (time - from) / length, label: format(new Date(time)) }))
    .filter(({ at }) => at < 0.94);
  return [...ticks, { at: 1, label: messages.health.now }];
}
