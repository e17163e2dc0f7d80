import { messages } from '../catalogue.ts';
import type { ShownPromotion } from '../state.ts';

const words = messages.promotion;

/** What a promotion changes, put together by `tell`: the release, and the data after it or instead of it where they change. */
export function changedPair(
  { from, target }: Pick<ShownPromotion, 'from' | 'target'>,
  tell: (from: string, to: string) => string,
): string {
  const release = tell(from?.releaseId ?? words.nothing, target?.releaseId ?? words.nothing);
  if (from === null || target === null || from.datasetId === target.datasetId) return release;
  const data = tell(from.datasetId, target.datasetId);
  return from.releaseId === target.releaseId ? data : `${release}, ${data}`;
}
