import { historyWindows } from '@mangetamain/deploy';
import { messages } from '../catalogue.ts';
import type { Health, OperationsState } from '../state.ts';
import { formatDuration, formatShortDate, formatTime } from './format.ts';

export type Incident = Health['incidents'][number];

const words = messages.health;

/** How long an incident lasted, or lasts as of now, in milliseconds. */
export const lengthOf = ({ openedAt, closedAt }: Incident, now: string): number =>
  Date.parse(closedAt ?? now) - Date.parse(openedAt);

/** Returns when an incident of this window began, as short as the window allows. */
export const beginOf = (at: string, { window }: Health): string =>
  window === '24h' ? formatTime(at) : formatShortDate(at);

/**
 * Returns for how long a target was watched, in milliseconds, where that is less than the window; null where it is all
 * of it. A slot may be missing at the start: the window moves on between two probes. A slot is longer than what was
 * watched of the first one.
 */
export function watchedFor(
  { window, from, firstRunAt }: Health,
  slots: readonly unknown[],
  now: string,
): number | null {
  const { slot } = historyWindows[window];
  const first = slots.findIndex((each) => each !== null);
  if (first < 0) return 0;
  if (first <= 1) return null;
  const begin = Math.max(from + first * slot, firstRunAt === null ? from : Date.parse(firstRunAt));
  return Math.max(Date.parse(now) - begin, 0);
}

/** Returns what happened in the window in one line: what is wrong now, else outages first, then warnings. */
export function healthTitle({ health, now }: OperationsState): string {
  if (health.lastRunAt === null) return words.never;
  const oldest = Date.parse(now) - historyWindows[health.window].length;
  const recent = health.incidents.filter(
    ({ closedAt }) => closedAt === null || Date.parse(closedAt) > oldest,
  );
  const open = recent.find(({ closedAt }) => closedAt === null);
  if (open !== undefined) return words.open(messages.targets[open.target], messages.statuses[open.worst]);
  const parts = (['down', 'warning'] as const).flatMap((worst) => {
    const found = recent.filter((incident) => incident.worst === worst);
    return found.length === 0 ? [] : [tell(found, worst, health, now)];
  });
  return parts.length === 0 ? quiet(health, now) : capitalised(parts.join('; '));
}

function quiet(health: Health, now: string): string {
  const lengths = Object.values(health.targets).map(({ slots }) => watchedFor(health, slots, now));
  const isWhole = lengths.includes(null);
  const longest = Math.max(...lengths.map(Number));
  return words.quiet(isWhole ? words.windows[health.window].inWords : words.since(formatDuration(longest)));
}

function tell(
  found: readonly Incident[],
  worst: 'warning' | 'down',
  { window }: Health,
  now: string,
): string {
  const total = formatDuration(found.reduce((sum, incident) => sum + lengthOf(incident, now), 0));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    return (worst === 'down' ? words.outages : words.warnings)(found.length, total);
  }
  const { openedAt, target } = only;
  const time = formatTime(openedAt);
  const when = window === '24h' ? words.at(time) : words.on(formatShortDate(openedAt), time);
  return (worst === 'down' ? words.outage : words.warningOf)(messages.targets[target], total, when);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
