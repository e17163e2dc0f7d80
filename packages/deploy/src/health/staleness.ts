import { worst } from '../observation.ts';
import type { ProbeTarget } from '../ports.ts';
import { ofEachTarget, type HealthStatus, type Monitor } from './monitor.ts';
import type { HealthSettings } from './settings.ts';

/** True if the monitor has missed three rounds, or has never run: what it knew is then worth nothing. */
export function isStale(
  monitor: Pick<Monitor, 'lastRunAt'>,
  now: Date,
  settings: Pick<HealthSettings, 'interval'>,
): boolean {
  return monitor.lastRunAt === null || now.getTime() - Date.parse(monitor.lastRunAt) > 3 * settings.interval;
}

/** The status of each target as of now; all unknown once the monitor is stale. */
export function currentStatuses(
  monitor: Monitor,
  now: Date,
  settings: HealthSettings,
): Record<ProbeTarget, HealthStatus> {
  const stale = isStale(monitor, now, settings);
  return ofEachTarget((target) => (stale ? 'unknown' : monitor.targets[target].status));
}

/** The worst of the statuses, where not knowing is worse than being up or warned, and better than being down. */
export function overallStatus(statuses: Record<ProbeTarget, HealthStatus>): HealthStatus {
  return worst(['up', 'warning', 'unknown', 'down'], Object.values(statuses));
}
