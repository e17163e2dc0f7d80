export * from './analysis/index.ts';
export { loadAnalyses } from './analyses/load-analyses.ts';
export { headlinesOf, type Headlines } from './pages/headlines.ts';
export { pages, type Page } from './pages/pages.ts';
