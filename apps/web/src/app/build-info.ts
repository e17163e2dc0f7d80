/** What the build says of itself; set in vite.config.ts. */
export const buildInfo = {
  /** Day of the build as YYYY-MM-DD. */
  date: __BUILD_DATE__,
  documentation: 'https://github.com/mangetamain/mangetamain#readme',
} as const;
