import { afterMilestone } from '../context/milestones.ts';
import type { LocalStore } from '../state/local-store.ts';

/** Key in the browser's storage; `public/theme.js` reads it before the first paint. */
const fontsKey = 'fonts';

/**
 * The product's fonts come once the first chart stands, so that a first visit does not wait for them: until then a local
 * face of the same measures is shown. What shows no chart takes them at once, and later visits begin with them: the browser
 * has them by then.
 */
export function followFonts(store: LocalStore, showsCharts: boolean): void {
  const take = () => {
    store.set(fontsKey, 'all');
    document.documentElement.dataset['fonts'] = 'all';
  };
  if (showsCharts) afterMilestone('first-chart', take);
  else take();
}
