import { worst } from '../observation.ts';
import { mergeCourses } from './course.ts';
import { coursesOf } from './courses.ts';
import { newMonitor, ofEachTarget, type HealthStatus, type Monitor, type TargetHealth } from './monitor.ts';
import { incidentsRemembered } from './settings.ts';

const fromBestToWorst: readonly [HealthStatus, ...HealthStatus[]] = ['unknown', 'up', 'warning', 'down'];

/**
 * One monitor that knows what all of them know: of each target the status of the one that finds it worst, the incidents
 * and samples of all. What of the past is to be told of those that look no more comes as `former`.
 */
export function mergeMonitors(present: readonly Monitor[], former: readonly Monitor[] = []): Monitor {
  const all = [...present, ...former];
  const [first = newMonitor(), ...others] = all;
  if (others.length === 0 && present.length === 1) return first;
  return {
    ...newMonitor(),
    ...firstRunOf(all),
    lastRunAt: latest(present.flatMap(({ lastRunAt }) => lastRunAt ?? [])),
    targets: ofEachTarget((target) =>
      mergeTargets(
        present.map(({ targets }) => targets[target]),
        all.map(({ targets }) => targets[target]),
      ),
    ),
    courses: all.map(coursesOf).reduce(
      (a, b) => ({
        preprod: mergeCourses(a.preprod, b.preprod),
        prod: mergeCourses(a.prod, b.prod),
        storage: mergeCourses(a.storage, b.storage),
        dataset: mergeCourses(a.dataset, b.dataset),
      }),
      coursesOf(newMonitor()),
    ),
  };
}

function mergeTargets(present: readonly TargetHealth[], all: readonly TargetHealth[]): TargetHealth {
  const status = worst(
    fromBestToWorst,
    present.map((target) => target.status),
  );
  const shown = present.find((target) => target.status === status) ?? newMonitor().targets.prod;
  const closed = all.flatMap((target) => target.closed);
  return {
    ...shown,
    closed: closed.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)).slice(0, incidentsRemembered),
  };
}

/** Nobody knows it where one of them does not. */
function firstRunOf(all: readonly Monitor[]): Pick<Monitor, 'firstRunAt'> {
  const times = all.flatMap(({ firstRunAt }) => firstRunAt ?? []).toSorted();
  return times.length === all.length && times[0] !== undefined ? { firstRunAt: times[0] } : {};
}

const latest = (times: readonly string[]): string | null => times.toSorted().at(-1) ?? null;
