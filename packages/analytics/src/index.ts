export * from './analysis/index.ts';
export { loadAnalyses } from './analyses/load-analyses.ts';
export { kpisOf, pages, type Page } from './pages/pages.ts';
