export * from './manifest.ts';
export * from './tables.ts';
