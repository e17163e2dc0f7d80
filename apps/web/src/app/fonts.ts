import { afterMilestone } from '../context/milestones.ts';
import type { LocalStore } from '../state/local-store.ts';

/** Key in the browser's storage; `public/theme.js` reads it before the first paint. */
const fontsKey = 'fonts';

/**
 * Titles take their own font once the first chart stands, so that a first visit waits for one font only. Later visits
 * begin with it: the browser has it by then.
 */
export function followDisplayFont(store: LocalStore): void {
  afterMilestone('first-chart', () => {
    store.set(fontsKey, 'all');
    document.documentElement.dataset['fonts'] = 'all';
  });
}
