export { checksums } from './checksums.ts';
export { bibtex, citationFile } from './citation.ts';
export { croissant } from './croissant.ts';
export { dataPackage } from './data-package.ts';
export { publishedOn, tableFileName } from './dataset-names.ts';
export { source } from './source.ts';
