import { historyWindows, type HistoryWindow, type Incident, type ProbeTarget } from '@mangetamain/deploy';
import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { formatDuration, formatShortDate, formatTime } from './format.ts';

interface Opened {
  readonly target: ProbeTarget;
  readonly incident: Incident;
}

/** How long an incident lasted, or lasts as of now, in milliseconds. */
export const lengthOf = ({ openedAt, closedAt }: Incident, now: Date): number =>
  (closedAt === null ? now.getTime() : Date.parse(closedAt)) - Date.parse(openedAt);

/** Returns what happened in a window in one line: what is wrong now, else outages first, then warnings. */
export function healthTitle(
  { monitor, now }: OperationsState,
  incidents: readonly Opened[],
  window: HistoryWindow,
): string {
  const words = messages.health;
  if (monitor.lastRunAt === null) return words.never;
  const oldest = now.getTime() - historyWindows[window].length;
  const recent = incidents.filter(
    ({ incident: { closedAt } }) => closedAt === null || Date.parse(closedAt) > oldest,
  );
  const open = recent.find(({ incident }) => incident.closedAt === null);
  if (open !== undefined) {
    return words.open(messages.targets[open.target], messages.statuses[open.incident.worst]);
  }
  const parts = (['down', 'warning'] as const).flatMap((worst) => {
    const found = recent.filter(({ incident }) => incident.worst === worst);
    return found.length === 0 ? [] : [tell(found, worst, window, now)];
  });
  return parts.length === 0 ? words.quiet(words.windows[window].inWords) : capitalised(parts.join('; '));
}

function tell(found: readonly Opened[], worst: 'warning' | 'down', window: HistoryWindow, now: Date): string {
  const words = messages.health;
  const lengths = found.map(({ incident }) => lengthOf(incident, now));
  const total = formatDuration(lengths.reduce((sum, length) => sum + length, 0));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    return (worst === 'down' ? words.outages : words.warnings)(found.length, total);
  }
  const at = only.incident.openedAt;
  const when = window === '24h' ? words.at(formatTime(at)) : words.on(formatShortDate(at), formatTime(at));
  return (worst === 'down' ? words.outage : words.warningOf)(messages.targets[only.target], total, when);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
