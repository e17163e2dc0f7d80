import type * as overlays from './overlays.ts';

export type Overlays = typeof overlays;

/** Fetches what opens above the page, once. Rejects where it does not arrive. */
export const loadOverlays = (): Promise<Overlays> => import('./overlays.ts');
