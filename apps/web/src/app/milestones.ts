/**
 * Moments of a visit that are measured: the first chart stands in the page; every analysis in view has answered, so
 * that its controls act at once.
 */
type Milestone = 'first-chart' | 'page-interactive';

/** Notes when a moment was reached for the first time, as a mark on the browser's timeline. */
export function reachMilestone(milestone: Milestone): void {
  if (performance.getEntriesByName(milestone, 'mark').length === 0) performance.mark(milestone);
}
