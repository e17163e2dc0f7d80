import { probeTargets, type HealthStatus, type Incident, type ProbeTarget } from '@mangetamain/deploy';
import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { formatCount, formatDuration, formatShare, formatTime } from './format.ts';

type Sample = 'up' | 'warning' | 'down';

export interface MarkView {
  /** Share of the day before it, 0 to 1. */
  readonly at: number;
  readonly worst: 'warning' | 'down';
  readonly label: string;
}

export interface TargetView {
  readonly target: ProbeTarget;
  readonly name: string;
  readonly status: HealthStatus;
  /** One entry per slot of the last day, oldest first; null where nothing was probed. */
  readonly slots: readonly (Sample | null)[];
  readonly marks: readonly MarkView[];
  readonly uptime: string;
  readonly probed: string;
  readonly description: string;
}

export interface HealthView {
  readonly title: string;
  readonly targets: readonly TargetView[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly incidents: readonly IncidentView[];
  readonly openIncidents: number;
  readonly interval: string;
}

interface IncidentView {
  readonly target: string;
  readonly worst: 'warning' | 'down';
  readonly began: string;
  readonly lasted: string;
  readonly isOpen: boolean;
  readonly reason: string;
}

const SLOT = 5 * 60_000;
const DAY = 24 * 3_600_000;
const SLOTS = DAY / SLOT;
const TICK = 3 * 3_600_000;

interface Opened {
  readonly target: ProbeTarget;
  readonly incident: Incident;
}

/** Returns the last day of every target, slot by slot, and the incidents that are remembered, latest first. */
export function viewHealth(state: OperationsState): HealthView {
  const { now, monitor } = state;
  const incidents = probeTargets
    .flatMap((target) => {
      const { incident, closed } = monitor.targets[target];
      return [...(incident === null ? [] : [incident]), ...closed].map((each) => ({
        target,
        incident: each,
      }));
    })
    .toSorted((a, b) => b.incident.openedAt.localeCompare(a.incident.openedAt));
  return {
    title: titleOf(state, incidents),
    targets: probeTargets
      .toReversed()
      .map((target) => viewTarget(state, target))
      .toSorted(prodFirst),
    ticks: ticksBefore(now),
    incidents: incidents.map(({ target, incident }) => ({
      target: messages.targets[target],
      worst: incident.worst,
      began: incident.openedAt,
      lasted: lastedOf(incident, now),
      isOpen: incident.closedAt === null,
      reason: incident.reason,
    })),
    openIncidents: incidents.filter(({ incident }) => incident.closedAt === null).length,
    interval: formatDuration(SLOT),
  };
}

const order: readonly ProbeTarget[] = ['prod', 'preprod', 'storage'];
const prodFirst = (a: TargetView, b: TargetView) => order.indexOf(a.target) - order.indexOf(b.target);

/** Start of the oldest slot shown: the one under way is the last. */
const firstSlot = (now: Date) => Math.floor(now.getTime() / SLOT) * SLOT - (SLOTS - 1) * SLOT;

function viewTarget({ monitor, statuses, now }: OperationsState, target: ProbeTarget): TargetView {
  const { history, incident, closed, lastProbe } = monitor.targets[target];
  const samples = new Map(history.map(({ slot, worst }) => [Date.parse(slot), worst]));
  const first = firstSlot(now);
  const slots = Array.from({ length: SLOTS }, (_, index) => samples.get(first + index * SLOT) ?? null);
  const count = (sample: Sample | null) => slots.filter((slot) => slot === sample).length;
  const probes = SLOTS - count(null);
  return {
    target,
    name: messages.targets[target],
    status: statuses[target],
    slots,
    marks: [...(incident === null ? [] : [incident]), ...closed].flatMap((each) => markOf(each, now)),
    uptime: probes === 0 ? messages.none : formatShare(count('up') / probes),
    probed:
      lastProbe === null
        ? messages.none
        : messages.health.ago(formatDuration(now.getTime() - Date.parse(lastProbe.at))),
    description: messages.health.bars(
      messages.targets[target],
      formatCount(count('up')),
      formatCount(count('warning')),
      formatCount(count('down')),
      formatCount(count(null)),
    ),
  };
}

function markOf(incident: Incident, now: Date): MarkView[] {
  const opened = Date.parse(incident.openedAt);
  if (now.getTime() - opened > DAY) return [];
  const label = messages.health.mark(
    messages.statuses[incident.worst],
    formatDuration(lengthOf(incident, now)),
    formatTime(incident.openedAt),
  );
  return [{ at: (opened - firstSlot(now)) / DAY, worst: incident.worst, label }];
}

const lengthOf = ({ openedAt, closedAt }: Incident, now: Date) =>
  (closedAt === null ? now.getTime() : Date.parse(closedAt)) - Date.parse(openedAt);

function lastedOf(incident: Incident, now: Date): string {
  const duration = formatDuration(lengthOf(incident, now));
  return incident.closedAt === null ? messages.incidents.open(duration) : duration;
}

function titleOf({ monitor, now }: OperationsState, incidents: readonly Opened[]): string {
  const words = messages.health;
  if (monitor.lastRunAt === null) return words.never;
  const recent = incidents.filter(
    ({ incident: { closedAt } }) => closedAt === null || now.getTime() - Date.parse(closedAt) < DAY,
  );
  const [only] = recent;
  if (only === undefined) return words.quiet;
  if (recent.length > 1) return words.incidents(recent.length);
  const { target, incident } = only;
  const name = messages.targets[target];
  if (incident.closedAt === null) return words.open(name, messages.statuses[incident.worst]);
  const duration = formatDuration(lengthOf(incident, now));
  const say = incident.worst === 'down' ? words.outage : words.slow;
  return say(name, duration, formatTime(incident.openedAt));
}

function ticksBefore(now: Date): { at: number; label: string }[] {
  const first = firstSlot(now);
  const start = Math.ceil(first / TICK) * TICK;
  return Array.from({ length: DAY / TICK }, (_, index) => start + index * TICK)
    .filter((time) => time < now.getTime())
    .map((time) => ({ at: (time - first) / DAY, label: formatTime(new Date(time)) }));
}
