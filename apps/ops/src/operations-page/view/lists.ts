import { environments, isOver, type Environment, type Promotion } from '@mangetamain/deploy';
import { messages } from '../messages.ts';
import type { OperationsState } from '../state.ts';
import { formatBytes, formatCount, formatDate, formatDay, formatSeconds } from './format.ts';

export interface ReleaseRowView {
  readonly releaseId: string;
  readonly title: string;
  readonly made: string;
  readonly by: string;
  readonly files: string;
  readonly size: string;
  readonly live: readonly Environment[];
  readonly quarantined: readonly string[];
  /** Not live on PREPROD, and not in quarantine there. */
  readonly canGoToPreprod: boolean;
}

/** Returns the releases in the store, or null where it does not answer. */
export function viewReleaseRows({ stored, now }: OperationsState): ReleaseRowView[] | null {
  if (stored === null) return null;
  return stored.releases.map(({ releaseId, title, createdAt, actor, commit, ...release }) => ({
    releaseId,
    title: title ?? messages.environment.noTitle,
    made: `${formatDay(createdAt, now)} ${formatSeconds(createdAt)}`,
    by: [actor, ...(commit ? [messages.releases.commit(commit.slice(0, 7))] : [])].join(', '),
    files: formatCount(release.files),
    size: formatBytes(release.bytes),
    live: release.live,
    quarantined: release.quarantined.map((where) =>
      messages.releases.quarantined(messages.environments[where]),
    ),
    canGoToPreprod: !release.live.includes('preprod') && !release.quarantined.includes('preprod'),
  }));
}

export interface DatasetRowView {
  readonly datasetId: string;
  readonly title: string;
  readonly source: string;
  readonly isDemo: boolean;
  readonly period: string;
  readonly recipes: string;
  readonly size: string;
  readonly published: string;
  readonly isCurrent: boolean;
  readonly liveOn: readonly Environment[];
}

/** Returns the datasets in the store, or null where it does not answer. */
export function viewDatasetRows(state: OperationsState): DatasetRowView[] | null {
  if (state.stored === null) return null;
  return state.stored.datasets.map(({ manifest, current, bytes }) => ({
    datasetId: manifest.datasetId,
    title: manifest.title,
    source: messages.data.sources[manifest.source],
    isDemo: manifest.source === 'demo',
    period: messages.data.period(formatDate(manifest.period[0]), formatDate(manifest.period[1])),
    recipes: formatCount(manifest.files.find(({ table }) => table === 'recipes')?.rows ?? 0),
    size: formatBytes(bytes),
    published: `${formatDay(manifest.createdAt, state.now)} ${formatSeconds(manifest.createdAt)}`,
    isCurrent: current,
    liveOn: environments.filter(
      (environment) => state.environments[environment].live?.datasetId === manifest.datasetId,
    ),
  }));
}

export interface PromotionRowView {
  readonly id: string;
  readonly when: string;
  readonly kind: string;
  readonly where: Environment;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly why: string;
  readonly result: string;
  readonly isGood: boolean;
}

/** Returns the latest promotions and rollbacks, latest first. */
export function viewPromotionRows({ promotions, now }: OperationsState): PromotionRowView[] {
  return promotions.map((promotion) => ({
    id: promotion.id,
    when: `${formatDay(promotion.requestedAt, now)} ${formatSeconds(promotion.requestedAt)}`,
    kind: messages.promotion.kinds[promotion.kind],
    where: promotion.environment,
    from: promotion.from?.releaseId ?? messages.promotion.nothing,
    to: promotion.target?.releaseId ?? messages.promotion.nothing,
    who: promotion.by,
    why: promotion.reason,
    result: resultOf(promotion),
    isGood: promotion.outcome === 'succeeded' || promotion.outcome === null,
  }));
}

function resultOf(promotion: Promotion): string {
  if (promotion.outcome === null || !isOver(promotion)) return messages.promotion.active;
  const outcome = messages.outcomes[promotion.outcome];
  return promotion.failure === null ? outcome : `${outcome}: ${promotion.failure.message}`;
}
