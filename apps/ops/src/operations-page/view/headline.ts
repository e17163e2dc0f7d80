import { environments, probeTargets } from '@mangetamain/deploy';
import { messages, type Phrase } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { compare, releasesAhead, type GateView } from './comparison.ts';
import { formatDuration } from './format.ts';

/** Returns what an operator should know first, in two to four sentences. */
export function headline(state: OperationsState): readonly Phrase[] {
  return [...health(state), drift(state), ...blocking(state)];
}

function health({ statuses, monitor, now }: OperationsState): Phrase[] {
  const words = messages.headline;
  const known = probeTargets.filter((target) => statuses[target] !== 'unknown');
  if (known.length === 0) return [words.unknown()];
  const impaired = known.filter((target) => statuses[target] !== 'up');
  if (impaired.length === 0) return [words.allUp(known.length)];
  return impaired.map((target) => {
    const { since } = monitor.targets[target];
    const duration = since === null ? '' : formatDuration(now.getTime() - Date.parse(since));
    return words.impaired(messages.targets[target], messages.statuses[statuses[target]], duration);
  });
}

function drift(state: OperationsState): Phrase {
  const { preprod, prod } = state.environments;
  const words = messages.headline;
  if (preprod.live === null) return prod.live === null ? words.nothingDeployed() : words.preprodEmpty();
  if (prod.live === null) return words.firstToPromote();
  if (preprod.live.releaseId === prod.live.releaseId) {
    return preprod.live.datasetId === prod.live.datasetId ? words.inSync() : words.dataset();
  }
  const ahead = releasesAhead(state);
  if (ahead === null) return words.differs();
  return words.ahead(messages.comparison.releases(ahead), goodFor(state));
}

/** How long PREPROD's release has been good, or nothing while it is not. */
function goodFor({ environments: { preprod }, statuses, now }: OperationsState): string {
  const verified = preprod.verified.find(({ releaseId }) => releaseId === preprod.live?.releaseId);
  if (verified === undefined || statuses.preprod !== 'up') return '';
  return formatDuration(now.getTime() - Date.parse(verified.verifiedAt));
}

function blocking(state: OperationsState): Phrase[] {
  const words = messages.headline;
  const running = environments.flatMap((environment) => {
    const id = state.environments[environment].running?.promotionId;
    const promotion = state.promotions.find((each) => each.id === id);
    return promotion === undefined ? [] : [promotion];
  });
  if (running.length > 0) {
    return running.map(({ kind, environment }) => words.running(kind, messages.environments[environment]));
  }
  const { gates, inSync, canPromote } = compare(state);
  if (canPromote) return [words.free()];
  if (inSync === true || state.environments.preprod.live === null) return [];
  const closed = gates.filter((gate) => gate.state === 'closed');
  return closed.length === 0 ? [words.unclear()] : [words.blocked(closed.map(inWords).join('; '))];
}

function inWords({ name, detail }: GateView): string {
  const [, closed] = messages.gates[name];
  return detail === '' ? closed : `${closed} (${detail.replace(/\.$/u, '')})`;
}
