/** The first screen, fetched when somebody goes there, or before. Rejects where its code does not arrive. */
export const loadOverview = () => import('../overview/screen.tsx');
