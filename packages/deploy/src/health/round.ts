import { describeObservation, type Observation } from '../observation.ts';
import { withBlame } from './blame.ts';
import { coursesAfter, coursesOf } from './courses.ts';
import { compactHistory } from './history.ts';
import { sampleOf, statusAfter } from './hysteresis.ts';
import type { Incident, Monitor, QueuedNotice, TargetHealth } from './monitor.ts';
import { tell } from './notices.ts';
import { incidentsRemembered, type HealthSettings } from './settings.ts';

/**
 * The monitor after a round of probes. A change of a status queues one notice, unless that status was told just before.
 * Targets that were not probed keep what was known of them.
 */
export function takeRound(
  monitor: Monitor,
  observations: readonly Observation[],
  at: Date,
  settings: HealthSettings,
): Monitor {
  const targets = { ...monitor.targets };
  const notices: QueuedNotice[] = [];
  const judged = withBlame(observations);
  for (const observation of judged) {
    const before = targets[observation.target];
    const after = takeObservation(before, observation, at, settings);
    const { told, notice } = tell(observation.target, before, after, at, settings);
    targets[observation.target] = { ...after, told };
    if (notice !== null) notices.push(notice);
  }
  const isFirst = monitor.lastRunAt === null;
  return {
    ...monitor,
    ...(isFirst && { firstRunAt: at.toISOString() }),
    lastRunAt: at.toISOString(),
    targets,
    courses: coursesAfter(coursesOf(monitor), judged, at),
    notices: [...monitor.notices, ...notices],
  };
}

function takeObservation(
  before: TargetHealth,
  observation: Observation,
  at: Date,
  settings: HealthSettings,
): TargetHealth {
  const sample = sampleOf(observation);
  const memory = Math.max(settings.downAfter, settings.upAfter, settings.warningAfter);
  const recent = [...before.recent, sample].slice(-memory);
  const status = statusAfter(before.status, recent, settings);
  const now = at.toISOString();
  return {
    ...before,
    status,
    since: status === before.status ? before.since : now,
    lastProbe: { at: now, observation },
    recent,
    ...incidentsAfter(before, status, observation, now),
    history: compactHistory(before.history, sample, at),
  };
}

function incidentsAfter(
  { incident, closed }: TargetHealth,
  status: TargetHealth['status'],
  observation: Observation,
  now: string,
): Pick<TargetHealth, 'incident' | 'closed'> {
  if (status === 'unknown') return { incident, closed };
  if (status === 'up') {
    const ended = incident === null ? [] : [{ ...incident, closedAt: now }];
    return { incident: null, closed: [...ended, ...closed].slice(0, incidentsRemembered) };
  }
  const opened: Incident = incident ?? {
    id: `${observation.target}-${now}`,
    openedAt: now,
    closedAt: null,
    worst: status,
    reason: describeObservation(observation),
  };
  const isWorse = status === 'down' && opened.worst === 'warning';
  return {
    incident: isWorse ? { ...opened, worst: 'down', reason: describeObservation(observation) } : opened,
    closed,
  };
}
