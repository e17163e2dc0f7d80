import { environments, watched } from '@mangetamain/deploy';
import { messages } from '../catalogue.ts';
import type { Phrase } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { compare, releasesAhead, type GateView } from './comparison.ts';
import { formatDuration } from './format.ts';

/** Returns what an operator should know first, in two to four sentences. */
export function headline(state: OperationsState): readonly Phrase[] {
  return [...health(state), drift(state), ...blocking(state)];
}

function health({ health: { targets }, now }: OperationsState): Phrase[] {
  const words = messages.headline;
  const known = watched.filter((target) => targets[target].status !== 'unknown');
  if (known.length === 0) return [words.unknown()];
  const impaired = known.filter((target) => targets[target].status !== 'up');
  if (impaired.length === 0) {
    const unseen = watched.filter((target) => !known.includes(target));
    if (unseen.length === 0) return [words.allUp(known.length)];
    return [words.someUp(known.length, unseen.map((target) => messages.targets[target]).join(', '))];
  }
  return impaired.map((target) => {
    const { since, status } = targets[target];
    const duration = since === null ? '' : formatDuration(Date.parse(now) - Date.parse(since));
    return words.impaired(messages.targets[target], messages.statuses[status], duration);
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
function goodFor({ environments: { preprod }, health, now }: OperationsState): string {
  const verified = preprod.verified.find(({ releaseId }) => releaseId === preprod.live?.releaseId);
  if (verified === undefined || health.targets.preprod.status !== 'up') return '';
  return formatDuration(Date.parse(now) - Date.parse(verified.verifiedAt));
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
  return closed.length === 0
    ? [words.unclear()]
    : [words.blocked(closed.map(inWords).reduce(messages.promotion.joined))];
}

function inWords({ name, detail }: GateView): string {
  const [, closed] = messages.gates[name];
  return detail === '' ? closed : `${closed} (${detail.replace(/\.$/u, '')})`;
}

/** Returns the sentences as one line of text. */
export const headlineText = (sentences: readonly Phrase[]): string =>
  sentences
    .map((phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.strong)).join(''))
    .join(' ');

/** The text without its lengths of time, which go on by themselves: what is left changes only when something happens. */
export const withoutTimes = (text: string): string => text.replaceAll(/\d[\d.,]* (?:s|min|h|d|j)\b/gu, '');
