/**
 * Moments of a visit that are measured: the first chart stands in the page; every analysis in view has answered, so
 * that its controls act at once; the code of all other pages was fetched, so that they open at once and without a network.
 */
type Milestone = 'first-chart' | 'page-interactive' | 'code-ahead';

const waiting = new Map<Milestone, (() => void)[]>();

const isReached = (milestone: Milestone) => performance.getEntriesByName(milestone, 'mark').length > 0;

/** Notes when a moment was reached for the first time, as a mark on the browser's timeline. */
export function reachMilestone(milestone: Milestone): void {
  if (isReached(milestone)) return;
  performance.mark(milestone);
  const callbacks = waiting.get(milestone) ?? [];
  waiting.delete(milestone);
  for (const callback of callbacks) callback();
}

/** Calls back when a moment is reached, at once where it was reached before. */
export function afterMilestone(milestone: Milestone, callback: () => void): void {
  if (isReached(milestone)) callback();
  else waiting.set(milestone, [...(waiting.get(milestone) ?? []), callback]);
}

/** Notes when an analysis answered last, as a mark: what follows is drawing. */
export function markAnswer(analysis: string): void {
  const name = `answered ${analysis}`;
  performance.clearMarks(name);
  performance.mark(name);
}
