/// <reference types="vite/client" />

/** Day of the build as YYYY-MM-DD; replaced by vite.config.ts. */
declare const __BUILD_DATE__: string;
