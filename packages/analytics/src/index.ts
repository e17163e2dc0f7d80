export * from './analysis/index.ts';
export { loadAnalyses } from './analyses/load-analyses.ts';
export { loadCatalogue } from './messages/load-catalogue.ts';
export { kpisOf, pages, type Page } from './pages/pages.ts';
