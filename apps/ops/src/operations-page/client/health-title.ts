import { historyWindows } from '@mangetamain/deploy';
import { messages } from '../messages.ts';
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
  return parts.length === 0
    ? words.quiet(words.windows[health.window].inWords)
    : capitalised(parts.join('; '));
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
