export type Overlays = typeof import('./overlays.ts');

/** Fetches what opens above the page, once. Rejects where it does not arrive. */
export const loadOverlays = (): Promise<Overlays> => import('./overlays.ts');
