/// <reference types="vite/client" />

/** Day of the build as YYYY-MM-DD; replaced by vite.config.ts. */
// oxlint-disable-next-line no-underscore-dangle -- the mark of a constant that the build replaces
declare const __BUILD_DATE__: string;
