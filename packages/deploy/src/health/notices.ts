import type { Notice } from '../notification/notice.ts';
import { describeObservation } from '../observation.ts';
import type { ProbeTarget } from '../ports.ts';
import type { QueuedNotice, TargetHealth } from './monitor.ts';

/** What people should hear of a target's change of status, or null. That something is up from the start is no news. */
export function noticeOfChange(
  target: ProbeTarget,
  before: TargetHealth,
  after: TargetHealth,
  at: Date,
): QueuedNotice | null {
  if (after.status === before.status || after.status === 'unknown') return null;
  if (after.status === 'up' && before.incident === null) return null;
  const incident = after.incident ?? before.incident;
  const now = at.toISOString();
  return {
    key: `health/${incident?.id ?? target}/${after.status}/${now}`,
    notice: {
      ...wording[after.status],
      title: `${names[target]} is ${after.status.toUpperCase()}`,
      environment: target === 'storage' ? null : target,
      description:
        after.status === 'up' ? `It was not since ${incident?.openedAt ?? ''}.` : describeProblem(after),
      fields: [
        { name: 'Before', value: before.status },
        { name: 'Incident since', value: incident?.openedAt ?? '' },
      ],
      mentionEveryone: target === 'prod' && after.status === 'down',
      at: now,
    },
  };
}

const names: Record<ProbeTarget, string> = { preprod: 'PREPROD', prod: 'PROD', storage: 'Object storage' };

const wording = {
  up: { event: 'health.recovered', severity: 'good' },
  warning: { event: 'health.warning', severity: 'warning' },
  down: { event: 'health.down', severity: 'bad' },
} as const satisfies Record<string, Pick<Notice, 'event' | 'severity'>>;

function describeProblem({ lastProbe }: TargetHealth): string {
  return lastProbe === null ? '' : describeObservation(lastProbe.observation);
}
