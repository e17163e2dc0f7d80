import { historyWindows, type HistoryWindow } from '@mangetamain/deploy';
import { formatShortDate, formatTime } from './format.ts';

export interface TickView {
  /** Share of the window before it, 0 to 1. */
  readonly at: number;
  readonly label: string;
}

const HOUR = 3_600_000;

/** Time between the ticks of a window, all at full hours or midnights (UTC). */
const distances: Record<HistoryWindow, number> = { '24h': 3 * HOUR, '7d': 24 * HOUR, '30d': 5 * 24 * HOUR };

/** Returns the ticks of a window that ends with the slot under way. */
export function ticksOf(window: HistoryWindow, now: Date): TickView[] {
  const { slot, length } = historyWindows[window];
  const distance = distances[window];
  const from = (Math.floor(now.getTime() / slot) + 1) * slot - length;
  const start = Math.ceil(from / distance) * distance;
  const format = window === '24h' ? formatTime : formatShortDate;
  return Array.from({ length: Math.ceil(length / distance) }, (_, index) => start + index * distance)
    .filter((time) => time < now.getTime())
    .map((time) => ({ at: (time - from) / length, label: format(new Date(time)) }));
}
