import type { Notice } from '../notification/notice.ts';
import { describeObservation } from '../observation.ts';
import type { ProbeTarget } from '../ports.ts';
import type { HealthStatus, QueuedNotice, Sample, TargetHealth, Told } from './monitor.ts';
import type { HealthSettings } from './settings.ts';

interface Telling {
  readonly told: Told;
  readonly notice: QueuedNotice | null;
}

/**
 * What people should hear of a target after a round, if anything, and what they know then. Of each status they hear at
 * most once within `quietFor`; a status that lasts is told when that is over, with the number of changes in between. That
 * something is up from the start is no news.
 */
export function tell(
  target: ProbeTarget,
  before: TargetHealth,
  after: TargetHealth,
  at: Date,
  { quietFor }: HealthSettings,
): Telling {
  const known = before.told ?? { status: before.status, at: {}, changes: 0 };
  const { status } = after;
  const told = { ...known, changes: known.changes + (status === before.status ? 0 : 1) };
  if (status === 'unknown' || status === told.status) return { told, notice: null };
  if (status === 'up' && told.status === 'unknown')
    return { told: { ...told, status, changes: 0 }, notice: null };
  if (isWithin(told.at[status], at, quietFor)) return { told, notice: null };
  const now = at.toISOString();
  return {
    told: { status, at: { ...told.at, [status]: now }, changes: 0 },
    notice: noticeOf(target, status, told, after, now),
  };
}

/** A clock that was set back does not make it wait. */
function isWithin(last: string | undefined, at: Date, quietFor: number): boolean {
  const age = last === undefined ? quietFor : at.getTime() - Date.parse(last);
  return age >= 0 && age < quietFor;
}

function noticeOf(
  target: ProbeTarget,
  status: Sample,
  told: Told,
  after: TargetHealth,
  now: string,
): QueuedNotice {
  const incident = after.incident ?? after.closed[0];
  const problem = status === 'up' ? `It was not since ${incident?.openedAt ?? ''}.` : describeProblem(after);
  const changes = told.changes > 1 ? `It changed ${told.changes} times since the last message about it.` : '';
  return {
    key: `health/${incident?.id ?? target}/${status}/${now}`,
    notice: {
      ...wording[status],
      title: `${names[target]} is ${status.toUpperCase()}`,
      environment: target === 'storage' ? null : target,
      description: [problem, changes].filter((text) => text !== '').join(' '),
      fields: [
        { name: 'Before', value: told.status },
        { name: 'Incident since', value: incident?.openedAt ?? '' },
      ],
      mentionEveryone: target === 'prod' && status === 'down',
      at: now,
    },
  };
}

const names: Record<ProbeTarget, string> = { preprod: 'PREPROD', prod: 'PROD', storage: 'Object storage' };

const wording = {
  up: { event: 'health.recovered', severity: 'good' },
  warning: { event: 'health.warning', severity: 'warning' },
  down: { event: 'health.down', severity: 'bad' },
} as const satisfies Record<Exclude<HealthStatus, 'unknown'>, Pick<Notice, 'event' | 'severity'>>;

function describeProblem({ lastProbe }: TargetHealth): string {
  return lastProbe === null ? '' : describeObservation(lastProbe.observation);
}
