/** What the build says of itself; set in vite.config.ts. */
export const buildInfo = {
  /** Day of the build as YYYY-MM-DD. */
  date: __BUILD_DATE__,
} as const;
