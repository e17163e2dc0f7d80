import { isHealthy } from '../observation.ts';
import type { ProbeTarget } from '../ports.ts';
import type { Monitor, QueuedNotice, TargetHealth } from './monitor.ts';

/** What this instance knows of the one that speaks for all. */
export type Heard =
  | { readonly leads: true }
  /** Its monitor, where it gave a sign of life since the round before; null where it could not be heard. */
  | { readonly leads: false; readonly leader: Monitor | null };

interface Voice {
  /** Keys of what this instance told. */
  readonly told: readonly string[];
  readonly now: Date;
  /** Whoever speaks for all is waited for no longer than this, in milliseconds. */
  readonly quietFor: number;
}

interface Verdict {
  readonly tell: readonly QueuedNotice[];
  readonly drop: readonly QueuedNotice[];
}

/**
 * Which of the notices that wait this instance is to tell, and which nobody needs any more. Whoever leads tells all of
 * its own. Another one tells what the leader does not see: as soon as it hears that, or where the leader cannot be heard
 * for too long. Whoever told of trouble tells of its end.
 */
export function whatToTell(monitor: Monitor, heard: Heard, voice: Voice): Verdict {
  if (heard.leads) return { tell: monitor.notices, drop: [] };
  const tell: QueuedNotice[] = [];
  const drop: QueuedNotice[] = [];
  for (const [incident, notices] of byIncident(monitor.notices)) {
    const last = notices.at(-1);
    if (last === undefined) continue;
    const isTold = voice.told.some((key) => incidentOf(key) === incident);
    const target = last.notice.environment ?? 'storage';
    if (isTold || isOurs(target, last, monitor, heard.leader, voice)) tell.push(...notices);
    else if (last.notice.event === 'health.recovered' && heard.leader !== null) drop.push(...notices);
  }
  return { tell, drop };
}

/** True where nobody else tells it. */
function isOurs(
  target: ProbeTarget,
  { notice }: QueuedNotice,
  monitor: Monitor,
  leader: Monitor | null,
  { now, quietFor }: Voice,
): boolean {
  if (leader === null) {
    const age = now.getTime() - Date.parse(notice.at);
    return age < 0 || age >= quietFor;
  }
  if (notice.event === 'health.recovered') return false;
  return isWell(leader.targets[target]) && !isProbedWell(monitor.targets[target]);
}

const isWell = (target: TargetHealth) => target.status === 'up' && isProbedWell(target);

const isProbedWell = ({ lastProbe }: TargetHealth) => lastProbe !== null && isHealthy(lastProbe.observation);

/** Keys are `health/<incident>/<status>/<time>`. */
const incidentOf = (key: string) => key.split('/')[1] ?? '';

function byIncident(notices: readonly QueuedNotice[]): Map<string, QueuedNotice[]> {
  const groups = new Map<string, QueuedNotice[]>();
  for (const notice of notices) {
    const incident = incidentOf(notice.key);
    groups.set(incident, [...(groups.get(incident) ?? []), notice]);
  }
  return groups;
}
