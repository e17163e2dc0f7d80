export * from './analysis/index.ts';
export { analyses, analysesOf } from './analyses/registry.ts';
export { catalogues, type MessageId } from './messages/index.ts';
export { kpisOf, pages, type Page } from './pages/pages.ts';
