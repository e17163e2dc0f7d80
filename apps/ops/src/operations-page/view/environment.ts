import type { Environment, HealthStatus } from '@mangetamain/deploy';
import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { formatDay, formatDuration, formatTime } from './format.ts';

interface FactView {
  readonly label: string;
  readonly value: string;
  /** Less important, behind the value. */
  readonly aside: string;
}

export interface EnvironmentView {
  readonly environment: Environment;
  readonly name: string;
  readonly status: HealthStatus;
  readonly generation: string;
  readonly releaseId: string | null;
  readonly title: string;
  readonly facts: readonly FactView[];
  readonly hold: { readonly reason: string; readonly by: string; readonly since: string } | null;
  readonly warnings: readonly string[];
  /** What a rollback goes back to; null where nothing else was verified here. */
  readonly rollbackTo: string | null;
}

/** Returns what the page shows of an environment. */
export function viewEnvironmentCard(state: OperationsState, environment: Environment): EnvironmentView {
  const found = state.environments[environment];
  const release = state.stored?.releases.find(({ releaseId }) => releaseId === found.live?.releaseId);
  const { hold, live } = found;
  const isServed = found.served === (live?.releaseId ?? null);
  const served = found.served === null ? null : messages.environment.stillServes(found.served);
  return {
    environment,
    name: messages.environments[environment],
    status: state.statuses[environment],
    generation: messages.environment.generation(found.generation),
    releaseId: live?.releaseId ?? null,
    title: live === null ? '' : (release?.title ?? messages.environment.noTitle),
    facts: live === null ? [] : facts(state, environment),
    hold: hold && { ...hold, since: moment(hold.since, state.now) },
    warnings: [
      ...(isServed ? [] : [`${messages.environment.served} ${served ?? messages.environment.servesNothing}`]),
      ...(found.quarantine.length === 0 ? [] : [messages.environment.quarantined(found.quarantine.length)]),
    ],
    rollbackTo: found.verified.find((entry) => entry.releaseId !== live?.releaseId)?.releaseId ?? null,
  };
}

function facts({ environments, stored, now }: OperationsState, environment: Environment): FactView[] {
  const { live, previous, updatedAt, by, promotionId, verified } = environments[environment];
  const words = messages.environment;
  const release = stored?.releases.find(({ releaseId }) => releaseId === live?.releaseId);
  const current = verified.find(({ releaseId }) => releaseId === live?.releaseId);
  const since = current?.verifiedAt ?? updatedAt;
  const commit = release?.commit ?? '';
  const origin = promotionId === null ? '' : `${words.promotion} ${promotionId}`;
  return [
    {
      label: words.servingSince,
      value: since === null ? messages.none : moment(since, now),
      aside: since === null ? '' : words.servingFor(formatDuration(now.getTime() - Date.parse(since))),
    },
    {
      label: words.releasedBy,
      value: by ?? messages.none,
      aside: commit === '' ? origin : messages.releases.commit(commit.slice(0, 7)),
    },
    {
      label: words.dataset,
      value: live?.datasetId ?? messages.none,
      aside: live?.datasetPinned === true ? words.pinned : '',
    },
    { label: words.before, value: previous?.releaseId ?? messages.none, aside: '' },
  ];
}

const moment = (at: string, now: Date) => `${formatDay(at, now)} ${formatTime(at)}`;
