import {
  coursesOf,
  historyWindows,
  probeTargets,
  summarise,
  watched,
  worstOf,
  type HealthStatus,
  type HistoryWindow,
  type Incident,
  type ProbeTarget,
  type Watched,
} from '@mangetamain/deploy';
import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatShare,
  formatShortDate,
  formatTime,
} from './format.ts';
import { healthTitle, lengthOf } from './health-title.ts';
import { ticksOf, type TickView } from './health-ticks.ts';

type Sample = 'up' | 'warning' | 'down';

export interface MarkView {
  /** Share of the window before it, 0 to 1. */
  readonly at: number;
  readonly worst: 'warning' | 'down';
  readonly label: string;
}

export interface TargetView {
  readonly target: Watched;
  readonly name: string;
  readonly status: HealthStatus;
  /** The worst of each slot of the window, oldest first; null where nothing was probed. */
  readonly slots: readonly (Sample | null)[];
  readonly marks: readonly MarkView[];
  readonly uptime: string;
  readonly p95: string;
  readonly description: string;
}

export interface HealthView {
  readonly window: HistoryWindow;
  readonly title: string;
  readonly targets: readonly TargetView[];
  readonly ticks: readonly TickView[];
  readonly incidents: readonly IncidentView[];
  readonly openIncidents: number;
  readonly interval: string;
  /** How long ago the last round was; empty where there was none. */
  readonly lastRound: string;
}

interface IncidentView {
  readonly target: string;
  readonly worst: 'warning' | 'down';
  readonly began: string;
  readonly lasted: string;
  readonly isOpen: boolean;
  readonly reason: string;
}

/** Returns a window of everything watched, slot by slot, and the incidents that are remembered, latest first. */
export function viewHealth(state: OperationsState, window: HistoryWindow = '24h'): HealthView {
  const { now, monitor } = state;
  const incidents = probeTargets
    .flatMap((target) => incidentsOf(state, target).map((incident) => ({ target, incident })))
    .toSorted((a, b) => b.incident.openedAt.localeCompare(a.incident.openedAt));
  const { slot } = historyWindows[window];
  return {
    window,
    title: healthTitle(state, incidents, window),
    targets: watched.map((target) => viewTarget(state, target, window)),
    ticks: ticksOf(window, now),
    incidents: incidents.map(({ target, incident }) => ({
      target: messages.targets[target],
      worst: incident.worst,
      began: incident.openedAt,
      lasted: lastedOf(incident, now),
      isOpen: incident.closedAt === null,
      reason: incident.reason,
    })),
    openIncidents: incidents.filter(({ incident }) => incident.closedAt === null).length,
    interval: formatDuration(slot),
    lastRound:
      monitor.lastRunAt === null
        ? ''
        : messages.health.ago(formatDuration(now.getTime() - Date.parse(monitor.lastRunAt))),
  };
}

function incidentsOf({ monitor }: OperationsState, target: ProbeTarget): Incident[] {
  const { incident, closed } = monitor.targets[target];
  return [...(incident === null ? [] : [incident]), ...closed];
}

function viewTarget(state: OperationsState, target: Watched, window: HistoryWindow): TargetView {
  const summary = summarise(coursesOf(state.monitor)[target], window, state.now);
  const slots = summary.slots.map(worstOf);
  const count = (sample: Sample | null) => formatCount(slots.filter((slot) => slot === sample).length);
  return {
    target,
    name: messages.targets[target],
    status: target === 'dataset' ? datasetStatus(state) : state.statuses[target],
    slots,
    marks:
      target === 'dataset'
        ? []
        : incidentsOf(state, target).flatMap((each) => markOf(each, summary.from, window, state.now)),
    uptime: summary.upShare === null ? messages.none : formatShare(summary.upShare),
    p95: summary.p95Ms === null ? messages.none : formatMilliseconds(summary.p95Ms),
    description: messages.health.bars(
      messages.targets[target],
      count('up'),
      count('warning'),
      count('down'),
      count(null),
    ),
  };
}

/** The dataset has no status of its own: it is as PROD last read it, else as PREPROD did, unless nobody looked lately. */
function datasetStatus({ monitor, statuses }: OperationsState): HealthStatus {
  const target = monitor.targets.prod.lastProbe === null ? 'preprod' : 'prod';
  const checks = monitor.targets[target].lastProbe?.observation.checks ?? [];
  const result = checks.find(({ name }) => name === 'dataset')?.result;
  if (result === undefined || statuses[target] === 'unknown') return 'unknown';
  if (result === 'good') return 'up';
  return result === 'warning' ? 'warning' : 'down';
}

function markOf(incident: Incident, from: number, window: HistoryWindow, now: Date): MarkView[] {
  const { length } = historyWindows[window];
  const opened = Date.parse(incident.openedAt);
  if (opened < from) return [];
  const label = messages.health.mark(
    messages.statuses[incident.worst],
    formatDuration(lengthOf(incident, now)),
    window === '24h' ? formatTime(incident.openedAt) : formatShortDate(incident.openedAt),
  );
  return [{ at: (opened - from) / length, worst: incident.worst, label }];
}

function lastedOf(incident: Incident, now: Date): string {
  const duration = formatDuration(lengthOf(incident, now));
  return incident.closedAt === null ? messages.incidents.open(duration) : duration;
}
