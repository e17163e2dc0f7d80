/** Short hash of the commit that was built, `dev` outside a repository; replaced by vite.config.ts. */
declare const __BUILD_VERSION__: string;
